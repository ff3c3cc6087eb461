import { sql } from 'kysely'
import type { Executor } from '../../_shared/database/connect'
import {
  listed,
  type Narrow,
  narrowed,
  numberHas,
  type rowQuery,
  type Sought,
  titleHas,
  type Unit,
  withoutBarred,
  withoutRecused,
} from './sought/store'

/** A row of any list. */
export type ListRow = Awaited<ReturnType<ReturnType<typeof rowQuery>['execute']>>[number]

/** Reports of a region that are not sealed, newest first; what was handed over, sealed or not: the nearest day first while
 *  it waits, the newest first once it was answered. */
export const regionTickets = (
  db: Executor,
  filter: {
    region: string
    only: 'open' | 'closed' | 'referred' | 'answered'
    barred: readonly string[]
    sought: Sought | null
    after: string | { at: Date; id: string } | null
    limit: number
  },
) =>
  listed(
    db,
    { sought: filter.sought, narrow: publicly(filter.sought?.categories ?? []), limit: filter.limit },
    (rows) =>
      rows
        .where('ticket.townshipCode', 'like', `${filter.region}%`)
        .$if(filter.barred.length > 0, (query) => query.where(withoutBarred(filter.barred)))
        .$if(filter.only === 'referred', (query) => query.where('state', '=', 'referredDiscipline'))
        .$if(filter.only === 'answered', (query) => query.where('referralAnsweredAt', 'is not', null))
        .$if(filter.only === 'open' || filter.only === 'closed', (query) =>
          query
            .where('confidentiality', '<>', 'sealed')
            .where('queueKind', filter.only === 'closed' ? '=' : '<>', 'none'),
        )
        .$if(typeof filter.after === 'string', (query) => query.where('ticketId', '<', String(filter.after)))
        .$if(filter.after !== null && typeof filter.after === 'object', (query) => {
          const { at, id } = filter.after as { at: Date; id: string }
          return query.where(sql<boolean>`(next_due_at, ticket_id) > (${at}, ${id}::uuid)`)
        })
        .$if(filter.only === 'referred', (query) => query.orderBy('nextDueAt').orderBy('ticketId'))
        .$if(filter.only !== 'referred', (query) => query.orderBy('ticketId', 'desc')),
  )

// Only what the officer reads is looked through: of a report that is not open, neither its words nor its enterprise.
const publicly =
  (categories: readonly string[]) =>
  (sought: Sought): Narrow =>
  (rows, title = titleHas(sought)) =>
    rows.where(({ or, and, eb }) => {
      const { pattern, agencyIds, enterpriseIds } = sought
      const isOpen = eb('confidentiality', '=', 'open')
      return or([
        ...numberHas(sought),
        and([isOpen, title]),
        ...(agencyIds.length ? [eb('ticket.agencyId', 'in', agencyIds)] : []),
        ...(categories.length ? [eb('category', 'in', [...categories])] : []),
        ...(enterpriseIds === null ? [and([isOpen, eb('enterprise.name', 'like', pattern)])] : []),
        ...(enterpriseIds?.length ? [and([isOpen, eb('ticket.enterpriseId', 'in', enterpriseIds)])] : []),
      ])
    })

type QueueFilter = {
  unit: Unit
  only: 'waiting' | 'leader' | 'returned' | 'open'
  state?: string
  /** Only what a post goes on with: by these states while no letter waits, by a proposal, by a letter that was sent back. */
  turnStates?: readonly string[]
  /** Only what stands in this person's name. */
  handlerId: string | null
  overdueAt: Date | null
  /** Whose list it is. */
  readerId: string
  /** Agencies that the reader belongs to. */
  barred: readonly string[]
  sought: Sought | null
  after: { flag: boolean; at: Date; id: string } | null
  limit: number
}

const handlerColumn = ({ column }: QueueFilter['unit']) =>
  column === 'officeId' ? ('ticket.officeHandlerId' as const) : ('ticket.bureauHandlerId' as const)

const forDesk = ({ sought, unit, limit }: Pick<QueueFilter, 'sought' | 'unit' | 'limit'>) => ({
  sought,
  narrow: narrowed(unit),
  limit,
})

const placeColumn = ({ only, unit }: Pick<QueueFilter, 'only' | 'unit'>) =>
  only === 'waiting'
    ? ('ticket.queueId' as const)
    : only === 'leader'
      ? ('ticket.leaderQueueId' as const)
      : (`ticket.${unit.column}` as const)

/** Open tickets of a unit by deadline, paused ones below; `waiting` are those whose turn is the unit's, `leader` those that
 *  the bureau's leader has to go on with, `returned` those with an agency whose letter he sent back. */
export const queueTickets = (db: Executor, filter: QueueFilter) =>
  listed(db, forDesk(filter), (rows) =>
    rows
      .where(placeColumn(filter), '=', filter.unit.id)
      .where('queueKind', '<>', 'none')
      .$if(filter.only === 'returned', (query) =>
        query.where('waitingLetter', '=', 'returned').where('queueKind', '=', 'agency'),
      )
      .$if(filter.only !== 'open', (query) => query.where(withoutRecused(filter.readerId)))
      .$if(filter.barred.length > 0, (query) => query.where(withoutBarred(filter.barred)))
      .$if(filter.handlerId !== null, (query) => query.where(handlerColumn(filter.unit), '=', filter.handlerId))
      .$if(filter.turnStates !== undefined, (query) =>
        query.where(({ or, and, eb }) =>
          or([
            and([eb('state', 'in', [...(filter.turnStates ?? [])]), eb('waitingLetter', 'is', null)]),
            eb('proposal', 'is not', null),
            eb('waitingLetter', '=', 'returned'),
          ]),
        ),
      )
      .$if(filter.state !== undefined, (query) => query.where('state', '=', filter.state ?? ''))
      .$if(filter.overdueAt !== null, (query) => query.where(isOver(filter.overdueAt)))
      .$if(filter.after !== null, (query) =>
        query.where(
          sql<boolean>`(is_paused, next_due_at, ticket_id) > (${filter.after?.flag}, ${filter.after?.at}, ${filter.after?.id}::uuid)`,
        ),
      )
      .orderBy('isPaused')
      .orderBy('nextDueAt')
      .orderBy('ticketId'),
  )

/** Ended tickets of a unit, last ended first. */
export const closedTickets = (db: Executor, filter: Omit<QueueFilter, 'only'>) =>
  listed(db, forDesk(filter), (rows) =>
    rows
      .where(`ticket.${filter.unit.column}`, '=', filter.unit.id)
      .where('queueKind', '=', 'none')
      .$if(filter.barred.length > 0, (query) => query.where(withoutBarred(filter.barred)))
      .$if(filter.handlerId !== null, (query) => query.where(handlerColumn(filter.unit), '=', filter.handlerId))
      .$if(filter.state !== undefined, (query) => query.where('state', '=', filter.state ?? ''))
      .$if(filter.after !== null, (query) =>
        query.where(sql<boolean>`(closed_at, ticket_id) < (${filter.after?.at}, ${filter.after?.id}::uuid)`),
      )
      .orderBy('closedAt', 'desc')
      .orderBy('ticketId', 'desc'),
  )

/** Closed tickets of a bureau that are to be looked back at by now, the longest due first. */
export const lookBackTickets = (db: Executor, filter: Omit<QueueFilter, 'only'> & { now: Date }) =>
  listed(db, forDesk(filter), (rows) =>
    rows
      .where('ticket.bureauId', '=', filter.unit.id)
      .where(isLookBackDue(filter.now))
      .where(withoutRecused(filter.readerId))
      .$if(filter.barred.length > 0, (query) => query.where(withoutBarred(filter.barred)))
      .$if(filter.handlerId !== null, (query) => query.where(handlerColumn(filter.unit), '=', filter.handlerId))
      .$if(filter.state !== undefined, (query) => query.where('state', '=', filter.state ?? ''))
      .$if(filter.after !== null, (query) =>
        query.where(sql<boolean>`(look_back_due_at, ticket_id) > (${filter.after?.at}, ${filter.after?.id}::uuid)`),
      )
      .orderBy('lookBackDueAt')
      .orderBy('ticketId'),
  )

const isLookBackDue = (now: Date) => sql<boolean>`(look_back_due_at <= ${now} and look_back is null)`
// Whoever it was handed to is only asked after it: nobody is late there (`reminderClocks`).
const isHurried = sql<boolean>`(state not in ('referredDiscipline', 'referredCrime'))`
const isOver = (at: Date | null) => sql<boolean>`(not is_paused and next_due_at < ${at} and ${isHurried})`

/** For whom it is counted: not what he keeps out of, nor what is hidden from an agency of his. */
type Reader = Pick<QueueFilter, 'readerId' | 'barred'>

/** How many of those there are, counted up to `enough`. */
export const countLookBacks = async (
  db: Executor,
  { bureauId, now, readerId, barred, enough }: Reader & { bureauId: string; now: Date; enough: number },
) => {
  const rows = await db
    .selectFrom('ticket')
    .select('ticketId')
    .where('bureauId', '=', bureauId)
    .where(isLookBackDue(now))
    .where(withoutRecused(readerId))
    .$if(barred.length > 0, (query) => query.where(withoutBarred(barred)))
    .limit(enough)
    .execute()
  return rows.length
}

/** How many waiting tickets of a unit are due before a moment, as its list shows them to a reader; counted up to `enough`. */
export const countDueBefore = async (
  db: Executor,
  { queueId, before, readerId, barred, enough }: Reader & { queueId: string; before: Date; enough: number },
) => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select 1 from ticket where queue_id = ${queueId} and not is_paused and next_due_at < ${before}
        and ${withoutRecused(readerId)} ${andNotOf(barred)} limit ${enough}) few`.execute(db)
  return rows[0]?.count ?? 0
}

/** For each state: how many running tickets of a unit are overdue, and how many are due before `soon`; the nearest
 *  `enough` are looked at. */
export const countDueByState = async (
  db: Executor,
  unit: QueueFilter['unit'],
  { now, soon, readerId, barred, enough }: Reader & { now: Date; soon: Date; enough: number },
) => {
  const { rows } = await sql<{ state: string; overdue: number; dueSoon: number }>`
    select state, (count(*) filter (where next_due_at < ${now}))::int as overdue,
      (count(*) filter (where next_due_at >= ${now}))::int as due_soon
    from (
      select state, next_due_at from ticket
      where ${sql.ref(unit.column)} = ${unit.id} and queue_kind <> 'none' and not is_paused and next_due_at < ${soon}
        and ${isHurried} and ${withoutRecused(readerId)} ${andNotOf(barred)}
      order by next_due_at limit ${enough}) few
    group by state`.execute(db)
  return rows
}

/** For each state: how many open tickets of a unit are hidden from the barred agencies. */
export const countBarred = async (db: Executor, unit: QueueFilter['unit'], barred: readonly string[]) => {
  const { rows } = await sql<{ state: string; count: number }>`
    select state, count(*)::int as count from ticket
    where ${sql.ref(unit.column)} = ${unit.id} and queue_kind <> 'none' and not ${withoutBarred(barred)}
    group by state`.execute(db)
  return new Map(rows.map(({ state, count }) => [state, count]))
}

// Hardly anybody belongs to an agency beside: for all others the statement stays as it was.
const andNotOf = (barred: readonly string[]) => (barred.length > 0 ? sql`and ${withoutBarred(barred)}` : sql``)

/** How many reports since an id, and how many of them were answered; counted up to `enough`, the newest. */
export const countReports = async (
  db: Executor,
  whose: { reporterIds: readonly string[] } | { region: string; barred: readonly string[] },
  since: string,
  enough: number,
) => {
  const theirs =
    'region' in whose
      ? sql`township_code like ${`${whose.region}%`} and confidentiality <> 'sealed' ${andNotOf(whose.barred)}`
      : sql`reporter_id = any(${[...whose.reporterIds]}::uuid[])`
  const { rows } = await sql<{ reports: number; answered: number }>`
    select count(*)::int as reports,
      (count(*) filter (where state in ('replied', 'awaitingConfirmation', 'closed', 'rejected')))::int as answered
    from (
      select state from ticket where ticket_id >= ${since}::uuid and ${theirs}
      order by ticket_id desc limit ${enough}) few`.execute(db)
  return rows[0] ?? { reports: 0, answered: 0 }
}
