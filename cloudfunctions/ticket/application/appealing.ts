import type { contract, Parsed } from '../../../src/contracts'
import type { Call } from '../../_shared/call'
import { fail } from '../../_shared/errors'
import type { Handlers } from '../../_shared/handlers'
import { numberOf, ticketNumbers } from '../clocks'
import type * as store from '../store'
import { fieldIssues, notices } from '../texts'
import { lockForReporter, lockForStaff } from './access'
import { advance } from './advance'
import { doneOf } from './handling'
import { tellBureau, tellReporter } from './tell'

type Input<Name extends keyof typeof contract.ticket> = Parsed<(typeof contract.ticket)[Name]>

/** A report that was not accepted is looked at once more, by somebody who did not decide before. */
export const appealingHandlers = {
  async appealRejection(input: Input<'appealRejection'>, call: Call) {
    const locked = await lockForReporter(call, input)
    if (locked.state === 'rejected') requireAppealLeft(call, locked)
    const change = { appealCount: locked.appealCount + 1 }
    const ticket = await advance(call, locked, 'appealRejection', { note: input.reason, change })
    await tellBureau(call, ticket, notices.appealed, ['bureauLeader'])
    return doneOf(ticket)
  },

  async overturnRejection(input: Input<'overturnRejection'>, call: Call) {
    const change = { rejectionReason: null }
    const facts = { note: input.reason, change }
    const ticket = await advance(call, await lockForStaff(call, input), 'overturnRejection', facts)
    await tellReporter(call, ticket, notices.overturned)
    await tellBureau(call, ticket, notices.toAssign)
    return doneOf(ticket)
  },

  async upholdRejection(input: Input<'upholdRejection'>, call: Call) {
    const locked = await lockForStaff(call, input)
    const ticket = await advance(call, locked, 'upholdRejection', { note: input.reason })
    await tellReporter(call, ticket, notices.upheld)
    return doneOf(ticket)
  },
} satisfies Partial<Handlers<'ticket'>>

/** Whether the reporter may still ask for another look: once, within the tenant's days after the rejection. */
export const canAppeal = (call: Call, ticket: Pick<store.TicketRow, 'appealCount' | 'closedAt'>) =>
  ticket.appealCount === 0 && !isAppealLate(call, ticket)

const isAppealLate = (call: Call, { closedAt }: Pick<store.TicketRow, 'closedAt'>) =>
  closedAt !== null && call.now.getTime() > closedAt.getTime() + numberOf(call, ticketNumbers.appealDays) * 86_400_000

const requireAppealLeft = (call: Call, ticket: store.TicketRow) => {
  if (canAppeal(call, ticket)) return
  throw fail('WRONG_STATE', { message: isAppealLate(call, ticket) ? fieldIssues.appealLate : fieldIssues.appealOnce })
}
