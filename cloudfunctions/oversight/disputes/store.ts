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
export type Reach = { agencyId: string } | { bureauId: string } | { region: string }

/** Disputes of an agency, of a bureau or of the bureaus of a region: newest first, or the oldest deadline first. */
export const disputesOf = (
  db: Executor,
  filter: {
    reach: Reach
    /** None finds nothing. */
    states: readonly AgencyDisputeState[]
    matter: AgencyDisputeMatter | null
    pattern: string | null
    /** Whether it was ever proposed to a government. */
    wasProposed: boolean | null
    /** Agencies whose disputes are left out. */
    without: readonly string[]
    order: 'newest' | 'deadline'
    after: string | null
    skip: number
    limit: number
  },
) =>
  disputeQuery(db)
    .where(({ or, eb }) => {
      const { reach } = filter
      if ('region' in reach) return eb('judicialBureau.divisionCode', 'like', `${reach.region}%`)
      if ('bureauId' in reach) return eb('agencyDispute.bureauId', '=', reach.bureauId)
      return or([eb('firstAgencyId', '=', reach.agencyId), eb('secondAgencyId', '=', reach.agencyId)])
    })
    .$if(filter.wasProposed !== null, (query) => query.where('proposedAt', filter.wasProposed ? 'is not' : 'is', null))
    .$if(filter.without.length > 0, (query) =>
      query
        .where('firstAgencyId', 'not in', [...filter.without])
        .where('secondAgencyId', 'not in', [...filter.without]),
    )
    .where('agencyDispute.state', '=', sql<AgencyDisputeState>`any(${[...filter.states]}::text[])`)
    .$if(filter.matter !== null, (query) => query.where('agencyDispute.matter', '=', filter.matter ?? ''))
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
    .$if(filter.order === 'deadline', (query) =>
      query.orderBy((eb) =>
        eb
          .selectFrom('deadline')
          .select(({ fn }) => fn.min('dueAt').as('dueAt'))
          .whereRef('deadline.subjectId', '=', 'agencyDispute.disputeId')
          .where('deadline.stoppedAt', 'is', null),
      ),
    )
    .orderBy('disputeId', 'desc')
    .limit(filter.limit)
    .offset(filter.skip)
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

/** One step on the way of a dispute. */
export type DisputeStep = Awaited<ReturnType<typeof stepsOf>>[number]

/** The way of a dispute, newest first. */
export const stepsOf = (db: Executor, disputeId: string) =>
  db.selectFrom('agencyDisputeStep').selectAll().where('disputeId', '=', disputeId).orderBy('seq', 'desc').execute()
