import { sql } from 'kysely'
import type { Outputs } from '../../../src/contracts'
import type { Executor } from '../../_shared/database/connect'

const rowQuery = (db: Executor) =>
  db
    .selectFrom('ticket')
    .innerJoin('division', 'division.code', 'ticket.townshipCode')
    .leftJoin('enforcementAgency', 'enforcementAgency.agencyId', 'ticket.agencyId')
    .leftJoin('enterprise', 'enterprise.enterpriseId', 'ticket.enterpriseId')
    .select([
      'ticketId',
      'version',
      'receiptNumber',
      'title',
      'state',
      'ticket.kind',
      'category',
      'enforcementAgency.shortName as agencyName',
      'division.name as townshipName',
      'confidentiality',
      'submittedAt',
      'closedAt',
      'escalationLevel',
      'proposal',
      'nextDueAt',
      'isPaused',
      'isHandedOver',
      'waitingLetter',
      'ticket.townshipCode',
      'referralAnsweredAt',
      'lookBackDueAt',
      'lookBack',
    ])
    .$narrowType<Pick<Outputs['ticket']['officeShow'], 'state' | 'kind' | 'category' | 'confidentiality'>>()

/** What is looked for: words in the title, the end or the beginning of a receipt number, agencies and enterprises of that
 *  name, leads that came under that number. What was handed to discipline inspection is found by its words, or by the
 *  number it came under, by those alone who read it. */
export type Sought = {
  words: string
  pattern: string
  agencyIds: string[]
  enterpriseIds: string[] | null
  /** Pseudonyms of registered leads. */
  leadIds?: readonly string[]
  seesAll: boolean
}

// By pairs of characters, since most words have two: an index finds them at once. A single character is read for.
const titleHas = ({ words, pattern }: Sought) =>
  words.length > 1
    ? sql<boolean>`(word_pairs(title) @> word_pairs(${words}) and title like ${pattern})`
    : sql<boolean>`title like ${pattern}`

// A number is known whole, by its end, or by its beginning down into its own digits: letters and year are shared.
const numberHas = ({ words, pattern }: Sought) => {
  const escaped = pattern.slice(1, -1).toUpperCase()
  return [
    ...(words.length > 2 ? [sql<boolean>`reverse(receipt_number) like ${reversed(escaped)}`] : []),
    ...(/^[^-]+-\d{4}-\d+$/.test(words) ? [sql<boolean>`receipt_number like ${`${escaped}%`}`] : []),
  ]
}

// What is escaped in a pattern stays behind its stroke.
const reversed = (escaped: string) => `${(escaped.match(/\\?./gsu) ?? []).reverse().join('')}%`

const nothing: Sought = { words: '', pattern: '', agencyIds: [], enterpriseIds: [], seesAll: false }

// Whoever also belongs to an agency is not shown, in any list, what is hidden from it.
const withoutBarred = (agencyIds: readonly string[]) => sql<boolean>`
  (confidentiality = 'open' or ticket.agency_id is null or ticket.agency_id <> all(${[...agencyIds]}::uuid[]))`

/** Rows of a list, narrowed to what is looked for. A sealed report keeps no enterprise, so no name leads to it; nor does
 *  the number that it came under: nobody learns how it came. */
export const soughtRows = (db: Executor, sought: Sought | null) =>
  rowQuery(db).$if(sought !== null, (query) =>
    query.where(({ or, and, eb }) => {
      const { pattern, agencyIds, enterpriseIds, leadIds = [], seesAll } = sought ?? nothing
      const isRead = seesAll ? [] : [eb('isHandedOver', '=', false)]
      return or([
        and([titleHas(sought ?? nothing), ...isRead]),
        ...numberHas(sought ?? nothing),
        ...(leadIds.length
          ? [and([eb('reporterId', 'in', [...leadIds]), eb('confidentiality', '<>', 'sealed'), ...isRead])]
          : []),
        ...(agencyIds.length ? [eb('ticket.agencyId', 'in', agencyIds)] : []),
        ...(enterpriseIds === null ? [eb('enterprise.name', 'like', pattern)] : []),
        ...(enterpriseIds?.length ? [eb('ticket.enterpriseId', 'in', enterpriseIds)] : []),
      ])
    }),
  )

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
    sought: (Sought & { categories: readonly string[] }) | null
    after: string | { at: Date; id: string } | null
    limit: number
  },
) =>
  rowQuery(db)
    .where('ticket.townshipCode', 'like', `${filter.region}%`)
    .$if(filter.barred.length > 0, (query) => query.where(withoutBarred(filter.barred)))
    .$if(filter.only === 'referred', (query) => query.where('state', '=', 'referredDiscipline'))
    .$if(filter.only === 'answered', (query) => query.where('referralAnsweredAt', 'is not', null))
    .$if(filter.only === 'open' || filter.only === 'closed', (query) =>
      query.where('confidentiality', '<>', 'sealed').where('queueKind', filter.only === 'closed' ? '=' : '<>', 'none'),
    )
    .$if(filter.sought !== null, (query) =>
      query.where(({ or, and, eb }) => {
        const sought = filter.sought ?? { ...nothing, categories: [] }
        const { pattern, agencyIds, enterpriseIds, categories } = sought
        // Only what the officer reads is looked through: of a report that is not open, neither its words nor its enterprise.
        const isOpen = eb('confidentiality', '=', 'open')
        return or([
          ...numberHas(sought),
          and([isOpen, titleHas(sought)]),
          ...(agencyIds.length ? [eb('ticket.agencyId', 'in', agencyIds)] : []),
          ...(categories.length ? [eb('category', 'in', [...categories])] : []),
          ...(enterpriseIds === null ? [and([isOpen, eb('enterprise.name', 'like', pattern)])] : []),
          ...(enterpriseIds?.length ? [and([isOpen, eb('ticket.enterpriseId', 'in', enterpriseIds)])] : []),
        ])
      }),
    )
    .$if(typeof filter.after === 'string', (query) => query.where('ticketId', '<', String(filter.after)))
    .$if(filter.after !== null && typeof filter.after === 'object', (query) => {
      const { at, id } = filter.after as { at: Date; id: string }
      return query.where(sql<boolean>`(next_due_at, ticket_id) > (${at}, ${id}::uuid)`)
    })
    .$if(filter.only === 'referred', (query) => query.orderBy('nextDueAt').orderBy('ticketId'))
    .$if(filter.only !== 'referred', (query) => query.orderBy('ticketId', 'desc'))
    .limit(filter.limit)
    .execute()

type QueueFilter = {
  unit: { column: 'officeId' | 'bureauId'; id: string }
  only: 'waiting' | 'leader' | 'returned' | 'open'
  state?: string
  /** Only what a post goes on with: by these states while no letter waits, by a proposal, by a letter that was sent back. */
  turnStates?: readonly string[]
  /** Only what stands in this person's name. */
  handlerId: string | null
  overdueAt: Date | null
  /** Agencies that the reader belongs to. */
  barred: readonly string[]
  sought: Sought | null
  after: { flag: boolean; at: Date; id: string } | null
  limit: number
}

const handlerColumn = ({ column }: QueueFilter['unit']) =>
  column === 'officeId' ? ('ticket.officeHandlerId' as const) : ('ticket.bureauHandlerId' as const)

const placeColumn = ({ only, unit }: Pick<QueueFilter, 'only' | 'unit'>) =>
  only === 'waiting'
    ? ('ticket.queueId' as const)
    : only === 'leader'
      ? ('ticket.leaderQueueId' as const)
      : (`ticket.${unit.column}` as const)

/** Open tickets of a unit by deadline, paused ones below; `waiting` are those whose turn is the unit's, `leader` those that
 *  the bureau's leader has to go on with, `returned` those with an agency whose letter he sent back. */
export const queueTickets = (db: Executor, filter: QueueFilter) =>
  soughtRows(db, filter.sought)
    .where(placeColumn(filter), '=', filter.unit.id)
    .where('queueKind', '<>', 'none')
    .$if(filter.only === 'returned', (query) =>
      query.where('waitingLetter', '=', 'returned').where('queueKind', '=', 'agency'),
    )
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
    .orderBy('ticketId')
    .limit(filter.limit)
    .execute()

/** Ended tickets of a unit, last ended first. */
export const closedTickets = (db: Executor, filter: Omit<QueueFilter, 'only'>) =>
  soughtRows(db, filter.sought)
    .where(`ticket.${filter.unit.column}`, '=', filter.unit.id)
    .where('queueKind', '=', 'none')
    .$if(filter.barred.length > 0, (query) => query.where(withoutBarred(filter.barred)))
    .$if(filter.handlerId !== null, (query) => query.where(handlerColumn(filter.unit), '=', filter.handlerId))
    .$if(filter.state !== undefined, (query) => query.where('state', '=', filter.state ?? ''))
    .$if(filter.after !== null, (query) =>
      query.where(sql<boolean>`(closed_at, ticket_id) < (${filter.after?.at}, ${filter.after?.id}::uuid)`),
    )
    .orderBy('closedAt', 'desc')
    .orderBy('ticketId', 'desc')
    .limit(filter.limit)
    .execute()

/** Closed tickets of a bureau that are to be looked back at by now, the longest due first. */
export const lookBackTickets = (db: Executor, filter: Omit<QueueFilter, 'only'> & { now: Date }) =>
  soughtRows(db, filter.sought)
    .where('ticket.bureauId', '=', filter.unit.id)
    .where(isLookBackDue(filter.now))
    .$if(filter.barred.length > 0, (query) => query.where(withoutBarred(filter.barred)))
    .$if(filter.handlerId !== null, (query) => query.where(handlerColumn(filter.unit), '=', filter.handlerId))
    .$if(filter.state !== undefined, (query) => query.where('state', '=', filter.state ?? ''))
    .$if(filter.after !== null, (query) =>
      query.where(sql<boolean>`(look_back_due_at, ticket_id) > (${filter.after?.at}, ${filter.after?.id}::uuid)`),
    )
    .orderBy('lookBackDueAt')
    .orderBy('ticketId')
    .limit(filter.limit)
    .execute()

const isLookBackDue = (now: Date) => sql<boolean>`(look_back_due_at <= ${now} and look_back is null)`
const isOver = (at: Date | null) => sql<boolean>`(not is_paused and next_due_at < ${at})`

/** How many of those there are, counted up to `enough`. */
export const countLookBacks = async (
  db: Executor,
  { bureauId, now, barred, enough }: { bureauId: string; now: Date; barred: readonly string[]; enough: number },
) => {
  const rows = await db
    .selectFrom('ticket')
    .select('ticketId')
    .where('bureauId', '=', bureauId)
    .where(isLookBackDue(now))
    .$if(barred.length > 0, (query) => query.where(withoutBarred(barred)))
    .limit(enough)
    .execute()
  return rows.length
}

/** How many waiting tickets of a unit are due before a moment, counted up to `enough`. */
export const countDueBefore = async (db: Executor, queueId: string, before: Date, enough: number) => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select 1 from ticket where queue_id = ${queueId} and not is_paused and next_due_at < ${before} limit ${enough}) few`.execute(
    db,
  )
  return rows[0]?.count ?? 0
}

/** For each state: how many running tickets of a unit are overdue, and how many are due before `soon`; the nearest
 *  `enough` are looked at. */
export const countDueByState = async (
  db: Executor,
  unit: QueueFilter['unit'],
  { now, soon, enough }: { now: Date; soon: Date; enough: number },
) => {
  const { rows } = await sql<{ state: string; overdue: number; dueSoon: number }>`
    select state, (count(*) filter (where next_due_at < ${now}))::int as overdue,
      (count(*) filter (where next_due_at >= ${now}))::int as due_soon
    from (
      select state, next_due_at from ticket
      where ${sql.ref(unit.column)} = ${unit.id} and queue_kind <> 'none' and not is_paused and next_due_at < ${soon}
      order by next_due_at limit ${enough}) few
    group by state`.execute(db)
  return rows
}

/** How many reports since an id, and how many of them were answered; counted up to `enough`, the newest. */
export const countReports = async (
  db: Executor,
  whose: { reporterIds: readonly string[] } | { region: string },
  since: string,
  enough: number,
) => {
  const theirs =
    'region' in whose
      ? sql`township_code like ${`${whose.region}%`} and confidentiality <> 'sealed'`
      : sql`reporter_id = any(${[...whose.reporterIds]}::uuid[])`
  const { rows } = await sql<{ reports: number; answered: number }>`
    select count(*)::int as reports,
      (count(*) filter (where state in ('replied', 'awaitingConfirmation', 'closed', 'rejected')))::int as answered
    from (
      select state from ticket where ticket_id >= ${since}::uuid and ${theirs}
      order by ticket_id desc limit ${enough}) few`.execute(db)
  return rows[0] ?? { reports: 0, answered: 0 }
}
