import type { CityAgency } from '../../city/agencies'
import { showcase } from '../../city/enterprises'
import { type Choice, coveredBy, type Diary, plansOn } from './choose'
import type { Turn } from './visit'

/** How many inspections a year of a city of this size has, and whom they are spread over. */
export type Measure = { visits: number; agencies: readonly string[] | 'all'; from: number; turns: number }

/** Agencies that hardly inspect anybody: too few ratings to be shown to them. */
const seldom = ['12']

/** Fills the diary with inspections of the past months, chosen at random but within all rules. */
export const enterPast = (choice: Choice, diary: Diary, measure: Measure) => {
  const { city, chance } = choice
  const agencies = city.agencies
    .filter(({ unitNumber }) => measure.agencies === 'all' || measure.agencies.includes(unitNumber))
    .map((agency) => ({ agency, weight: seldom.includes(agency.unitNumber) ? 0 : agency.officers }))
  for (const [turn, count] of turnsOf(measure))
    for (let number = 0; number < count; number += 1) {
      // Not every agency has an officer whose certificate fails.
      const inTurn = chance.sample(agencies, agencies.length)
      inTurn.some(({ agency, weight }) => weight > 0 && enterOne(choice, diary, measure, agency, turn))
    }
  for (const agency of city.agencies.filter(({ unitNumber }) => seldom.includes(unitNumber)))
    for (let number = 0; number < 3; number += 1) enterOne(choice, diary, measure, agency, 'plain')
  // An agency that has been everywhere is passed over; when all have, the year is full.
  for (let misses = 0; diary.planned.length < measure.visits && misses < mostMisses; )
    misses = enterOne(choice, diary, measure, chance.weighted(agencies).agency, 'plain') ? 0 : misses + 1
}

const turnsOf = ({ turns }: Measure): [Turn, number][] => [
  ['replaced', 4 * turns],
  ['blocked', 2 * turns],
  ['alone', 2 * turns],
  ['late', 3 * turns],
]

// Some follow-ups come days later: the last weeks belong to what is chosen by hand.
const latestBack = 7
const mostTries = 120
const mostMisses = 40

const enterOne = (
  { city, cast, days, chance }: Choice,
  diary: Diary,
  measure: Measure,
  agency: CityAgency,
  turn: Turn,
) => {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const day = days.back(chance.between(latestBack, measure.from))
    if ((turn === 'replaced' || turn === 'blocked') && diary.troubled(agency, day).length === 0) return null
    const plan = chance.weighted(
      plansOn(city, agency, day).map((each) => ({ plan: each, weight: weights[each.basisType] ?? 1 })),
    )?.plan
    const covered = plan ? coveredBy(city, plan).filter(({ uscc }) => uscc !== showcase.uscc) : []
    const signedIn = covered.filter(({ enterpriseId }) => cast.userOf(enterpriseId))
    const candidates = signedIn.length > 0 && chance.happens(0.78) ? signedIn : covered
    const [enterprise] = chance.sample(candidates, 1)
    if (!plan || !enterprise || !diary.isFree(agency, enterprise, plan, day)) continue
    const visit = diary.enter(agency, enterprise, plan, day, { turn })
    if (visit) return visit
  }
  return null
}

const weights: Record<string, number> = { daily: 6, special: 2, case: 1 }
