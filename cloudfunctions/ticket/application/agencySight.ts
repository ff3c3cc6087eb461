import type { LetterState } from '../../../src/contracts/ticket/states'
import type { Call } from '../../_shared/call'
import { type Deadline, openDeadlinesOf } from '../../_shared/deadlines/store'
import { fail } from '../../_shared/errors'
import { transitionFor } from '../../_shared/workflow'
import type * as store from '../store'
import { ticketTable } from '../workflow'
import { advance } from './advance'
import { placeToGoOn } from './resuming'

// NB: only the reporter's lawsuit or reconsideration stops a case, so an agency that saw it stand would know who sues. It
// sees the case as it stood before, and what it hands in meanwhile is kept (docs/adr/0005).

/** The state that an agency goes by: while a court decides, the one before; null where nothing lay with it. */
export const stateForAgency = ({ state }: Pick<store.TicketRow, 'state'>, clocks: readonly Deadline[]) =>
  state === 'suspended' ? (placeToGoOn(clocks)?.to ?? null) : state

/** A clock as an agency sees it: what stands for the court alone runs on, what it objected to stands from its objection. */
export const clockForAgency = (clock: Deadline, clocks: readonly Deadline[]): Deadline => {
  if (!clock.isPaused) return clock
  const objection = clocks.find(({ kind, stoppedAt }) => kind === 'objection' && stoppedAt === null)
  if (!objection)
    return clock.pauses.at(-1)?.cause === 'litigation'
      ? { ...clock, isPaused: false, pauses: clock.pauses.slice(0, -1) }
      : clock
  const from = objection.startedAt.toISOString()
  const earlier = clock.pauses.filter(({ until }) => until !== null && until <= from)
  return { ...clock, pauses: [...earlier, { from, until: null, cause: 'objection' }] }
}

/** A letter as an agency sees it: one that a court ended was taken back like any other. */
export const letterForAgency = <Letter extends { state: LetterState }>(letter: Letter): Letter =>
  letter.state === 'ended' ? { ...letter, state: 'withdrawn' } : letter

/** Takes what an agency hands in, and returns the ticket with the state that the agency is told: the one that an unsuspended
 *  case would have now. What does not fit as it sees the case is refused as ever, also while the case stands. */
export const handIn = async (
  call: Call,
  ticket: store.TicketRow,
  event: 'agencyRespond' | 'agencyObject' | 'reportRectified',
) => {
  const seen = stateForAgency(ticket, await openDeadlinesOf(call.tx, [ticket.ticketId]))
  if (!seen) throw fail('WRONG_STATE')
  const { to } = transitionFor(ticketTable, seen, event)
  return { ticket: await advance(call, ticket, event), told: to ?? seen }
}
