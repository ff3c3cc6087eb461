import { clockOfState, type TicketState } from '@/contracts/ticket/states'
import type { TicketClock } from '../clock'

/** The open clock of a ticket's state. */
export const currentClock = ({
  state,
  clocks,
}: {
  state: TicketState
  clocks: TicketClock[]
}): TicketClock | undefined => clocks.find(({ kind }) => kind === clockOfState[state])
