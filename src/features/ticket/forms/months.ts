import { texts } from './texts'

/** Months of one list, this one first. */
const shownMonths = 12

/** Months to choose from, latest first; takes today as 2026-11-20. */
export const monthOptions = (today: string) =>
  Array.from({ length: shownMonths }, (_, back) => monthBefore(today, back)).map((key) => ({ key, text: nameOf(key) }))

/** The month that runs: nobody waits for its forms yet. */
export const thisMonth = (today: string) => monthBefore(today, 0)

/** The last month that is over: what a bureau waits for. */
export const lastMonth = (today: string) => monthBefore(today, 1)

/** 「2026年11月」 of 2026-11. */
export const nameOf = (month: string) => texts.monthName(Number(month.slice(0, 4)), Number(month.slice(5, 7)))

const monthBefore = (today: string, back: number) => {
  const place = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 - back
  return `${Math.floor(place / 12)}-${String((place % 12) + 1).padStart(2, '0')}`
}
