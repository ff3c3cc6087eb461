import { sql } from 'kysely'
import type { Executor, Transaction } from '../../_shared/database/connect'

/** That an office handed a month in. */
export type HandIn = Awaited<ReturnType<typeof handInsOf>>[number]

type Ids = { from: string; until: string }

/** What the given offices handed in for a month. */
export const handInsOf = async (db: Executor, month: string, officeIds: readonly string[]) =>
  officeIds.length === 0
    ? []
    : db.selectFrom('monthlyHandIn').selectAll().where('month', '=', month).where('officeId', 'in', officeIds).execute()

/** False when the office has handed that month in before. */
export const addHandIn = async (tx: Transaction, row: HandIn) =>
  (await tx
    .insertInto('monthlyHandIn')
    .values(row)
    .onConflict((conflict) => conflict.columns(['officeId', 'month']).doNothing())
    .returning('officeId')
    .executeTakeFirst()) !== undefined

/** Which of the given offices got reports between two ids; looked up, not counted. */
export const officesWithReports = async (
  db: Executor,
  { officeIds, from, until }: Ids & { officeIds: readonly string[] },
) =>
  (
    await sql<{ officeId: string }>`
      select office.office_id from unnest(${[...officeIds]}::uuid[]) as office (office_id)
      where exists (
        select 1 from ticket
        where ticket.office_id = office.office_id and ticket_id >= ${from}::uuid and ticket_id < ${until}::uuid)`.execute(
      db,
    )
  ).rows.map(({ officeId }) => officeId)

/** At which moments of a month an office is reminded of the one before; `late`: its bureau is told. */
export type Stage = 'first' | 'soon' | 'last' | 'late'

/** Notes that the offices which have reports of a month and did not hand them in are reminded at this stage, each once
 *  whoever asks; returns those that were not yet, with their bureau. */
export const takeUnreminded = async (
  tx: Transaction,
  { month, from, until, stage, now }: Ids & { month: string; stage: Stage; now: Date },
) =>
  (
    await sql<{ officeId: string; bureauId: string }>`
      with taken as (
        insert into monthly_reminder (office_id, month, stage, reminded_at)
        select office_id, ${month}, ${stage}, ${now} from judicial_office office
        where exists (
            select 1 from ticket
            where ticket.office_id = office.office_id and ticket_id >= ${from}::uuid and ticket_id < ${until}::uuid)
          and not exists (
            select 1 from monthly_hand_in done where done.office_id = office.office_id and done.month = ${month})
          and not exists (
            select 1 from monthly_reminder known
            where known.office_id = office.office_id and known.month = ${month} and known.stage = ${stage})
        on conflict do nothing returning office_id)
      select taken.office_id, bureau_id from taken join judicial_office using (office_id)`.execute(tx)
  ).rows
