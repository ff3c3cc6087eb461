import { ratingFacts, ratingStars } from '../../src/contracts/rating'

/** An agency sees its ratings only in groups of this size, so that no single one can be told (product promise). */
export const minimumGroup = 5

export type Facts = Record<(typeof ratingFacts)[number]['key'], boolean>
export type Stars = Partial<Record<(typeof ratingStars)[number]['key'], number>>

/** Facts that speak against the inspection: each may become a report. */
export const concernsIn = (facts: Facts) =>
  ratingFacts.filter(({ key, good }) => facts[key] !== good).map(({ key }) => key as string)

/** Sums over released ratings. */
export type Rollup = {
  ratings: number
  good: Record<string, number>
  starSums: Record<string, number>
  starCounts: Record<string, number>
}

/** Sums over one group of ratings. */
export const rollupOf = (group: readonly { facts: Facts; stars: Stars }[]): Rollup => {
  const rollup: Rollup = { ratings: group.length, good: {}, starSums: {}, starCounts: {} }
  for (const { facts, stars } of group) {
    for (const { key, good } of ratingFacts) rollup.good[key] = (rollup.good[key] ?? 0) + (facts[key] === good ? 1 : 0)
    for (const { key } of ratingStars) {
      const value = stars[key]
      if (value === undefined) continue
      rollup.starSums[key] = (rollup.starSums[key] ?? 0) + value
      rollup.starCounts[key] = (rollup.starCounts[key] ?? 0) + 1
    }
  }
  return rollup
}

/** Two sums added up. */
export const addRollups = (a: Rollup, b: Rollup): Rollup => ({
  ratings: a.ratings + b.ratings,
  good: addEach(a.good, b.good),
  starSums: addEach(a.starSums, b.starSums),
  starCounts: addEach(a.starCounts, b.starCounts),
})

const addEach = (a: Record<string, number>, b: Record<string, number>) =>
  Object.fromEntries(
    [...new Set([...Object.keys(a), ...Object.keys(b)])].map((key) => [key, (a[key] ?? 0) + (b[key] ?? 0)]),
  )
