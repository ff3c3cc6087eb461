import { reminderClocks } from '@/contracts/ticket/states'
import type { Outputs } from '@/platform/api'
import { texts } from './texts'

type Ticket = Outputs['ticket']['show']

/** A clock as the server gives it. */
export type TicketClock = Ticket['clocks'][number]

/** The same clock with its cause in words a person reads; codes never reach a screen. */
export const wordedClock = <Clock extends Pick<TicketClock, 'pauseCause'>>(clock: Clock): Clock => ({
  ...clock,
  pauseCause: clock.pauseCause === null ? null : (texts.pauseCauses[clock.pauseCause] ?? null),
})

/** Whether a clock that only reminds has run out: nobody is late, and no badge may say so. */
export const isPastReminder = ({ kind, state }: Pick<TicketClock, 'kind' | 'state'>) =>
  state === 'breached' && reminderClocks.includes(kind)

/** What the reporter's row shows: the day that the server lets him see, in words. */
export const clockForReporter = (clock: TicketClock | null): TicketClock | null =>
  clock && !isPastReminder(clock) ? wordedClock(clock) : null

/** What the office's row shows: while the reporter is asked, nothing runs for the office. */
export const clockForOffice = (state: Ticket['state'], clock: TicketClock | null): TicketClock | null =>
  clock && state === 'awaitingReporter'
    ? { ...clock, state: 'paused', pauseCause: texts.pausedByReporter }
    : clockForReporter(clock)
