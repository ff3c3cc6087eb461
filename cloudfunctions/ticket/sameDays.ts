import { addDays } from '../_shared/calendar/days'
import { circumstancesIn, longestOf, today } from './circumstances'

/** What somebody wrote, and on which day. */
export type Written = { text: string; day: string }

/** The days that a text tells, as they stand in the calendar: 昨天 of the 20th is the 19th. */
export const daysToldIn = ({ text, day }: Written) => found({ text, day }).map((one) => one.day)

/** The words in which a text tells one of the known days. 昨天 may mean the day before any of `bases`: that of the writing,
 *  which stands first, or that of the report which it was taken from. 今天 is the day of the writing alone. */
export const sharedDays = (text: string, bases: readonly string[], known: ReadonlySet<string>): string[] =>
  longestOf(
    bases.flatMap((base, place) =>
      found({ text, day: base }).flatMap(({ key, day, words }) =>
        known.has(day) && (place === 0 || key !== today) ? [words] : [],
      ),
    ),
  )

const found = ({ text, day: base }: Written) =>
  circumstancesIn(text).flatMap(({ key, words }) => {
    const day = resolved(key, base)
    return day === null ? [] : [{ key, day, words }]
  })

const resolved = (key: string, base: string): string | null => {
  const whole = (pattern: RegExp) => pattern.exec(key)?.slice(1).map(Number)
  const [before] = whole(/^day -?(\d+)$/) ?? []
  if (before !== undefined) return addDays(base, -before)
  const [weekday = 0, weeks] = whole(/^weekday (\d) of week -(\d+)$/) ?? []
  if (weeks !== undefined) return addDays(base, weekday - weekdayOf(base) - 7 * weeks)
  const [last] = whole(/^last weekday (\d)$/) ?? []
  if (last !== undefined) return addDays(base, -((weekdayOf(base) - last + 7) % 7))
  const [month = 0, date] = whole(/^date (\d+) (\d+)$/) ?? []
  if (date !== undefined) return latest(base, (day) => isOn(day, date, month))
  const [ofMonth] = whole(/^day (\d+) of a month$/) ?? []
  return ofMonth === undefined ? null : latest(base, (day) => isOn(day, ofMonth))
}

/** 1 is Monday, 7 Sunday. */
const weekdayOf = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() || 7

const isOn = (day: string, date: number, month?: number) =>
  Number(day.slice(8)) === date && (month === undefined || Number(day.slice(5, 7)) === month)

// What is told has happened: of all such days the last one.
const latest = (base: string, isMeant: (day: string) => boolean) => {
  for (let back = 0; back <= 366; back += 1) if (isMeant(addDays(base, -back))) return addDays(base, -back)
  return null
}
