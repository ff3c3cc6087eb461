import type { Calendar } from '../calendar/days'
import { type ClockRule, daysLeft, daysUsed } from './clocks'
import type { Deadline } from './store'

/** A clock as the contract shows it. */
export const viewOfClock = (deadline: Deadline, now: Date, calendar: Calendar) => {
  const state = stateOf(deadline, now)
  const last = deadline.pauses.at(-1)
  const unit = deadline.unit as ClockRule['unit']
  return {
    kind: deadline.kind,
    state,
    startedAt: deadline.startedAt.toISOString(),
    dueAt: deadline.dueAt.toISOString(),
    unit,
    amount: deadline.amount,
    daysLeft: state === 'paused' || state === 'stopped' ? null : daysLeft(deadline.dueAt, now, calendar),
    daysUsed: daysUsed(deadline.startedAt, deadline.stoppedAt ?? now, deadline.pauses, calendar, unit),
    pauseCause: deadline.isPaused ? (last?.cause ?? null) : null,
    isLate: (deadline.stoppedAt ?? now) > deadline.dueAt && !deadline.isPaused,
    isProvisional: deadline.isProvisional,
  }
}

const stateOf = (deadline: Deadline, now: Date) => {
  if (deadline.stoppedAt !== null) return 'stopped' as const
  if (deadline.isPaused) return 'paused' as const
  return deadline.dueAt < now ? ('breached' as const) : ('running' as const)
}
