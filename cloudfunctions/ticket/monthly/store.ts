import { sql } from 'kysely'
import type { Executor, Transaction } from '../../_shared/database/connect'

/** What the caller may know of an office's month: his own office's reports or those of his bureaus, none that is hidden
 *  from an agency of his. The same cut as `canRead` and `isBarred` make, so that numbers and sets agree. */
export type Reader = { officeId: string | null; bureauIds: readonly string[]; barred: readonly string[] }

/** That an office handed a month in; `forms` and `supplements` as the reader may count them. */
export type HandIn = Awaited<ReturnType<typeof handInsOf>>[number]

type Ids = { from: string; until: string }
type Month = Ids & { month: string }

/** For a query over `ticket`: whether the reader may know of the report. */
export const isReadable = ({ officeId, bureauIds, barred }: Reader) => sql<boolean>`
  (ticket.office_id = ${officeId}::uuid or ticket.bureau_id = any(${[...bureauIds]}::uuid[]))
  and ${isNotBarred({ barred })}`

const isNotBarred = ({ barred }: Pick<Reader, 'barred'>) => sql<boolean>`
  (ticket.confidentiality = 'open' or ticket.agency_id is null or ticket.agency_id <> all(${[...barred]}::uuid[]))`

/** For a query over `ticket`: whether no office has handed the report in with this month. NB: `not in` would look through
 *  all of them for each report; this is joined once. */
const isNotHandedIn = (month: string) => sql<boolean>`
  not exists (
    select 1 from monthly_hand_in as done, unnest(done.ticket_ids) as went (ticket_id)
    where done.month = ${month} and went.ticket_id = ticket.ticket_id)`

/** Both of them. */
export const isToHandIn = (reader: Reader, month: string) =>
  sql<boolean>`${isReadable(reader)} and ${isNotHandedIn(month)}`

/** What the given offices handed in for a month, and what lies with them now and went with nobody's set: a report that was
 *  passed on to an office which had handed in before goes after it as a supplement, so that none is lost between two sets. */
export const handInsOf = async (
  db: Executor,
  { month, from, until }: Month,
  officeIds: readonly string[],
  reader: Reader,
) =>
  officeIds.length === 0
    ? []
    : db
        .with('came', (query) =>
          query
            .selectFrom('ticket')
            .select(['officeId', sql<number>`count(*)::int`.as('supplements')])
            .where('officeId', 'in', ({ selectFrom }) =>
              selectFrom('monthlyHandIn')
                .select('monthlyHandIn.officeId')
                .where('month', '=', month)
                .where('monthlyHandIn.officeId', 'in', officeIds),
            )
            .where('ticketId', '>=', from)
            .where('ticketId', '<', until)
            .where(isToHandIn(reader, month))
            .groupBy('officeId'),
        )
        .selectFrom('monthlyHandIn')
        .leftJoin('came', 'came.officeId', 'monthlyHandIn.officeId')
        .select(['monthlyHandIn.officeId', 'handedInAt', 'handedInBy', 'ticketIds'])
        .select(
          sql<number>`(select count(*)::int from ticket
            where ticket.ticket_id = any(monthly_hand_in.ticket_ids) and ${isReadable(reader)})`.as('forms'),
        )
        // An office knows what it handed in, also of what lies with another by now.
        .select(
          sql<number>`(select count(*)::int from ticket
            where ticket.ticket_id = any(monthly_hand_in.ticket_ids) and monthly_hand_in.office_id = ${reader.officeId}::uuid
              and ticket.office_id <> monthly_hand_in.office_id and ${isNotBarred(reader)})`.as('moved'),
        )
        .select(sql<number>`coalesce(came.supplements, 0)`.as('supplements'))
        .where('month', '=', month)
        .where('monthlyHandIn.officeId', 'in', officeIds)
        .execute()

/** Hands in all reports that an office has of a month, whoever may know of them. False when it has done so before. One
 *  office after the other: a report that moves between two of them meanwhile would go with both sets. */
export const addHandIn = async (
  tx: Transaction,
  { officeId, month, from, until, now, by }: Month & { officeId: string; now: Date; by: string },
) => {
  // NB: a statement of its own, so that the next one sees what was committed while this one waited.
  await sql`select pg_advisory_xact_lock(hashtext(${`monthly hand-in:${month}`}))`.execute(tx)
  const tickets = await tx
    .selectFrom('ticket')
    .select('ticketId')
    .where('officeId', '=', officeId)
    .where('ticketId', '>=', from)
    .where('ticketId', '<', until)
    .where(isNotHandedIn(month))
    .orderBy('ticketId')
    .execute()
  const ticketIds = tickets.map(({ ticketId }) => ticketId)
  const added = await tx
    .insertInto('monthlyHandIn')
    .values({ officeId, month, handedInAt: now, handedInBy: by, forms: ticketIds.length, ticketIds })
    .onConflict((conflict) => conflict.columns(['officeId', 'month']).doNothing())
    .returning('officeId')
    .executeTakeFirst()
  return added !== undefined
}

/** Which of the given offices have reports of a month and did not hand it in. */
export const officesWithReports = async (
  db: Executor,
  { officeIds, month, from, until }: Month & { officeIds: readonly string[] },
  reader: Reader,
) =>
  (
    await sql<{ officeId: string }>`
      select distinct office.office_id from unnest(${[...officeIds]}::uuid[]) as office (office_id)
      join ticket on ticket.office_id = office.office_id and ticket_id >= ${from}::uuid and ticket_id < ${until}::uuid
      where ${isToHandIn(reader, month)}
        and not exists (
          select 1 from monthly_hand_in done where done.office_id = office.office_id and done.month = ${month})`.execute(
      db,
    )
  ).rows.map(({ officeId }) => officeId)

/** At which moments of a month an office is reminded of the one before; `late`: the bureaus of its reports are told too. */
export type Stage = 'first' | 'soon' | 'last' | 'late'

/** Notes that the offices which have reports of a month and did not hand them in are reminded at this stage, each once
 *  whoever asks; returns those that were not yet, with the bureaus that answer for such a report: to another it would tell
 *  of a report that it must not know of. */
export const takeUnreminded = async (tx: Transaction, { month, from, until, stage, now }: Month & Moment) => {
  const { rows } = await sql<{ officeId: string; bureauIds: string[] }>`
    with waiting as materialized (
      select office.office_id, array_agg(distinct ticket.bureau_id) as bureau_ids from judicial_office office
      join ticket on ticket.office_id = office.office_id and ticket_id >= ${from}::uuid and ticket_id < ${until}::uuid
      where ${isNotHandedIn(month)}
        and not exists (
          select 1 from monthly_hand_in done where done.office_id = office.office_id and done.month = ${month})
        and not exists (
          select 1 from monthly_reminder known
          where known.office_id = office.office_id and known.month = ${month} and known.stage = ${stage})
      group by office.office_id),
    taken as (
      insert into monthly_reminder (office_id, month, stage, reminded_at)
      select office_id, ${month}, ${stage}, ${now} from waiting
      on conflict do nothing returning office_id)
    select office_id, bureau_ids from waiting join taken using (office_id)`.execute(tx)
  return rows
}

type Moment = { stage: Stage; now: Date }
