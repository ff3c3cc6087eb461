import * as z from 'zod/mini'
import { command, day, id, moment, pageOf, paging, procedure, words } from '../base'

const mostYuan = 1_000_000

/** Rewards that were paid outside the software to whoever risked something (“吹哨人”、内部举报人重奖). */
export const rewards = {
  recordReward: procedure
    .input(
      z.object({
        ...command,
        ticketId: id,
        amountYuan: z
          .int('请填整数金额，单位元')
          .check(z.minimum(1, '请填整数金额，单位元'), z.maximum(mostYuan, '金额太大，请核对')),
        paidOn: day,
        note: words(2, 200, '请写明怎么发的，至少 2 个字'),
      }),
    )
    .output(z.object({ rewardId: id })),
  rewards: procedure.input(z.object({ ticketId: z.optional(id), ...paging })).output(
    pageOf(
      z.object({
        rewardId: id,
        receiptNumber: z.string(),
        amountYuan: z.int(),
        paidOn: z.string(),
        note: z.string(),
        recordedAt: moment,
        recordedBy: z.string(),
      }),
    ),
  ),
}
