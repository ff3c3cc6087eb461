/** Calendar arithmetic of Asia/Shanghai, pure. China has no daylight saving time: the zone is UTC+8 throughout. */

const zoneOffset = 8 * 3_600_000

/** Milliseconds of a day. */
export const dayLength = 86_400_000

/** Which days are worked. A year nobody loaded is an error, never a guess. */
export type Calendar = {
  isWorkingDay(day: string): boolean
  /** Whether that day's year is loaded. */
  isKnown(day: string): boolean
  /** Official list not published yet: deadlines in that year are 暂定. */
  isProvisional(day: string): boolean
}

/** The day in Shanghai, 2026-11-20. */
export const dayOf = (moment: Date) => new Date(moment.getTime() + zoneOffset).toISOString().slice(0, 10)

/** First moment of a day in Shanghai. */
export const startOfDay = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) - zoneOffset)

/** Last millisecond of a day in Shanghai: a deadline on that day is kept until then. */
export const endOfDay = (day: string) => new Date(startOfDay(day).getTime() + dayLength - 1)

/** So many calendar days later (or earlier). */
export const addDays = (day: string, count: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * dayLength).toISOString().slice(0, 10)

/** Calendar year in Shanghai. */
export const yearOf = (moment: Date) => Number(dayOf(moment).slice(0, 4))

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export const workingDaysBetween = (calendar: Calendar, from: string, to: string): number => {
  if (to < from) return -workingDaysBetween(calendar, to, from) || 0
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (calendar.isWorkingDay(day)) count += 1
  return count
}

/** The day itself when it is worked, otherwise the next worked one. */
export const nextWorkingDay = (calendar: Calendar, day: string): string =>
  calendar.isWorkingDay(day) ? day : nextWorkingDay(calendar, addDays(day, 1))

/** The worked day `count` working days before `day` (count ≥ 0). */
export const workingDaysBefore = (calendar: Calendar, day: string, count: number): string => {
  let left = count
  let current = day
  while (left > 0) {
    current = addDays(current, -1)
    if (calendar.isWorkingDay(current)) left -= 1
  }
  return current
}
