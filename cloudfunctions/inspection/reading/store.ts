import { sql } from 'kysely'
import type { Outputs } from '../../../src/contracts'
import type { Executor } from '../../_shared/database/connect'

/** Filed plans of an agency that cover an enterprise on a day, with their item. */
export const plansCovering = (
  db: Executor,
  filter: { agencyId: string; enterpriseId: string; townshipCode: string; day: string; planId?: string },
) =>
  db
    .selectFrom('inspectionPlan')
    .innerJoin('inspectionItem', 'inspectionItem.itemId', 'inspectionPlan.itemId')
    .select([
      'planId',
      'title',
      'filingNumber',
      'basisType',
      'capPerYear',
      'regionCode',
      'inspectionPlan.itemId',
      'inspectionItem.name as itemName',
      'inspectionItem.basis as itemBasis',
      'inspectionItem.publishedAt',
    ])
    .$narrowType<Pick<Outputs['inspection']['show'], 'basisType'>>()
    .where('inspectionPlan.agencyId', '=', filter.agencyId)
    .where('withdrawnAt', 'is', null)
    .where('validFrom', '<=', filter.day)
    .where('validUntil', '>=', filter.day)
    .$if(filter.planId !== undefined, (query) => query.where('planId', '=', filter.planId ?? ''))
    .where(({ or, exists, selectFrom }) =>
      or([
        sql<boolean>`${filter.townshipCode}::text like inspection_plan.region_code || '%'`,
        exists(
          selectFrom('inspectionPlanTarget')
            .select('inspectionPlanTarget.planId')
            .whereRef('inspectionPlanTarget.planId', '=', 'inspectionPlan.planId')
            .where('inspectionPlanTarget.enterpriseId', '=', filter.enterpriseId),
        ),
      ]),
    )
    .orderBy('basisType')
    .orderBy('title')
    .limit(50)
    .execute()

/** How often inspections reached an enterprise in a year under each of some plans, up to a moment where one is given. */
export const visitsUnderPlans = async (
  db: Executor,
  filter: { enterpriseId: string; year: number; planIds: readonly string[]; until?: Date | null },
) => {
  if (!filter.planIds.length) return new Map<string | null, number>()
  const rows = await db
    .selectFrom('inspection')
    .select(['planId', sql<number>`count(*)::int`.as('used')])
    .where('enterpriseId', '=', filter.enterpriseId)
    .where('year', '=', filter.year)
    .where('planId', 'in', filter.planIds)
    .where('checkedInAt', 'is not', null)
    .$if(Boolean(filter.until), (query) => query.where('checkedInAt', '<=', filter.until ?? new Date(0)))
    .groupBy('planId')
    .execute()
  return new Map(rows.map(({ planId, used }) => [planId, used]))
}

/** How often an agency reached an enterprise in a year, but for cases, which no cap binds; counted up to `enough`. */
export const visitsUnderCap = async (
  db: Executor,
  { enterpriseId, agencyId, year, enough }: { enterpriseId: string; agencyId: string; year: number; enough: number },
) => {
  const rows = await db
    .selectFrom('inspection')
    .select('inspectionId')
    .where('enterpriseId', '=', enterpriseId)
    .where('agencyId', '=', agencyId)
    .where('year', '=', year)
    .where('basisType', '<>', 'case')
    .where('checkedInAt', 'is not', null)
    .limit(enough)
    .execute()
  return rows.length
}

/** How many cases of an agency were checked at an enterprise in a span of time; what was refused or cancelled was not. */
export const casesBetween = async (
  db: Executor,
  { enterpriseId, agencyId, from, until }: { enterpriseId: string; agencyId: string; from: Date; until: Date },
) =>
  (
    await db
      .selectFrom('inspection')
      .select(sql<number>`count(*)::int`.as('cases'))
      .where('enterpriseId', '=', enterpriseId)
      .where('agencyId', '=', agencyId)
      .where('basisType', '=', 'case')
      .where('state', 'not in', ['refused', 'closedRefused', 'cancelled'])
      .where('checkedInAt', '>=', from)
      .where('checkedInAt', '<', until)
      .executeTakeFirstOrThrow()
  ).cases

/** What an inspection shows of its plan. */
export const planById = (db: Executor, planId: string) =>
  db
    .selectFrom('inspectionPlan')
    .select(['title', 'filingNumber', 'capPerYear', 'expectedMinutes'])
    .where('planId', '=', planId)
    .executeTakeFirst()

/** Inspections of an enterprise, an agency, an officer or a region, newest first. */
export const inspectionList = (
  db: Executor,
  filter: {
    enterpriseId?: string
    agencyId?: string
    personId?: string
    /** A region code; its townships' codes begin with it. */
    region?: string
    only?: 'open' | 'toRate' | 'finished'
    /** Agencies whose visits are left out. */
    without?: readonly string[]
    sought?: { pattern: string; agencyIds: string[]; itemIds: string[]; enterpriseIds: string[] | null } | null
    now: Date
    after: string | null
    limit: number
  },
) =>
  db
    .selectFrom('inspection')
    .innerJoin('enforcementAgency', 'enforcementAgency.agencyId', 'inspection.agencyId')
    .innerJoin('enterprise', 'enterprise.enterpriseId', 'inspection.enterpriseId')
    .innerJoin('inspectionItem', 'inspectionItem.itemId', 'inspection.itemId')
    .select([
      'inspectionId',
      'state',
      'inspection.agencyId',
      'enforcementAgency.name as agencyName',
      'enterprise.name as enterpriseName',
      'inspectionItem.name as itemName',
      'startedAt',
      'checkedOutAt',
      'outcome',
      'ratedAt',
      'ratingClosesAt',
      'excessCases',
    ])
    .$narrowType<Pick<Outputs['inspection']['show'], 'state' | 'outcome'>>()
    .$if(filter.enterpriseId !== undefined, (query) =>
      query.where('inspection.enterpriseId', '=', filter.enterpriseId ?? ''),
    )
    .$if(filter.agencyId !== undefined, (query) => query.where('inspection.agencyId', '=', filter.agencyId ?? ''))
    .$if(filter.region !== undefined, (query) => query.where('inspection.townshipCode', 'like', `${filter.region}%`))
    .$if(filter.personId !== undefined, (query) =>
      query.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('inspectionOfficer')
            .select('inspectionOfficer.inspectionId')
            .whereRef('inspectionOfficer.inspectionId', '=', 'inspection.inspectionId')
            .where('inspectionOfficer.personId', '=', filter.personId ?? ''),
        ),
      ),
    )
    .$if(filter.only === 'open', (query) => query.where('isOpen', '=', true))
    .$if(filter.only === 'toRate', (query) =>
      query.where('ratingClosesAt', '>=', filter.now).where('ratedAt', 'is', null),
    )
    .$if(Boolean(filter.without?.length), (query) =>
      query.where('inspection.agencyId', 'not in', [...(filter.without ?? [])]),
    )
    .$if(filter.only === 'finished', (query) => query.where('isOpen', '=', false))
    .$if(Boolean(filter.sought), (query) =>
      query.where(({ or, eb }) => {
        const { pattern = '', agencyIds = [], itemIds = [], enterpriseIds = [] } = filter.sought ?? {}
        return or([
          ...(agencyIds.length ? [eb('inspection.agencyId', 'in', agencyIds)] : []),
          ...(itemIds.length ? [eb('inspection.itemId', 'in', itemIds)] : []),
          ...(enterpriseIds === null ? [eb('enterprise.name', 'like', pattern)] : []),
          ...(enterpriseIds?.length ? [eb('inspection.enterpriseId', 'in', enterpriseIds)] : []),
        ])
      }),
    )
    .$if(filter.after !== null, (query) => query.where('inspectionId', '<', filter.after ?? ''))
    .orderBy('inspectionId', 'desc')
    .limit(filter.limit)
    .execute()

/** Whose inspections: those of an enterprise, an agency, an officer or a region (its townships' codes begin with it). */
type Owner = { enterpriseId: string } | { agencyId: string } | { personId: string } | { region: string }

/** How many inspections since an id, and how they went; counted up to `enough`, the newest. */
export const countInspections = async (db: Executor, owner: Owner, since: string, enough: number) => {
  const { rows } = await sql<{ counted: number; visits: number; stopped: number; rated: number }>`
    select count(*)::int as counted,
      (count(*) filter (where checked_in_at is not null))::int as visits,
      (count(*) filter (where state in ('blocked', 'refused', 'closedRefused')))::int as stopped,
      count(rated_at)::int as rated
    from (
      select state, checked_in_at, rated_at from inspection
      where inspection_id >= ${since}::uuid and ${ownedBy(owner, since)}
      order by inspection_id desc limit ${enough}) few`.execute(db)
  return rows[0] ?? { counted: 0, visits: 0, stopped: 0, rated: 0 }
}

const ownedBy = (owner: Owner, since: string) => {
  if ('enterpriseId' in owner) return sql`enterprise_id = ${owner.enterpriseId}`
  if ('agencyId' in owner) return sql`agency_id = ${owner.agencyId}`
  if ('region' in owner) return sql`township_code like ${`${owner.region}%`}`
  return sql`inspection_id in (
    select inspection_id from inspection_officer
    where person_id = ${owner.personId} and inspection_id >= ${since}::uuid)`
}

/** How many enterprises of a township an agency reached since a moment, counted up to `enough`. */
export const inspectedEnterprises = async (
  db: Executor,
  agencyId: string,
  townshipCode: string,
  since: Date,
  enough: number,
) =>
  (
    await db
      .selectFrom('inspection')
      .select('enterpriseId')
      .distinct()
      .where('agencyId', '=', agencyId)
      .where('townshipCode', '=', townshipCode)
      .where('checkedInAt', '>=', since)
      .limit(enough)
      .execute()
  ).length

/** Inspections that began in a span of time: which agency came to which enterprise, and when. */
export const arrivalsBetween = (db: Executor, from: Date, until: Date) =>
  db
    .selectFrom('inspection')
    .select(['agencyId', 'enterpriseId', 'checkedInAt'])
    .where('checkedInAt', '>=', from)
    .where('checkedInAt', '<', until)
    .$narrowType<{ checkedInAt: Date }>()
    .execute()
