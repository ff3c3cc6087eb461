import fc from 'fast-check'
import { addDays, dayOf, endOfDay, nextWorkingDay, startOfDay, workingDaysBefore, workingDaysBetween } from './days'
import { calendarOf } from './load'
import { lastOfficialYear, listYear } from './official'

const years = [2025, 2026, 2027].map((year) => ({ year, ...listYear(year) }))
const calendar = calendarOf(
  years,
  years.flatMap(({ days }) => days),
)

const between = (from: string, to: string) => {
  const days: string[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}

describe('the official calendar', () => {
  // 国办发明电〔2024〕12号 and 国办发明电〔2025〕7号, copied by hand: the library is the thing under test.
  const holidays: [string, string, string][] = [
    ['2025 元旦', '2025-01-01', '2025-01-01'],
    ['2025 春节', '2025-01-28', '2025-02-04'],
    ['2025 清明', '2025-04-04', '2025-04-06'],
    ['2025 劳动节', '2025-05-01', '2025-05-05'],
    ['2025 端午', '2025-05-31', '2025-06-02'],
    ['2025 国庆、中秋', '2025-10-01', '2025-10-08'],
    ['2026 元旦', '2026-01-01', '2026-01-03'],
    ['2026 春节', '2026-02-15', '2026-02-23'],
    ['2026 清明', '2026-04-04', '2026-04-06'],
    ['2026 劳动节', '2026-05-01', '2026-05-05'],
    ['2026 端午', '2026-06-19', '2026-06-21'],
    ['2026 中秋', '2026-09-25', '2026-09-27'],
    ['2026 国庆', '2026-10-01', '2026-10-07'],
  ]
  const workedWeekends = [
    ...['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
    ...['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  ]

  test.each(holidays)('rests on every day of %s', (_name, from, to) => {
    expect(between(from, to).filter((day) => calendar.isWorkingDay(day))).toEqual([])
  })

  test.each(workedWeekends)('works on %s, a weekend day moved by 调休', (day) => {
    expect(calendar.isWorkingDay(day)).toBe(true)
  })

  test('differs from a plain week of 2025 and 2026 on no other day', () => {
    const resting = new Set(holidays.flatMap(([, from, to]) => between(from, to)))
    for (const day of between('2025-01-01', '2026-12-31')) {
      const isWeekend = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
      const expected = workedWeekends.includes(day) || !(isWeekend || resting.has(day))
      expect([day, calendar.isWorkingDay(day)]).toEqual([day, expected])
    }
  })

  test('is provisional after the last official year: weekends and fixed holidays only', () => {
    expect(lastOfficialYear).toBe(2026)
    expect(calendar.isProvisional('2026-12-31')).toBe(false)
    expect(calendar.isProvisional('2027-01-01')).toBe(true)
    const resting = between('2027-01-01', '2027-12-31').filter(
      (day) => !calendar.isWorkingDay(day) && ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()),
    )
    expect(resting).toEqual(['2027-01-01', '2027-10-01'])
  })

  test('throws for a day of a year that nobody loaded, and never guesses', () => {
    expect(() => calendar.isWorkingDay('2028-01-03')).toThrow('2028')
    expect(() => calendar.isProvisional('2028-01-03')).toThrow('2028')
    expect(() => nextWorkingDay(calendar, '2024-12-31')).toThrow('2024')
    expect(() => workingDaysBetween(calendar, '2027-12-30', '2028-01-02')).toThrow('2028')
  })
})

describe('days of Asia/Shanghai', () => {
  test('begin at 16:00 UTC of the day before', () => {
    expect(dayOf(new Date('2026-11-20T15:59:59.999Z'))).toBe('2026-11-20')
    expect(dayOf(new Date('2026-11-20T16:00:00.000Z'))).toBe('2026-11-21')
    expect(startOfDay('2026-11-21').toISOString()).toBe('2026-11-20T16:00:00.000Z')
    expect(endOfDay('2026-11-20').toISOString()).toBe('2026-11-20T15:59:59.999Z')
    expect(dayOf(new Date('2026-12-31T16:00:00Z'))).toBe('2027-01-01')
  })

  test('agree with the zone that Intl knows, for any moment', () => {
    const formatter = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' })
    const moments = fc.date({ min: new Date('1992-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    fc.assert(fc.property(moments, (moment) => expect(dayOf(moment)).toBe(formatter.format(moment))))
  })

  test('hold every one of their moments and no other', () => {
    const days = fc.integer({ min: 0, max: 1000 }).map((count) => addDays('2025-01-01', count))
    fc.assert(
      fc.property(days, (day) => {
        expect(dayOf(startOfDay(day))).toBe(day)
        expect(dayOf(endOfDay(day))).toBe(day)
        expect(dayOf(new Date(endOfDay(day).getTime() + 1))).toBe(addDays(day, 1))
      }),
    )
  })
})

describe('counting working days', () => {
  const days = fc.integer({ min: 0, max: 1000 }).map((count) => addDays('2025-02-01', count))

  test('is the same forwards and backwards', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        expect(workingDaysBetween(calendar, a, b) + workingDaysBetween(calendar, b, a)).toBe(0)
      }),
    )
  })

  test('adds up over a day in between', () => {
    fc.assert(
      fc.property(fc.tuple(days, days, days), (three) => {
        const [a = '', b = '', c = ''] = [...three].sort()
        const whole = workingDaysBetween(calendar, a, c)
        expect(workingDaysBetween(calendar, a, b) + workingDaysBetween(calendar, b, c)).toBe(whole)
      }),
    )
  })

  test('skips the National Day week and counts its worked Saturday', () => {
    expect(workingDaysBetween(calendar, '2026-09-30', '2026-10-08')).toBe(1)
    expect(workingDaysBetween(calendar, '2026-09-30', '2026-10-10')).toBe(3)
    expect(nextWorkingDay(calendar, '2026-10-01')).toBe('2026-10-08')
    expect(workingDaysBefore(calendar, '2026-10-08', 1)).toBe('2026-09-30')
    expect(workingDaysBefore(calendar, '2026-10-08', 0)).toBe('2026-10-08')
  })
})
