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
      'enforcementAgency.name as agencyName',
      'enterprise.name as enterpriseName',
      'inspectionItem.name as itemName',
      'startedAt',
      'checkedOutAt',
      'outcome',
      'ratedAt',
      'ratingClosesAt',
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
