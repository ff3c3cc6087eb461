import type { Executor, Transaction } from '../database/connect'

/** A day of a year's list, official or provisional. */
export type CalendarDay = { day: string; isWorking: boolean; name: string }

/** Every loaded year, and every day of them. */
export const loadCalendarRows = async (db: Executor) => {
  const years = await db.selectFrom('calendarYear').select(['year', 'isProvisional']).execute()
  const days = await db.selectFrom('calendarDay').select(['day', 'isWorking']).execute()
  return { years, days }
}

/** Writes a year's list; an official list replaces a provisional one, never the other way round. */
export const saveYear = async (
  tx: Transaction,
  year: { year: number; isProvisional: boolean; source: string },
  days: readonly CalendarDay[],
) => {
  const current = await tx
    .selectFrom('calendarYear')
    .select('isProvisional')
    .where('year', '=', year.year)
    .executeTakeFirst()
  if (current && (!current.isProvisional || year.isProvisional)) return false
  await tx
    .insertInto('calendarYear')
    .values(year)
    .onConflict((conflict) =>
      conflict.column('year').doUpdateSet({ isProvisional: year.isProvisional, source: year.source }),
    )
    .execute()
  await tx
    .deleteFrom('calendarDay')
    .where('day', '>=', `${year.year}-01-01`)
    .where('day', '<=', `${year.year}-12-31`)
    .execute()
  await tx
    .insertInto('calendarDay')
    .values([...days])
    .execute()
  return true
}
