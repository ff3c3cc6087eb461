import { ratingFacts, type ratingStars } from '@/contracts/ratingLists'
import type { Inputs } from '@/platform/api'
import { texts } from './texts'

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

/** What the list of drafts calls it; undefined while nothing was chosen or written. */
export const draftTitleOf = ({ facts, stars, comment }: Fields): string | undefined =>
  comment || Object.keys(facts).length || Object.keys(stars).length ? texts.draftTitle : undefined

/** The rating as `rating.submit` wants it. What is missing was looked for before; the server looks again. */
export const inputOf = (
  inspectionId: string,
  { facts, stars, comment }: Fields,
): Omit<Inputs['rating']['submit'], 'clientId'> => ({
  inspectionId,
  facts: facts as Inputs['rating']['submit']['facts'],
  stars: { ...stars, overall: stars.overall ?? 0 },
  ...(comment.trim() && { comment }),
})
