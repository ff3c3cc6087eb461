import type { Call } from '../../_shared/call'
import { fail } from '../../_shared/errors'
import { numberOf, ticketNumbers } from '../clocks'
import type * as store from '../store'
import { fieldIssues } from '../texts'

/** Whether the reporter may still ask for another look: once, within the tenant's days after the rejection. */
export const canAppeal = (call: Call, ticket: Pick<store.TicketRow, 'appealCount' | 'closedAt'>) =>
  ticket.appealCount === 0 && !isAppealLate(call, ticket)

const isAppealLate = (call: Call, { closedAt }: Pick<store.TicketRow, 'closedAt'>) =>
  closedAt !== null && call.now.getTime() > closedAt.getTime() + numberOf(call, ticketNumbers.appealDays) * 86_400_000

/** Lets nobody ask for another look twice or too late. */
export const requireAppealLeft = (call: Call, ticket: store.TicketRow) => {
  if (canAppeal(call, ticket)) return
  throw fail('WRONG_STATE', { message: isAppealLate(call, ticket) ? fieldIssues.appealLate : fieldIssues.appealOnce })
}
