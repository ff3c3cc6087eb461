import chineseDays from 'chinese-days'
import { dayLength } from './days'
import type { CalendarDay } from './store'

/** Last year whose official list (国务院办公厅节假日安排) the installed chinese-days knows.
 *  NB: the library answers for later years too, and calls every weekday of them a working day. */
export const lastOfficialYear = 2026

// 全国年节及纪念日放假办法 (2024-11-10): the holidays that fall on the same date each year.
const fixedHolidays = new Map([
  ['01-01', '元旦'],
  ['05-01', '劳动节'],
  ['05-02', '劳动节'],
  ['10-01', '国庆节'],
  ['10-02', '国庆节'],
  ['10-03', '国庆节'],
])

const daysOf = (year: number) => {
  const days: string[] = []
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += dayLength)
    days.push(new Date(at).toISOString().slice(0, 10))
  return days
}

const isWeekday = (day: string) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())

/** One year's days: official up to 2026, afterwards provisional (weekends and fixed-date holidays). */
export const listYear = (year: number): { isProvisional: boolean; source: string; days: CalendarDay[] } => {
  if (year <= lastOfficialYear)
    return {
      isProvisional: false,
      source: '国务院办公厅关于部分节假日安排的通知（chinese-days）',
      days: daysOf(year).map((day) => ({
        day,
        isWorking: chineseDays.isWorkday(day),
        name: nameOf(day),
      })),
    }
  return {
    isProvisional: true,
    source: '暂定：周末和固定日期的节日',
    days: daysOf(year).map((day) => {
      const name = fixedHolidays.get(day.slice(5)) ?? ''
      return { day, isWorking: isWeekday(day) && name === '', name }
    }),
  }
}

const nameOf = (day: string) => chineseDays.getDayDetail(day).name.split(',')[1] ?? ''
