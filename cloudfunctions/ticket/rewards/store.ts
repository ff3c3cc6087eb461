import type { Executor, Transaction } from '../../_shared/database/connect'
import { withoutBarred } from '../lists/sought/store'

export const insertReward = (
  tx: Transaction,
  row: {
    rewardId: string
    ticketId: string
    amountYuan: number
    paidOn: string
    note: string
    recordedAt: Date
    recordedBy: string
  },
) => tx.insertInto('rewardRecord').values(row).execute()

/** Rewards for reports of bureaus of a region, but for what is hidden from the barred agencies; the newest first; of one
 *  report when it is given. */
export const rewardsOf = (
  db: Executor,
  filter: { region: string; barred: readonly string[]; ticketId: string | null; after: string | null; limit: number },
) =>
  db
    .selectFrom('rewardRecord')
    .innerJoin('ticket', 'ticket.ticketId', 'rewardRecord.ticketId')
    .innerJoin('judicialBureau', 'judicialBureau.bureauId', 'ticket.bureauId')
    .select(['rewardId', 'receiptNumber', 'amountYuan', 'paidOn', 'note', 'recordedAt', 'recordedBy'])
    .where('judicialBureau.divisionCode', 'like', `${filter.region}%`)
    .$if(filter.barred.length > 0, (query) => query.where(withoutBarred(filter.barred)))
    .$if(filter.ticketId !== null, (query) => query.where('rewardRecord.ticketId', '=', filter.ticketId ?? ''))
    .$if(filter.after !== null, (query) => query.where('rewardId', '<', filter.after ?? ''))
    .orderBy('rewardId', 'desc')
    .limit(filter.limit)
    .execute()
