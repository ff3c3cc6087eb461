import type { Call } from '../../_shared/call'
import { deadlinesOf } from '../../_shared/deadlines/store'
import { numberOf, ticketNumbers } from '../clocks'
import type * as store from '../store'

/** Why a ticket may not be passed on any more; null while it may. */
export const whyNotTransferred = async (call: Call, ticket: store.TicketRow) => {
  if (ticket.transferCount >= numberOf(call, ticketNumbers.transferMax)) return 'transferLimit' as const
  const clocks = await deadlinesOf(call.tx, ticket.ticketId)
  const isOver = clocks.some(({ kind, stoppedAt, dueAt }) => kind === 'passOn' && !stoppedAt && dueAt < call.now)
  return isOver ? ('tooLate' as const) : null
}
