import {
  addDays,
  type Calendar,
  dayOf,
  endOfDay,
  nextWorkingDay,
  startOfDay,
  workingDaysBefore,
  workingDaysBetween,
} from '../calendar/days'

/** How long a clock runs. Days begin with the day after the start (行政处罚法第85条 counts the same way). */
export type ClockRule = {
  amount: number
  unit: 'minute' | 'hour' | 'calendarDay' | 'workingDay'
  /** Working days before the due day on which the warning falls; minutes and hours are not warned of. */
  warnBefore: number
}

/** A rule with where it comes from; the default may be changed by the tenant. */
export type SourcedClockRule = ClockRule & { source: string }

/** A recorded pause; `until` is null while it lasts. */
export type Pause = { from: string; until: string | null; cause: string }

const unitLength = { minute: 60_000, hour: 3_600_000 } as const

const isPausedOn = (day: string, pauses: readonly Pause[]) =>
  pauses.some(({ from, until }) => day > dayOf(new Date(from)) && (until === null || day <= dayOf(new Date(until))))

/** When a clock runs out: the last millisecond of its last day in Shanghai, or an exact moment for minutes and hours.
 *  The day of a pause counts, the day of resuming does not; a calendar-day clock that ends on a rest day ends on the
 *  next worked one (民事诉讼法第85条 by analogy). */
export const dueAt = (rule: ClockRule, startedAt: Date, pauses: readonly Pause[], calendar: Calendar): Date => {
  // NB: without this a clock of calendar days would look for its end for ever.
  if (pauses.some(({ until }) => until === null)) throw new Error('a paused clock has no end until it is resumed')
  if (rule.unit === 'minute' || rule.unit === 'hour')
    return momentDue(rule.amount * unitLength[rule.unit], startedAt, pauses)
  let day = dayOf(startedAt)
  for (let left = rule.amount; left > 0; ) {
    day = addDays(day, 1)
    const counts = rule.unit === 'calendarDay' || calendar.isWorkingDay(day)
    if (counts && !isPausedOn(day, pauses)) left -= 1
  }
  return endOfDay(rule.unit === 'calendarDay' ? nextWorkingDay(calendar, day) : day)
}

// A pause that began after the clock had run out does not revive it.
const momentDue = (length: number, startedAt: Date, pauses: readonly Pause[]) =>
  new Date(
    pauses.reduce(
      (due, { from, until }) => (until && Date.parse(from) < due ? due + Date.parse(until) - Date.parse(from) : due),
      startedAt.getTime() + length,
    ),
  )

/** When the warning falls, or null for clocks of minutes and hours. */
export const warnAt = (rule: ClockRule, due: Date, calendar: Calendar): Date | null =>
  rule.unit === 'minute' || rule.unit === 'hour'
    ? null
    : startOfDay(workingDaysBefore(calendar, dayOf(due), rule.warnBefore))

/** Working days left until the due day: 0 today, negative when overdue. */
export const daysLeft = (due: Date, now: Date, calendar: Calendar) =>
  workingDaysBetween(calendar, dayOf(now), dayOf(due))

/** Days used from start to `end`, paused days left out: every day of a clock of calendar days, so that they compare with
 *  its limit; working days of any other. */
export const daysUsed = (
  startedAt: Date,
  end: Date,
  pauses: readonly Pause[],
  calendar: Calendar,
  unit: ClockRule['unit'] = 'workingDay',
) => {
  let used = 0
  for (let day = addDays(dayOf(startedAt), 1); day <= dayOf(end); day = addDays(day, 1))
    if ((unit === 'calendarDay' || calendar.isWorkingDay(day)) && !isPausedOn(day, pauses)) used += 1
  return used
}

/** Working days that a finished pause took, as `daysUsed` leaves them out. */
export const pausedDays = (pause: Pause, calendar: Calendar) =>
  pause.until === null ? 0 : workingDaysBetween(calendar, dayOf(new Date(pause.from)), dayOf(new Date(pause.until)))
