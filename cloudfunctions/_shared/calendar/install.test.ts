import { type TestDatabase, testDatabase } from '../../_checks/harness/database'
import { loadCalendarYears } from './install'
import { loadCalendar } from './load'

describe('loadCalendarYears', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await testDatabase()
    await database.ownerDb.deleteFrom('calendarDay').execute()
    await database.ownerDb.deleteFrom('calendarYear').execute()
  })
  afterAll(() => database.close())

  it('loads the official years and three provisional ones, and does no harm when it runs again', async () => {
    expect(await loadCalendarYears(database.db)).toEqual([2024, 2025, 2026, 2027, 2028, 2029])
    expect(await loadCalendarYears(database.db)).toEqual([])
    const calendar = await loadCalendar(database.db)
    expect(calendar.isWorkingDay('2026-10-01')).toBe(false)
    expect(calendar.isProvisional('2026-12-31')).toBe(false)
    expect(calendar.isProvisional('2027-01-01')).toBe(true)
    expect(calendar.isProvisional('2029-12-31')).toBe(true)
    expect(() => calendar.isWorkingDay('2030-01-04')).toThrow('2030')
  })
})
