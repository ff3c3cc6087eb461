import { yearOf } from '../../../_shared/calendar/days'
import type { Enterprise, InspectionPlan, InspectionPlanTarget } from '../../../_shared/schema'
import type { CityAgency } from './agencies'
import type { CityItem } from './items'
import type { Making } from './making'

/** Plans with the enterprises of those that do not cover a whole region. */
export type Plans = { plans: InspectionPlan[]; targets: InspectionPlanTarget[] }

/** Filed plans of every agency: for the past twelve months, for this year, and for the next once it was filed.
 *  A plan without a region covers its listed enterprises only. */
export const makePlans = (
  making: Making,
  agencies: readonly CityAgency[],
  items: readonly CityItem[],
  enterprises: readonly Enterprise[],
): Plans => {
  const targets: InspectionPlanTarget[] = []
  const plans = plannedYears(making.now).flatMap((year) =>
    agencies.flatMap((agency) => {
      const own = items.filter(({ agencyId, publishedAt }) => agencyId === agency.agencyId && publishedAt !== null)
      return draftsOf(agency, own).map(({ kind, item, cap }, position) => {
        const plan = makePlan(making, agency, year, position + 1, kind, item, cap)
        if (kind === 'special') targets.push(...aim(making, plan.planId, agency, item, enterprises))
        return plan
      })
    }),
  )
  return { plans, targets }
}

// Plans of a year are filed on the twelfth of November before it.
const filedAt = (year: number, minutes: number) => new Date(Date.UTC(year - 1, 10, 12, 2, minutes))

const plannedYears = (now: Date) => {
  const thisYear = yearOf(now)
  return [thisYear - 1, thisYear, thisYear + 1].filter((year) => filedAt(year, 59) < now)
}

// The bureau of the main journey: its cap leaves room to show the journey several times in one year.
const showcaseUnit = '03'

type Kind = 'daily' | 'special' | 'case'

// The everyday item for the whole region, a second one for big agencies, a special action at chosen firms, and leads.
const draftsOf = (agency: CityAgency, items: readonly CityItem[]) => {
  const [everyday, second, aimed] = items
  const lead = items.at(-1)
  const drafts: { kind: Kind; item: CityItem | undefined; cap: number | null }[] = [
    { kind: 'daily', item: everyday, cap: agency.unitNumber === showcaseUnit ? 6 : 4 },
    ...(agency.officers >= 6 ? [{ kind: 'daily' as const, item: second, cap: 3 }] : []),
    { kind: 'special', item: aimed, cap: 2 },
    { kind: 'case', item: lead, cap: null },
  ]
  return drafts.flatMap(({ item, ...draft }) => (item ? [{ ...draft, item }] : []))
}

const titles: Record<Kind, (year: number, item: string) => string> = {
  daily: (year, item) => `${year}年${item}计划`,
  special: (year, item) => `${year}年${item}专项行动`,
  case: (year, item) => `${year}年${item}`,
}

const makePlan = (
  making: Making,
  agency: CityAgency,
  year: number,
  number: number,
  kind: Kind,
  item: CityItem,
  capPerYear: number | null,
): InspectionPlan => ({
  planId: making.uuid(),
  agencyId: agency.agencyId,
  itemId: item.itemId,
  title: titles[kind](year, item.name),
  basisType: kind,
  filingNumber: `${agency.mark}检备〔${year}〕${number}号`,
  filedAt: filedAt(year, number),
  validFrom: `${year}-01-01`,
  validUntil: `${year}-12-31`,
  capPerYear,
  expectedMinutes: kind === 'daily' ? 40 : 60,
  regionCode: kind === 'special' ? null : agency.divisionCode,
  withdrawnAt: null,
})

const mostTargets = 30

const aim = (
  making: Making,
  planId: string,
  agency: CityAgency,
  item: CityItem,
  enterprises: readonly Enterprise[],
): InspectionPlanTarget[] => {
  const fitting = enterprises.filter(
    ({ townshipCode, industry }) =>
      townshipCode.startsWith(agency.divisionCode) && (item.industries === 'all' || item.industries.includes(industry)),
  )
  return making.chance.sample(fitting, mostTargets).map(({ enterpriseId }) => ({ planId, enterpriseId }))
}
