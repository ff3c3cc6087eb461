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
      'first.shortName as firstAgencyShort',
      'second.name as secondAgencyName',
      'second.shortName as secondAgencyShort',
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

/** Where a dispute stands in a list: whether no clock of it is seen, the day of its clock, its id. */
type Place = { flag: boolean; at: Date; id: string }

/** Disputes of an agency, of a bureau or of the bureaus of a region: the nearest deadline first, then those without one,
 *  the newest first. */
export const disputesOf = (
  db: Executor,
  filter: {
    reach: Reach
    /** None finds nothing. */
    states: readonly AgencyDisputeState[]
    matter: AgencyDisputeMatter | null
    /** Words of its title, and the agencies that are called so. */
    sought: { pattern: string; agencyIds: readonly string[] } | null
    /** Whether it was ever proposed to a government. */
    wasProposed: boolean | null
    /** Agencies whose disputes are left out. */
    without: readonly string[]
    /** States whose clock the reader does not see: their order would tell it. */
    clockless: readonly AgencyDisputeState[]
    after: Place | null
    limit: number
  },
  day = daySeen(filter.clockless),
) =>
  disputeQuery(db)
    .select([
      sql<boolean>`(${day} is null)`.as('hasNoDay'),
      // NB: a moment that a cursor can carry.
      sql<Date>`coalesce(${day}, 'epoch'::timestamptz)`.as('day'),
    ])
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
    .$if(filter.sought !== null, (query) => {
      const { pattern = '', agencyIds = [] } = filter.sought ?? {}
      const ids = sql<string>`any(${[...agencyIds]}::uuid[])`
      return query.where(({ or, eb }) =>
        or([eb('agencyDispute.title', 'like', pattern), eb('firstAgencyId', '=', ids), eb('secondAgencyId', '=', ids)]),
      )
    })
    .$if(filter.after !== null, (query) => {
      const { flag, at, id } = filter.after ?? {}
      const here = sql`(${day} is null, coalesce(${day}, 'epoch'::timestamptz))`
      return query.where(
        sql<boolean>`(${here} > (${flag}, ${at}) or ${here} = (${flag}, ${at}) and dispute_id < ${id}::uuid)`,
      )
    })
    .orderBy('hasNoDay')
    .orderBy('day')
    .orderBy('disputeId', 'desc')
    .limit(filter.limit)
    .execute()

const daySeen = (clockless: readonly AgencyDisputeState[]) =>
  sql<Date | null>`(
    select min(due_at) from deadline
    where subject_id = agency_dispute.dispute_id and stopped_at is null
      and agency_dispute.state <> all(${[...clockless]}::text[]))`

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

/** What an agency hands in with its opinion. */
export const addFiles = (
  tx: Transaction,
  files: readonly { attachmentId: string; disputeId: string; side: 'first' | 'second' }[],
) =>
  files.length === 0
    ? Promise.resolve([])
    : tx
        .insertInto('agencyDisputeFile')
        .values([...files])
        .execute()

export const filesOf = (db: Executor, disputeId: string) =>
  db.selectFrom('agencyDisputeFile').select(['attachmentId', 'side']).where('disputeId', '=', disputeId).execute()

/** One step on the way of a dispute. */
export type DisputeStep = Awaited<ReturnType<typeof stepsOf>>[number]

/** The way of a dispute, newest first. */
export const stepsOf = (db: Executor, disputeId: string) =>
  db.selectFrom('agencyDisputeStep').selectAll().where('disputeId', '=', disputeId).orderBy('seq', 'desc').execute()
