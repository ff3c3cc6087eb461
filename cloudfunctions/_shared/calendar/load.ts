import type { Executor } from '../database/connect'
import type { Calendar } from './days'
import { loadCalendarRows } from './store'

/** The calendar as the database holds it. A day of a year that is not loaded throws. */
export const loadCalendar = async (db: Executor): Promise<Calendar> => {
  const { years, days } = await loadCalendarRows(db)
  return calendarOf(years, days)
}

/** Pure core of `loadCalendar`: lookups over the given years and days. */
export const calendarOf = (
  years: readonly { year: number; isProvisional: boolean }[],
  days: readonly { day: string; isWorking: boolean }[],
): Calendar => {
  const provisional = new Map(years.map(({ year, isProvisional }) => [year, isProvisional]))
  const working = new Map(days.map(({ day, isWorking }) => [day, isWorking]))
  const yearIn = (day: string) => {
    const isProvisional = provisional.get(Number(day.slice(0, 4)))
    if (isProvisional === undefined) throw new Error(`no working-day calendar is loaded for ${day.slice(0, 4)}`)
    return isProvisional
  }
  return {
    isKnown: (day) => provisional.has(Number(day.slice(0, 4))),
    isWorkingDay(day) {
      yearIn(day)
      return working.get(day) ?? ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
    },
    isProvisional: yearIn,
  }
}
