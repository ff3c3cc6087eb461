import { addDays, dayOf, endOfDay } from '../../_shared/calendar/days'
import type { Call } from '../../_shared/call'
import { fail } from '../../_shared/errors'
import { numberOf, ticketNumbers } from '../clocks'
import type * as store from '../store'
import { fieldIssues } from '../texts'

type Rejected = Pick<store.TicketRow, 'appealCount' | 'closedAt'>

/** Whether the reporter may still ask for another look: once, within the tenant's days after the rejection. */
export const canAppeal = (call: Call, ticket: Rejected) => ticket.appealCount === 0 && !isAppealLate(call, ticket)

/** Until when he may: days begin with the day after the rejection, and the last one counts to its end. */
export const appealUntil = (call: Pick<Call, 'settings'>, { closedAt }: Pick<Rejected, 'closedAt'>) =>
  closedAt && endOfDay(addDays(dayOf(closedAt), numberOf(call, ticketNumbers.appealDays)))

const isAppealLate = (call: Call, ticket: Rejected) => call.now > (appealUntil(call, ticket) ?? call.now)

/** Lets nobody ask for another look twice or too late. */
export const requireAppealLeft = (call: Call, ticket: store.TicketRow) => {
  if (canAppeal(call, ticket)) return
  throw fail('WRONG_STATE', { message: isAppealLate(call, ticket) ? fieldIssues.appealLate : fieldIssues.appealOnce })
}
