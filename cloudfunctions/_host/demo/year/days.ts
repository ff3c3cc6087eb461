import {
  addDays,
  type Calendar,
  dayOf,
  startOfDay,
  workingDaysBefore,
  workingDaysBetween,
} from '../../../_shared/calendar/days'
import { type ClockRule, daysLeft, dueAt } from '../../../_shared/deadlines/clocks'

const minute = 60_000
/** Office hours in minutes after midnight, Asia/Shanghai. */
export const officeHours = { begin: 9 * 60, noon: 11 * 60 + 50, afternoon: 14 * 60, end: 17 * 60 + 30 } as const

/** Days seen from the moment that counts as now: everything the year tells lies on a worked day before it. */
export const createDays = (calendar: Calendar, now: Date) => {
  const today = dayOf(now)
  const worked: string[] = []
  // Asked for thousands of times: every worked day is looked up once.
  const back = (count: number): string => {
    while (worked.length < count) worked.push(workingDaysBefore(calendar, worked.at(-1) ?? today, 1))
    return worked[count - 1] ?? today
  }
  const leftOf = (rule: ClockRule, day: string) => daysLeft(dueAt(rule, startOfDay(day), [], calendar), now, calendar)
  // The start among the last worked days whose clock comes nearest to what is wanted, and is on the right side of today.
  const startFor = (rule: ClockRule, want: number) => {
    const fits = (left: number) => (want < 0 ? left < 0 : left >= 0)
    const starts = Array.from({ length: 60 }, (_, position) => back(position + 1))
      .map((day) => ({ day, left: leftOf(rule, day) }))
      .filter(({ left }) => fits(left))
      .sort((a, b) => Math.abs(a.left - want) - Math.abs(b.left - want))
    return starts[0]?.day ?? back(1)
  }
  return {
    calendar,
    now,
    today,
    /** The worked day so many worked days before today; `back(1)` is over whatever the hour is. */
    back,
    /** The worked day so many worked days before another. */
    before: (day: string, count: number) => workingDaysBefore(calendar, day, count),
    /** The worked day so many worked days after another. */
    after(day: string, count: number) {
      let current = day
      for (let left = count; left > 0; ) {
        current = addDays(current, 1)
        if (calendar.isWorkingDay(current)) left -= 1
      }
      return current
    },
    /** A moment of a day, in minutes after midnight. */
    at: (day: string, minutes: number) => new Date(startOfDay(day).getTime() + minutes * minute),
    /** On which day a clock must have been started to have so many worked days left now (negative: to be overdue). */
    startFor,
    between: (from: string, to: string) => workingDaysBetween(calendar, from, to),
    /** The last moment of office hours that is over: today's when the office has been open for a while. */
    latest: latestMoment(calendar, now, back(1)),
  }
}

/** Days seen from now. */
export type Days = ReturnType<typeof createDays>

const latestMoment = (calendar: Calendar, now: Date, yesterday: string) => {
  const at = (day: string, minutes: number) => new Date(startOfDay(day).getTime() + minutes * minute)
  const today = dayOf(now)
  const shortlyBefore = new Date(now.getTime() - 25 * minute)
  const isOpen = calendar.isWorkingDay(today) && shortlyBefore > at(today, officeHours.begin)
  if (!isOpen) return at(yesterday, officeHours.end - 12)
  const closing = at(today, officeHours.end - 12)
  return shortlyBefore < closing ? shortlyBefore : closing
}
