import { ratingFacts, type ratingStars } from '@/contracts/ratingLists'

export type FactKey = (typeof ratingFacts)[number]['key']
export type StarKey = (typeof ratingStars)[number]['key']

/** A rating as it is filled in; nothing is chosen at first. */
export type Fields = {
  facts: Partial<Record<FactKey, boolean | null>>
  stars: Partial<Record<StarKey, number>>
  comment: string
}

export const emptyRating: Fields = { facts: {}, stars: {}, comment: '' }

/** Facts whose answer is not the good one: each may become a report. */
export const concernsIn = ({ facts }: Pick<Fields, 'facts'>): FactKey[] =>
  ratingFacts.filter(({ key, good }) => facts[key] === !good).map(({ key }) => key)

/** Facts without an answer (不清楚 is one), and the one star that is required. */
export const missingIn = ({ facts, stars }: Fields): (FactKey | 'overall')[] => [
  ...ratingFacts.filter(({ key }) => facts[key] === undefined).map(({ key }) => key),
  ...(stars.overall ? [] : (['overall'] as const)),
]

/** The report's category that comes nearest to a fact that was not as it should be. */
export const categoryOf: Record<FactKey, string> = {
  certificateShown: 'procedure',
  twoOfficers: 'procedure',
  purposeExplained: 'procedure',
  itemPublished: 'arbitraryInspection',
  onlyRelevantMaterial: 'arbitraryInspection',
  favoursTaken: 'corruption',
}
