import { sql } from 'kysely'
import type { Transaction } from '../../_shared/database/connect'

/** Notes that the offices with reports of a month are reminded, each once whoever asks; returns those that were not yet. */
export const takeUnreminded = async (
  tx: Transaction,
  { month, from, until, now }: { month: string; from: string; until: string; now: Date },
) =>
  (
    await sql<{ officeId: string }>`
      insert into monthly_reminder (office_id, month, reminded_at)
      select office_id, ${month}, ${now} from judicial_office office
      where exists (
          select 1 from ticket
          where ticket.office_id = office.office_id and ticket_id >= ${from}::uuid and ticket_id < ${until}::uuid)
        and not exists (
          select 1 from monthly_reminder known where known.office_id = office.office_id and known.month = ${month})
      on conflict do nothing returning office_id`.execute(tx)
  ).rows.map(({ officeId }) => officeId)
