import type { contract, Parsed } from '../../src/contracts'
import { ratingFacts, ratingStars } from '../../src/contracts/rating'

/** An agency sees its ratings only in groups of this size, so that no single one can be told (product promise). */
export const minimumGroup = 5

/** Answers to the yes/no questions; null where the enterprise does not know. */
export type Facts = Parsed<typeof contract.rating.submit>['facts']
/** Stars that were given, one to five each. */
export type Stars = Partial<Record<(typeof ratingStars)[number]['key'], number>>

/** Facts that speak against the inspection: each may become a report. */
export const concernsIn = (facts: Facts) =>
  ratingFacts.filter(({ key, good }) => facts[key] === !good).map(({ key }) => key as string)

/** Sums over released ratings; `known` counts who knew a fact. Answers to a question that may be left out wait under a
 *  key of their own until five more people have answered it. */
export type Rollup = {
  ratings: number
  good: Record<string, number>
  known: Record<string, number>
  starSums: Record<string, number>
  starCounts: Record<string, number>
}

/** Nothing released yet. */
export const emptyRollup: Rollup = { ratings: 0, good: {}, known: {}, starSums: {}, starCounts: {} }

const waiting = (key: string) => `${key}:waiting`

/** Sums over one group of ratings; its answers still wait. */
export const rollupOf = (group: readonly { facts: Facts; stars: Stars }[]): Rollup => {
  const rollup: Rollup = { ratings: group.length, good: {}, known: {}, starSums: {}, starCounts: {} }
  for (const { facts, stars } of group) {
    for (const { key, good } of ratingFacts) {
      if (facts[key] === null) continue
      rollup.good[waiting(key)] = (rollup.good[waiting(key)] ?? 0) + (facts[key] === good ? 1 : 0)
      rollup.known[waiting(key)] = (rollup.known[waiting(key)] ?? 0) + 1
    }
    for (const { key } of ratingStars) {
      const value = stars[key]
      if (value === undefined) continue
      rollup.starSums[waiting(key)] = (rollup.starSums[waiting(key)] ?? 0) + value
      rollup.starCounts[waiting(key)] = (rollup.starCounts[waiting(key)] ?? 0) + 1
    }
  }
  return rollup
}

/** Released sums with one more group; answers join the released ones when those waiting are of a whole group. */
export const addGroup = (released: Rollup, group: Rollup): Rollup => {
  const [good, known] = joined(released.good, released.known, group.good, group.known)
  const [starSums, starCounts] = joined(released.starSums, released.starCounts, group.starSums, group.starCounts)
  return { ratings: released.ratings + group.ratings, good, known, starSums, starCounts }
}

type Sums = Record<string, number>

const joined = (sums: Sums, counts: Sums, moreSums: Sums, moreCounts: Sums): [Sums, Sums] => {
  const both: [Sums, Sums] = [addEach(sums, moreSums), addEach(counts, moreCounts)]
  for (const { key } of [...ratingFacts, ...ratingStars]) {
    if ((both[1][waiting(key)] ?? 0) < minimumGroup) continue
    for (const each of both) {
      each[key] = (each[key] ?? 0) + (each[waiting(key)] ?? 0)
      each[waiting(key)] = 0
    }
  }
  return both
}

const addEach = (a: Sums, b: Sums): Sums =>
  Object.fromEntries(
    [...new Set([...Object.keys(a), ...Object.keys(b)])].map((key) => [key, (a[key] ?? 0) + (b[key] ?? 0)]),
  )
