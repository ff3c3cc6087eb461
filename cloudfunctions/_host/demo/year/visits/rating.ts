import type { Inputs } from '../../../../../src/contracts'
import { ratingFacts } from '../../../../../src/contracts/rating'
import type { Chance } from '../../city/chance'
import { criticalComments, kindComments } from './words'

/** What an enterprise is going to say of an inspection. */
export type Rating = Pick<Inputs['rating']['submit'], 'facts' | 'stars' | 'comment'>

type Fact = keyof Rating['facts']

/** Mostly content; now and then one fact speaks against the inspection, and the stars follow it. */
export const makeRating = (chance: Chance): Rating => {
  const concern = chance.happens(0.16) ? chance.weighted(concerns).fact : null
  const overall = concern ? chance.between(2, 4) : chance.weighted(goodStars).stars
  const near = () => Math.max(1, Math.min(5, overall + chance.between(-1, 1)))
  const comment = concern
    ? chance.pick(criticalComments[concern])
    : chance.happens(0.35)
      ? chance.pick(kindComments)
      : undefined
  return {
    facts: withDoubts(chance, factsWith(concern)),
    stars: {
      overall,
      ...(chance.happens(0.85) ? { attitude: near() } : {}),
      ...(chance.happens(0.75) ? { competence: near() } : {}),
      ...(chance.happens(0.7) ? { guidance: near() } : {}),
      ...(chance.happens(0.7) ? { disturbance: near() } : {}),
      ...(chance.happens(0.6) ? { promptness: near() } : {}),
    },
    ...(comment ? { comment } : {}),
  }
}

/** All facts as they should be, but one. */
export const factsWith = (concern: Fact | null) =>
  Object.fromEntries(ratingFacts.map(({ key, good }) => [key, key === concern ? !good : good])) as Rating['facts']

// Few owners have read the published list.
const withDoubts = (chance: Chance, facts: Rating['facts']): Rating['facts'] =>
  facts.itemPublished && chance.happens(0.3) ? { ...facts, itemPublished: null } : facts

const concerns: readonly { fact: Fact; weight: number }[] = [
  { fact: 'purposeExplained', weight: 8 },
  { fact: 'onlyRelevantMaterial', weight: 7 },
  { fact: 'certificateShown', weight: 4 },
  { fact: 'twoOfficers', weight: 2 },
  { fact: 'itemPublished', weight: 2 },
  { fact: 'favoursTaken', weight: 1 },
]

const goodStars = [
  { stars: 5, weight: 6 },
  { stars: 4, weight: 4 },
  { stars: 3, weight: 1 },
]
