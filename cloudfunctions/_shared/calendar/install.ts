import type { Database } from '../database/connect'
import { lastOfficialYear, listYear } from './official'
import { saveYear } from './store'

const firstYear = 2024
/** Provisional years after the last official list: a version that nobody renews must go on taking reports. */
const yearsAhead = 3

/** Loads every year the software knows: official lists, and some provisional years after them. Loading again does no
 *  harm; an official list replaces a provisional one. Returns the years that were written now. */
export const loadCalendarYears = async (db: Database): Promise<number[]> => {
  const written: number[] = []
  for (let year = firstYear; year <= lastOfficialYear + yearsAhead; year += 1) {
    const { days, ...facts } = listYear(year)
    const isNew = await db.transaction().execute((tx) => saveYear(tx, { year, ...facts }, days))
    if (isNew) written.push(year)
  }
  return written
}
