import { type RawBuilder, type Selectable, type SelectQueryBuilder, sql } from 'kysely'
import type { Outputs } from '../../../../src/contracts'
import type { Executor } from '../../../_shared/database/connect'
import { withoutGaps } from '../../../_shared/pattern'
import type { DB } from '../../../_shared/schema'
import { numberForm } from '../../domain'

const shownColumns = [
  'ticketId',
  'version',
  'receiptNumber',
  'title',
  'state',
  'ticket.kind',
  'category',
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
  'queueKind',
] as const

/** Columns by which lists choose and order. */
const chosenBy = [
  'ticketId',
  'state',
  'confidentiality',
  'closedAt',
  'proposal',
  'nextDueAt',
  'isPaused',
  'waitingLetter',
  'ticket.townshipCode',
  'referralAnsweredAt',
  'lookBackDueAt',
  'lookBack',
  'ticket.agencyId',
  'ticket.enterpriseId',
  'officeId',
  'bureauId',
  'officeHandlerId',
  'bureauHandlerId',
  'queueKind',
  'queueId',
  'leaderQueueId',
] as const

/** Rows of tickets as every list shows them. */
export const rowQuery = (db: Pick<Executor, 'selectFrom'>) =>
  db
    .selectFrom('ticket')
    .innerJoin('division', 'division.code', 'ticket.townshipCode')
    .leftJoin('enforcementAgency', 'enforcementAgency.agencyId', 'ticket.agencyId')
    .leftJoin('enterprise', 'enterprise.enterpriseId', 'ticket.enterpriseId')
    .select(shownColumns)
    .select(['enforcementAgency.shortName as agencyName', 'division.name as townshipName'])
    .$narrowType<Pick<Outputs['ticket']['officeShow'], 'state' | 'kind' | 'category' | 'confidentiality'>>()

/** What is looked for: words in the title, the end or the beginning of a receipt number, agencies and enterprises of that
 *  name, leads that came under that number. What was handed to discipline inspection is found by its words, or by the
 *  number it came under, by those alone who read it. */
export type Sought = {
  words: string
  pattern: string
  agencyIds: string[]
  enterpriseIds: string[] | null
  /** The number of a registered lead, or its last signs, from its end. */
  leadTail?: string | null
  /** Categories of that name, in lists that are looked through by them. */
  categories?: readonly string[]
  seesAll: boolean
}

// By pairs of characters, since most words have two: an index finds them at once. A single character is read for.
export const titleHas = ({ words, pattern }: Sought) =>
  words.length > 1
    ? sql<boolean>`(title like ${pattern} and word_pairs(title) @> word_pairs(${words}))`
    : sql<boolean>`title like ${pattern}`

// A number is known whole, by its end, which is a digit, or by its beginning down into its own digits: letters and year are
// shared. Words are not held against numbers: with a second way to a row its pairs would be counted for each.
export const numberHas = ({ words, pattern }: Sought) => {
  const form = numberForm(words)
  const whole = form ?? withoutGaps(words)
  const escaped = form ?? withoutGaps(pattern.slice(1, -1)).toUpperCase()
  return [
    ...(whole.length > 2 && /\d$/.test(whole) ? [sql<boolean>`reverse(receipt_number) like ${reversed(escaped)}`] : []),
    ...(/^[^-]+-\d{4}-\d+$/.test(whole) ? [sql<boolean>`receipt_number like ${`${escaped}%`}`] : []),
  ]
}

// Fewer signs than this end the numbers of too many leads to lead to one.
const leastTail = 4

// The number that a lead came under is known whole, or by its last signs.
const leadHas = (tail: string) =>
  tail.length < leastTail ? sql<boolean>`lead_number_tail = ${tail}` : sql<boolean>`lead_number_tail like ${`${tail}%`}`

// What is escaped in a pattern stays behind its stroke.
const reversed = (escaped: string) => `${(escaped.match(/\\?./gsu) ?? []).reverse().join('')}%`

/** Whoever also belongs to an agency is not shown, in any list, what is hidden from it. */
export const withoutBarred = (agencyIds: readonly string[]) => sql<boolean>`
  (confidentiality = 'open' or ticket.agency_id is null or ticket.agency_id <> all(${[...agencyIds]}::uuid[]))`

/** What somebody declared a stake in does not wait for him. */
export const withoutRecused = (personId: string) => sql<boolean>`
  not exists (select 1 from ticket_recusal where ticket_recusal.ticket_id = ticket.ticket_id and person_id = ${personId})`

type Rows = ReturnType<typeof rowQuery>

/** Narrows rows to what is looked for; `title` is how the words of titles are looked for, where not by the index. */
export type Narrow = (rows: Rows, title?: RawBuilder<boolean>) => Rows

/** The unit whose list it is; nobody else knows leads by their numbers. */
export type Unit = { column: 'officeId' | 'bureauId'; id: string }

/** Narrows rows to what is looked for. A sealed report keeps no enterprise, so no name leads to it; nor does the number
 *  that it came under: nobody learns how it came. */
export const narrowed =
  (unit: Unit | null) =>
  (sought: Sought): Narrow =>
  (rows, title = titleHas(sought)) =>
    rows.where(({ or, and, eb }) => {
      const { pattern, agencyIds, enterpriseIds, leadTail, seesAll } = sought
      const isRead = seesAll ? [] : [eb('isHandedOver', '=', false)]
      return or([
        and([title, ...isRead]),
        ...numberHas(sought),
        // The index of these numbers begins with the unit.
        ...(leadTail && unit
          ? [
              and([
                eb(`ticket.${unit.column}`, '=', unit.id),
                leadHas(leadTail),
                eb('confidentiality', '<>', 'sealed'),
                ...isRead,
              ]),
            ]
          : []),
        ...(agencyIds.length ? [eb('ticket.agencyId', 'in', agencyIds)] : []),
        ...(enterpriseIds === null ? [eb('enterprise.name', 'like', pattern)] : []),
        ...(enterpriseIds?.length ? [eb('ticket.enterpriseId', 'in', enterpriseIds)] : []),
      ])
    })

/** So much of a list is read through before an index of words is asked. */
export const nearRows = 500

/** So many reports of the whole city may have words for them to be read before the list is. */
export const fewRows = 5_000

/** The first rows of an ordered list, of all or of what is looked for. Words that many reports have stand near its
 *  beginning: there they are read for, since an index would fetch and sort every row of the city that has them. What few
 *  have is read by the index of words alone, whatever the list: the planner takes every word for one of two hundred, and
 *  would go through the whole list of a bureau beside it. */
export const listed = async (
  db: Executor,
  { sought, narrow, limit }: { sought: Sought | null; narrow: (sought: Sought) => Narrow; limit: number },
  list: (rows: Rows) => Rows,
) => {
  if (sought === null) return list(rowQuery(db)).limit(limit).execute()
  const near = await list(rowQuery(db)).clearSelect().select('ticketId').limit(nearRows).execute()
  if (near.length === 0) return []
  const first = (rows: Rows) => list(rows).limit(limit).execute()
  // NB: read for without the index, which the planner would ask for every row of the city.
  const read = sql<boolean>`title like ${sought.pattern}`
  const found = await first(narrow(sought)(rowQuery(db), read).where(isOneOf(near)))
  if (found.length >= limit || near.length < nearRows) return found
  const few = hasManyNamed(sought) ? null : await amongFew(db, narrow(sought), { limit, list })
  return few ?? first(narrow(sought)(rowQuery(db)))
}

const isOneOf = (rows: readonly { ticketId: string }[]) =>
  sql<boolean>`ticket_id = any(${rows.map(({ ticketId }) => ticketId)}::uuid[])`

// What an agency, a category, a common name of enterprises or a single character leads to is more than is read at once.
const hasManyNamed = ({ words, agencyIds, enterpriseIds, categories = [] }: Sought) =>
  words.length < 2 || agencyIds.length > 0 || categories.length > 0 || enterpriseIds === null

/** What is looked for, of the whole city, without the list's own conditions: no more than to know whether it is few. */
export const soughtOnly = (db: Executor, narrow: Narrow) =>
  // Where no name of an enterprise is read for, only columns of the ticket are asked for.
  narrow(db.selectFrom('ticket').select(chosenBy) as unknown as Rows).limit(fewRows + 1)

// Null when they are not few. The page is chosen before anything is read for showing it.
// NB: within the statement `ticket` is what was read of it.
const amongFew = async (
  db: Executor,
  narrow: Narrow,
  { limit, list }: { limit: number; list: (rows: Rows) => Rows },
): Promise<Awaited<ReturnType<Rows['execute']>> | null> => {
  const those = soughtOnly(db, narrow) as unknown as SelectQueryBuilder<DB, 'ticket', Selectable<DB['ticket']>>
  const few = db.with(
    (cte) => cte('ticket').materialized(),
    () => those,
  )
  const count = sql<number>`(select count(*)::int from ticket)`
  const page = list(few.selectFrom('ticket') as unknown as Rows)
    .select(['ticketId as foundId', count.as('read')])
    .limit(limit)
  const rows = await list(rowQuery(db).innerJoin(page.as('page'), 'page.foundId', 'ticket.ticketId') as unknown as Rows)
    .select(sql<number>`page.read`.as('read'))
    .execute()
  const read = rows[0]?.read ?? (await few.selectNoFrom(count.as('read')).executeTakeFirstOrThrow()).read
  return read > fewRows ? null : rows.map(({ read: _, ...row }) => row)
}
