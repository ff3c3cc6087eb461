import { sql } from 'kysely'
import type { AgencyDisputeMatter, AgencyDisputeState } from '../../../src/contracts/agencyDisputeLists'
import type { Executor, Transaction } from '../../_shared/database/connect'

const disputeQuery = (db: Executor) =>
  db
    .selectFrom('agencyDispute')
    .innerJoin('judicialBureau', 'judicialBureau.bureauId', 'agencyDispute.bureauId')
    .innerJoin('enforcementAgency as first', 'first.agencyId', 'agencyDispute.firstAgencyId')
    .innerJoin('enforcementAgency as second', 'second.agencyId', 'agencyDispute.secondAgencyId')
    .selectAll('agencyDispute')
    .select([
      'judicialBureau.name as bureauName',
      'judicialBureau.divisionCode as bureauRegion',
      'first.name as firstAgencyName',
      'second.name as secondAgencyName',
    ])
    .$narrowType<{ state: AgencyDisputeState; matter: AgencyDisputeMatter }>()

/** A stored dispute between agencies with the names of everybody in it. */
export type DisputeRow = Awaited<ReturnType<ReturnType<typeof disputeQuery>['execute']>>[number]

export const disputeById = (db: Executor, disputeId: string) =>
  disputeQuery(db).where('disputeId', '=', disputeId).executeTakeFirst()

/** The dispute, locked until the transaction ends. */
export const lockDispute = async (tx: Transaction, disputeId: string) => {
  await tx
    .selectFrom('agencyDispute')
    .select('disputeId')
    .where('disputeId', '=', disputeId)
    .forUpdate()
    .executeTakeFirst()
  return disputeById(tx, disputeId)
}

/** Whose disputes are listed. */
export type Reach = { agencyId: string } | { region: string; isProposed: boolean }

/** Disputes of an agency, of the bureaus of a region, or of those what was ever proposed to the government; newest first. */
export const disputesOf = (
  db: Executor,
  filter: {
    reach: Reach
    states: readonly AgencyDisputeState[]
    pattern: string | null
    after: string | null
    limit: number
  },
) =>
  disputeQuery(db)
    .where(({ or, and, eb }) =>
      'agencyId' in filter.reach
        ? or([eb('firstAgencyId', '=', filter.reach.agencyId), eb('secondAgencyId', '=', filter.reach.agencyId)])
        : and([
            eb('judicialBureau.divisionCode', 'like', `${filter.reach.region}%`),
            ...(filter.reach.isProposed ? [eb('proposedAt', 'is not', null)] : []),
          ]),
    )
    .where('agencyDispute.state', 'in', [...filter.states])
    .$if(filter.pattern !== null, (query) =>
      query.where(({ or, eb }) =>
        or([
          eb('agencyDispute.title', 'like', filter.pattern ?? ''),
          eb('first.name', 'like', filter.pattern ?? ''),
          eb('second.name', 'like', filter.pattern ?? ''),
        ]),
      ),
    )
    .$if(filter.after !== null, (query) => query.where('disputeId', '<', filter.after ?? ''))
    .orderBy('disputeId', 'desc')
    .limit(filter.limit)
    .execute()

export const insertDispute = (
  tx: Transaction,
  row: Pick<
    DisputeRow,
    | 'disputeId'
    | 'state'
    | 'bureauId'
    | 'matter'
    | 'title'
    | 'facts'
    | 'firstAgencyId'
    | 'firstOpinion'
    | 'secondAgencyId'
    | 'raisedByAgencyId'
    | 'raisedAt'
    | 'raisedBy'
  >,
) =>
  tx
    .insertInto('agencyDispute')
    .values({ ...row, version: 0 })
    .execute()

/** Writes what changed and counts the version up. */
export const updateDispute = async (
  tx: Transaction,
  disputeId: string,
  change: { state: AgencyDisputeState } & Partial<
    Pick<
      DisputeRow,
      | 'firstOpinion'
      | 'secondOpinion'
      | 'firstConfirmedAt'
      | 'secondConfirmedAt'
      | 'agreement'
      | 'handling'
      | 'proposedAt'
      | 'decision'
      | 'endedAt'
    >
  >,
) => {
  await tx
    .updateTable('agencyDispute')
    .set({ ...change, version: sql`version + 1` })
    .where('disputeId', '=', disputeId)
    .execute()
  return (await disputeById(tx, disputeId)) as DisputeRow
}

/** Appends a step; the dispute's lock keeps the numbering. */
export const addStep = (
  tx: Transaction,
  step: { disputeId: string; event: string; toState: string; at: Date; actorLabel: string; note: string | null },
) =>
  tx
    .insertInto('agencyDisputeStep')
    .values({
      ...step,
      seq: sql<number>`(select coalesce(max(seq), 0) + 1 from agency_dispute_step where dispute_id = ${step.disputeId})`,
    })
    .execute()

/** The way of a dispute, newest first. */
export const stepsOf = (db: Executor, disputeId: string) =>
  db.selectFrom('agencyDisputeStep').selectAll().where('disputeId', '=', disputeId).orderBy('seq', 'desc').execute()
