import type { contract, Parsed } from '../../../src/contracts'
import { dayOf } from '../../_shared/calendar/days'
import { assignmentOf, boundTo, type Call } from '../../_shared/call'
import { sm3 } from '../../_shared/digest'
import { fail, failAt } from '../../_shared/errors'
import type { Handlers } from '../../_shared/handlers'
import { idCursor, pageOf } from '../../_shared/paging'
import { insertReward, rewardsOf } from '../rewards/store'
import { rewardIssues } from '../rewards/texts'
import * as store from '../store'
import { canAct, canRead } from './access'
import { barredAgenciesOf, requireNoStake } from './stake'

type Input<Name extends keyof typeof contract.ticket> = Parsed<(typeof contract.ticket)[Name]>

/** Rewards that were paid outside the software. They stand on no page of the ticket: that somebody was rewarded tells his
 *  colleagues that he spoke. */
export const rewardingHandlers = {
  async recordReward({ ticketId, amountYuan, paidOn, note }: Input<'recordReward'>, call: Call) {
    const ticket = await store.lockTicket(call.tx, ticketId)
    if (!ticket || !canRead(call, ticket)) throw fail('NOT_FOUND')
    if (!canAct(call, ticket)) throw fail('FORBIDDEN')
    await requireNoStake(call, ticket)
    if (ticket.confidentiality !== 'sealed' && ticket.source !== 'insider')
      throw fail('WRONG_STATE', { message: rewardIssues.notFor })
    if (paidOn > dayOf(call.now)) throw failAt('paidOn', rewardIssues.later)
    const { unitName, title } = assignmentOf(call)
    const rewardId = call.ids.uuid()
    await insertReward(call.tx, {
      rewardId,
      ticketId,
      amountYuan,
      paidOn,
      note,
      recordedAt: call.now,
      recordedBy: [unitName, title].filter(Boolean).join('·'),
    })
    call.record('ticket', ticketId, {
      event: 'recordReward',
      writtenDigest: sm3([amountYuan, paidOn, note].join('\n')),
    })
    return { rewardId }
  },

  async rewards({ ticketId, cursor, limit }: Input<'rewards'>, call: Call) {
    const region = boundTo(call, 'regionCode')
    const barred = await barredAgenciesOf(call)
    const filter = { region, barred, ticketId: ticketId ?? null, after: idCursor(cursor), limit: limit + 1 }
    return pageOf(
      await rewardsOf(call.tx, filter),
      limit,
      ({ recordedAt, ...reward }) => ({ ...reward, recordedAt: recordedAt.toISOString() }),
      ({ rewardId }) => rewardId,
    )
  },
} satisfies Partial<Handlers<'ticket'>>
