import { type Expression, type SqlBool, sql } from 'kysely'
import type { Outputs } from '../../src/contracts'
import { type Batch, toRow } from '../_shared/batch/store'
import type { Executor, Transaction } from '../_shared/database/connect'
import type { Queue, WaitingLetter } from './domain'

/** A stored ticket with the region of the bureau that answers for it. */
export type TicketRow = NonNullable<Awaited<ReturnType<typeof ticketById>>>

type View = Outputs['ticket']['officeShow']

/** What the columns of a ticket hold beyond text and JSON: only the use cases write them. */
type Stored = Pick<
  View,
  'state' | 'kind' | 'category' | 'confidentiality' | 'source' | 'forbiddenConducts' | 'proposal' | 'reply' | 'routing'
> & {
  inProcedure: View['isInProcedure']
  queueKind: Queue
  waitingLetter: WaitingLetter
  keySupervision: { level: NonNullable<View['keyLevel']>; reason: string; at: string } | null
  lookBack: { result: string; text: string; at: string } | null
  earlierReplies: NonNullable<View['reply']>[]
}

const ticketQuery = (db: Executor) =>
  db
    .selectFrom('ticket')
    .innerJoin('judicialBureau', 'judicialBureau.bureauId', 'ticket.bureauId')
    .innerJoin('judicialOffice', 'judicialOffice.officeId', 'ticket.officeId')
    .innerJoin('division', 'division.code', 'ticket.townshipCode')
    .leftJoin('enforcementAgency', 'enforcementAgency.agencyId', 'ticket.agencyId')
    .selectAll('ticket')
    .select([
      'judicialBureau.divisionCode as bureauRegion',
      'judicialBureau.name as bureauName',
      'judicialOffice.name as officeName',
      'division.name as townshipName',
      'enforcementAgency.shortName as agencyName',
    ])
    .$narrowType<Stored>()

export const ticketById = (db: Executor, ticketId: string) =>
  ticketQuery(db).where('ticketId', '=', ticketId).executeTakeFirst()

/** Reports of an office that were sent between two ids, or those with the given ids; of them those that are `within`,
 *  oldest first. */
export const ticketsOfMonth = (
  db: Executor,
  wanted: { officeId: string; from: string; until: string } | { ticketIds: readonly string[] },
  { within, limit }: { within: Expression<SqlBool>; limit: number },
) =>
  ('ticketIds' in wanted
    ? ticketQuery(db).where('ticketId', '=', sql<string>`any(${[...wanted.ticketIds]}::uuid[])`)
    : ticketQuery(db)
        .where('ticket.officeId', '=', wanted.officeId)
        .where('ticketId', '>=', wanted.from)
        .where('ticketId', '<', wanted.until)
  )
    .where(within)
    .orderBy('ticketId')
    .limit(limit)
    .execute()

/** The ticket, locked until the transaction ends. */
export const lockTicket = async (tx: Transaction, ticketId: string) => {
  const lock = tx.selectFrom('ticket').select('ticketId').where('ticketId', '=', ticketId).forUpdate()
  // They travel together; each statement sees what is committed when its turn comes, so the second reads what was locked.
  const [, ticket] = await Promise.all([lock.execute(), ticketById(tx, ticketId)])
  return ticket
}

/** Two tickets, locked in one order so that nobody waits in a circle. */
export const lockTickets = async (tx: Transaction, ticketIds: readonly string[]) => {
  await tx
    .selectFrom('ticket')
    .select('ticketId')
    .where('ticketId', 'in', [...ticketIds])
    .orderBy('ticketId')
    .forUpdate()
    .execute()
}

export const ticketByReceipt = (db: Executor, receiptNumber: string) =>
  db
    .selectFrom('ticket')
    .select([
      'ticketId',
      'receiptNumber',
      'receiptDigest',
      'receiptSalt',
      'submittedAt',
      'kind',
      'category',
      'content',
      'suggestion',
      'happenedOn',
      'place',
      'townshipCode',
    ])
    .$narrowType<Pick<Stored, 'kind' | 'category'>>()
    .where('receiptNumber', '=', receiptNumber)
    .executeTakeFirst()

export const nextReceiptNumber = async (tx: Transaction) =>
  (await sql<{ next: number }>`select nextval('ticket_receipt_number')::int as next`.execute(tx)).rows[0]?.next ?? 0

export const nextRequestNumber = async (tx: Transaction) =>
  (await sql<{ next: number }>`select nextval('explanation_request_number')::int as next`.execute(tx)).rows[0]?.next ??
  0

type Change = Partial<
  Pick<
    TicketRow,
    | 'state'
    | 'agencyId'
    | 'officeId'
    | 'bureauId'
    | 'queueKind'
    | 'queueId'
    | 'nextDueAt'
    | 'isPaused'
    | 'redactedSummary'
    | 'rejectionReason'
    | 'reopenCount'
    | 'transferCount'
    | 'handlingStars'
    | 'escalationLevel'
    | 'closedAt'
    | 'mergedIntoId'
    | 'appealCount'
    | 'isTotalExtended'
    | 'litigation'
    | 'lookBackDueAt'
    | 'transferredFromId'
    | 'disputeBureauId'
    | 'officeHandlerId'
    | 'bureauHandlerId'
    | 'waitingLetter'
    | 'leaderQueueId'
    | 'referralAnsweredAt'
    | 'isHandedOver'
  >
> & {
  keySupervision?: string | null
  lookBack?: string | null
  proposal?: string | null
  reply?: string | null
  routing?: string
}

/** Writes what changed and counts the version up; a reply that another one takes the place of is kept beside it. */
export const updateTicket = async (tx: Transaction, ticket: TicketRow, change: Change): Promise<TicketRow> => {
  const row = await tx
    .updateTable('ticket')
    .set({ ...change, ...(change.reply === undefined ? {} : { earlierReplies: withReply }), version: sql`version + 1` })
    .where('ticketId', '=', ticket.ticketId)
    .returningAll()
    .$narrowType<Stored>()
    .executeTakeFirstOrThrow()
  // The names of its units are read again only when it has others now.
  const hasMoved = named.some((unit) => row[unit] !== ticket[unit])
  return hasMoved ? ((await ticketById(tx, ticket.ticketId)) as TicketRow) : { ...ticket, ...row }
}

const named = ['bureauId', 'officeId', 'agencyId', 'townshipCode'] as const

const withReply = sql<string>`
  case when reply is null then earlier_replies else earlier_replies || jsonb_build_array(reply) end`

/** Notes what lies with the leader; the ticket itself does not move, so that nobody's page of it grows old. */
export const noteWaitingLetter = (
  tx: Transaction,
  ticketId: string,
  waiting: Pick<TicketRow, 'waitingLetter' | 'leaderQueueId'>,
) => tx.updateTable('ticket').set(waiting).where('ticketId', '=', ticketId).execute()

/** Puts the next step into a batch; the ticket's lock keeps the numbering. */
export const addStep = (
  batch: Batch,
  step: {
    ticketId: string
    event: string
    toState: string
    at: Date
    actorRole: string
    actorLabel: string
    note: string | null
    daysUsed: number | null
    daysAllowed: number | null
    pausedDays: number | null
  },
) =>
  batch.also(stepStatement, [
    step.event,
    step.toState,
    step.at.toISOString(),
    step.actorRole,
    step.actorLabel,
    step.note,
    step.daysUsed,
    step.daysAllowed,
    step.pausedDays,
    step.ticketId,
  ])

const stepStatement = `
  insert into ticket_step (event, to_state, at, actor_role, actor_label, note, days_used, days_allowed, paused_days,
    ticket_id, seq)
  select step.*, (select coalesce(max(seq), 0) + 1 from ticket_step where ticket_id = step.ticket_id)
  from (values (#::text, #::text, #::timestamptz, #::text, #::text, #::text, #::int, #::int, #::int, #::uuid))
    as step (event, to_state, at, actor_role, actor_label, note, days_used, days_allowed, paused_days, ticket_id)`

export const stepsOf = (db: Executor, ticketId: string) =>
  db.selectFrom('ticketStep').selectAll().where('ticketId', '=', ticketId).orderBy('seq', 'desc').execute()

/** Puts changes of units' kept counters into a batch; keys are written in one order so that nobody waits in a circle. */
export const addCounts = (
  batch: Batch,
  changes: readonly { queueId: string; state: string; slot: number; tickets: number }[],
) => {
  const sums = new Map<string, (typeof changes)[number]>()
  for (const change of changes) {
    const key = `${change.queueId} ${change.state}`
    sums.set(key, { ...change, tickets: (sums.get(key)?.tickets ?? 0) + change.tickets })
  }
  const rows = [...sums.values()].filter(({ tickets }) => tickets !== 0)
  batch.add('queue_counter', 'queue_id, state, slot, tickets', rows.map(toRow), countUp)
}

const countUp = `
  order by 1, 2 on conflict (queue_id, state, slot)
  do update set tickets = queue_counter.tickets + excluded.tickets`

export const countersOf = (db: Executor, queueId: string) =>
  db
    .selectFrom('queueCounter')
    .select(['state', sql<number>`sum(tickets)::int`.as('count')])
    .$narrowType<Pick<Stored, 'state'>>()
    .where('queueId', '=', queueId)
    .groupBy('state')
    .execute()
