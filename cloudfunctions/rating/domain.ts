import { ratingFacts, ratingStars } from '../../src/contracts/rating'

/** An agency sees its ratings only in groups of this size, so that no single one can be told (product promise). */
export const minimumGroup = 5

/** Answers to the yes/no questions. */
export type Facts = Record<(typeof ratingFacts)[number]['key'], boolean>
/** Stars that were given, one to five each. */
export type Stars = Partial<Record<(typeof ratingStars)[number]['key'], number>>

/** Facts that speak against the inspection: each may become a report. */
export const concernsIn = (facts: Facts) =>
  ratingFacts.filter(({ key, good }) => facts[key] !== good).map(({ key }) => key as string)

/** Sums over released ratings. Stars of a question that may be left out wait under a key of their own until five more
 *  people have answered it. */
export type Rollup = {
  ratings: number
  good: Record<string, number>
  starSums: Record<string, number>
  starCounts: Record<string, number>
}

/** Nothing released yet. */
export const emptyRollup: Rollup = { ratings: 0, good: {}, starSums: {}, starCounts: {} }

const waiting = (key: string) => `${key}:waiting`

/** Sums over one group of ratings; its stars still wait. */
export const rollupOf = (group: readonly { facts: Facts; stars: Stars }[]): Rollup => {
  const rollup: Rollup = { ratings: group.length, good: {}, starSums: {}, starCounts: {} }
  for (const { facts, stars } of group) {
    for (const { key, good } of ratingFacts) rollup.good[key] = (rollup.good[key] ?? 0) + (facts[key] === good ? 1 : 0)
    for (const { key } of ratingStars) {
      const value = stars[key]
      if (value === undefined) continue
      rollup.starSums[waiting(key)] = (rollup.starSums[waiting(key)] ?? 0) + value
      rollup.starCounts[waiting(key)] = (rollup.starCounts[waiting(key)] ?? 0) + 1
    }
  }
  return rollup
}

/** Released sums with one more group; stars join the released ones when those waiting are of a whole group. */
export const addGroup = (released: Rollup, group: Rollup): Rollup => {
  const starSums = addEach(released.starSums, group.starSums)
  const starCounts = addEach(released.starCounts, group.starCounts)
  for (const { key } of ratingStars) {
    if ((starCounts[waiting(key)] ?? 0) < minimumGroup) continue
    for (const sums of [starSums, starCounts]) {
      sums[key] = (sums[key] ?? 0) + (sums[waiting(key)] ?? 0)
      sums[waiting(key)] = 0
    }
  }
  return { ratings: released.ratings + group.ratings, good: addEach(released.good, group.good), starSums, starCounts }
}

const addEach = (a: Record<string, number>, b: Record<string, number>): Record<string, number> =>
  Object.fromEntries(
    [...new Set([...Object.keys(a), ...Object.keys(b)])].map((key) => [key, (a[key] ?? 0) + (b[key] ?? 0)]),
  )
