import { clockOfState, type TicketState } from '@/contracts/ticket/states'
import { isPastReminder, type TicketClock } from '../clock'

type Timed = {
  state: TicketState
  clocks: TicketClock[]
  /** Only offices read it. */
  proposal?: unknown
}

/** The open clock of a ticket's state; while an office's proposal waits that of the proposal, as the queue counts it. None
 *  once it has only reminded. */
export const currentClock = ({ state, clocks, proposal }: Timed): TicketClock | undefined => {
  const clock =
    clocks.find(({ kind }) => proposal && kind === 'proposal') ??
    clocks.find(({ kind }) => kind === clockOfState[state])
  return clock && isPastReminder(clock) ? undefined : clock
}
