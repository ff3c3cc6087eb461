import { clockOfState, type TicketState } from '@/contracts/ticket/states'
import type { TicketClock } from '../clock'

type Timed = {
  state: TicketState
  clocks: TicketClock[]
  /** Only offices read it. */
  proposal?: unknown
}

/** The open clock of a ticket's state; while an office's proposal waits that of the proposal, as the queue counts it. */
export const currentClock = ({ state, clocks, proposal }: Timed): TicketClock | undefined =>
  clocks.find(({ kind }) => proposal && kind === 'proposal') ?? clocks.find(({ kind }) => kind === clockOfState[state])
