import { addDays, endOfDay, startOfDay } from '../../../../_shared/calendar/days'
import type { Enterprise, InspectionPlan } from '../../../../_shared/schema'
import { certificateStateOn } from '../../../../registry/domain'
import type { CityAgency } from '../../city/agencies'
import type { City } from '../../city/build'
import type { Chance } from '../../city/chance'
import type { Officer } from '../../city/officers'
import type { Cast } from '../cast'
import type { Days } from '../days'
import { makeRating } from './rating'
import type { Outcome, Turn, Visit } from './visit'
import { greenNotes, lateReasons, redNotes, refusals, resultNotes, triggers, yellowNotes } from './words'

/** What inspections are chosen from. */
export type Choice = { city: City; cast: Cast; days: Days; chance: Chance }

// Beginnings in minutes after midnight; two officers who are out at one of them are not anywhere else.
const slots = [9 * 60 + 8, 10 * 60 + 16, 14 * 60 + 6, 15 * 60 + 24]

const threeWeeks = 21 * 86_400_000

/** Keeps the year consistent: caps of plans, one visit a day per enterprise, officers in one place at a time. */
export const createDiary = ({ city, cast, chance }: Choice) => {
  const visitsOf = new Map<string, { day: string; cap: number }[]>()
  const busy = new Set<string>()
  const planned: Visit[] = []

  const troubled = (agency: CityAgency, day: string) =>
    officersOn(city, agency, day).filter(({ state }) => state === 'suspended' || state === 'cancelled')

  const isFree = (agency: CityAgency, enterprise: Enterprise, plan: InspectionPlan, day: string) => {
    if (busy.has(`${enterprise.enterpriseId} ${day}`)) return false
    const own = visitsOf.get(`${enterprise.enterpriseId} ${agency.agencyId}`) ?? []
    if (own.some((other) => Math.abs(Date.parse(other.day) - Date.parse(day)) < threeWeeks)) return false
    const sameYear = own.filter((other) => other.day.slice(0, 4) === day.slice(0, 4))
    return sameYear.length < Math.min(plan.capPerYear ?? 3, ...sameYear.map(({ cap }) => cap))
  }

  /** Puts a visit into the diary. Officers are chosen unless they are named. */
  const enter = (
    agency: CityAgency,
    enterprise: Enterprise,
    plan: InspectionPlan,
    day: string,
    wish: Partial<Visit> = {},
  ): Visit | null => {
    const slot = chance.below(slots.length)
    const turn: Turn = wish.turn ?? 'plain'
    const able = chance.sample(
      officersOn(city, agency, day).filter(
        ({ officer, state }) => state === 'valid' && !busy.has(`${officer.inspectorId} ${day} ${slot}`),
      ),
      2,
    )
    const failing = turn === 'replaced' || turn === 'blocked' ? troubled(agency, day).slice(0, 1) : []
    const officers = wish.officers ?? [...able, ...failing].map(({ officer }) => officer)
    if (officers.length < 2 + failing.length) return null
    const user = cast.userOf(enterprise.enterpriseId)
    const visit: Visit = {
      agency,
      enterprise,
      plan,
      day,
      minute: (slots[slot] ?? 0) + chance.below(12),
      length: chance.between(28, 62),
      officers,
      user,
      turn,
      outcome: makeOutcome(chance, agency),
      words: { refusal: chance.pick(refusals), result: chance.pick(resultNotes), late: chance.pick(lateReasons) },
      toldAfter: chance.happens(0.72) ? 0 : chance.between(1, 3),
      rating: user && chance.happens(0.84) ? makeRating(chance) : null,
      ...(plan.basisType === 'case' ? { trigger: chance.pick(triggers) } : {}),
      ...wish,
    }
    const key = `${enterprise.enterpriseId} ${agency.agencyId}`
    visitsOf.set(key, [...(visitsOf.get(key) ?? []), { day, cap: plan.capPerYear ?? 9 }])
    busy.add(`${enterprise.enterpriseId} ${day}`)
    for (const { inspectorId } of visit.officers) busy.add(`${inspectorId} ${day} ${slot}`)
    planned.push(visit)
    return visit
  }

  return { planned, isFree, enter, troubled }
}

/** The year's diary. */
export type Diary = ReturnType<typeof createDiary>

/** Plans of an agency that were filed and in force on a day. */
export const plansOn = (city: City, agency: CityAgency, day: string) =>
  city.plans.filter(
    ({ agencyId, validFrom, validUntil, filedAt }) =>
      agencyId === agency.agencyId && validFrom <= day && day <= validUntil && filedAt < startOfDay(day),
  )

/** Enterprises that a plan covers and its item is meant for. */
export const coveredBy = (city: City, plan: InspectionPlan): Enterprise[] => {
  const item = city.items.find(({ itemId }) => itemId === plan.itemId)
  const region = plan.regionCode
  const isMeant = ({ industry }: Enterprise) =>
    item?.industries === 'all' || (item?.industries.includes(industry) ?? false)
  if (region) return city.enterprises.filter((each) => each.townshipCode.startsWith(region) && isMeant(each))
  const listed = new Set(city.targets.filter(({ planId }) => planId === plan.planId).map((row) => row.enterpriseId))
  return city.enterprises.filter(({ enterpriseId }) => listed.has(enterpriseId))
}

const officersOn = (city: City, agency: CityAgency, day: string): { officer: Officer; state: string }[] =>
  city.officers
    .filter(({ agencyId }) => agencyId === agency.agencyId)
    .map((officer) => ({ officer, state: stateOn(officer, day) }))

// A status holds from the moment it was given; the registry keeps only the last one.
const stateOn = ({ certificate }: Officer, day: string) =>
  certificate.status !== 'valid' && certificate.statusChangedAt > endOfDay(addDays(day, 0))
    ? 'unknown'
    : certificateStateOn(certificate, day)

const makeOutcome = (chance: Chance, { field }: CityAgency): Outcome => {
  const [red] = chance.sample(redNotes[field] ?? [], 1)
  if (red && chance.happens(0.045)) return { outcome: 'red', ...red }
  if (chance.happens(0.17))
    return { outcome: 'yellow', note: chance.pick(yellowNotes[field] ?? ['有一处小问题，已当场提示改正。']) }
  return { outcome: 'green', note: chance.pick(greenNotes) }
}
