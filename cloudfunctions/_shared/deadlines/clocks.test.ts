import { productCalendar as calendar, checkClocks } from '../../_checks/properties/clocks'
import { type ClockRule, daysLeft, daysUsed, dueAt, type Pause, pausedDays, warnAt } from './clocks'

const days = (amount: number, unit: ClockRule['unit'] = 'workingDay'): ClockRule => ({ amount, unit, warnBefore: 2 })
const at = (local: string) => new Date(`${local}+08:00`)
const pause = (from: string, until: string | null): Pause => ({
  from: at(from).toISOString(),
  until: until && at(until).toISOString(),
  cause: 'awaitingReporter',
})
const endOf = (day: string) => at(`${day}T23:59:59.999`)

describe('a clock of working days', () => {
  test('begins with the day after the start and ends with the last millisecond of its last day', () => {
    expect(dueAt(days(5), at('2026-11-20T10:00:00'), [], calendar)).toEqual(endOf('2026-11-27'))
    expect(dueAt(days(1), at('2026-11-20T00:00:00'), [], calendar)).toEqual(endOf('2026-11-23'))
  })

  test('takes 23:59:59.999 and 00:00 in Shanghai (16:00 UTC) as two different days', () => {
    expect(dueAt(days(1), new Date('2026-11-18T15:59:59.999Z'), [], calendar)).toEqual(endOf('2026-11-19'))
    expect(dueAt(days(1), new Date('2026-11-18T16:00:00.000Z'), [], calendar)).toEqual(endOf('2026-11-20'))
  })

  test('passes over the National Day week and works on the Saturday that was moved', () => {
    expect(dueAt(days(3), at('2026-09-29T09:00:00'), [], calendar)).toEqual(endOf('2026-10-09'))
    expect(dueAt(days(4), at('2026-09-29T09:00:00'), [], calendar)).toEqual(endOf('2026-10-10'))
  })

  test('runs over a New Year whose official list is not published yet', () => {
    expect(dueAt(days(3), at('2026-12-30T09:00:00'), [], calendar)).toEqual(endOf('2027-01-05'))
    expect(calendar.isProvisional('2027-01-05')).toBe(true)
  })

  test('throws when it would end in a year that nobody loaded', () => {
    expect(() => dueAt(days(5), at('2027-12-30T09:00:00'), [], calendar)).toThrow('2028')
  })

  test('counts the day of a pause and leaves out the day of resuming', () => {
    const pauses = [pause('2026-11-23T09:00:00', '2026-11-25T09:00:00')]
    expect(dueAt(days(5), at('2026-11-20T10:00:00'), pauses, calendar)).toEqual(endOf('2026-12-01'))
    expect(pauses.map((one) => pausedDays(one, calendar))).toEqual([2])
  })

  test('loses nothing by a pause and a resumption on the same day', () => {
    const pauses = [pause('2026-11-23T09:00:00', '2026-11-23T17:00:00')]
    expect(dueAt(days(5), at('2026-11-20T10:00:00'), pauses, calendar)).toEqual(endOf('2026-11-27'))
  })

  test('loses no working day by a pause over a weekend that ends before Monday', () => {
    const pauses = [pause('2026-11-20T18:00:00', '2026-11-22T20:00:00')]
    expect(dueAt(days(5), at('2026-11-19T10:00:00'), pauses, calendar)).toEqual(endOf('2026-11-26'))
    expect(pauses.map((one) => pausedDays(one, calendar))).toEqual([0])
  })

  test('has no end while a pause lasts: asking for it throws instead of running on for ever', () => {
    const pauses = [pause('2026-11-23T09:00:00', null)]
    for (const unit of ['workingDay', 'calendarDay', 'hour'] as const)
      expect(() => dueAt(days(5, unit), at('2026-11-20T10:00:00'), pauses, calendar)).toThrow('paused')
  })

  test('is used up exactly when it runs out', () => {
    for (const amount of [1, 5, 15, 30]) {
      const start = at('2026-09-18T16:30:00')
      const pauses = [
        pause('2026-09-21T09:00:00', '2026-09-23T09:00:00'),
        pause('2026-09-23T10:00:00', '2026-09-24T08:00:00'),
      ]
      expect(daysUsed(start, dueAt(days(amount), start, pauses, calendar), pauses, calendar)).toBe(amount)
    }
  })
})

describe('other clocks', () => {
  test('of calendar days end on the next worked day when they would end on a rest day', () => {
    expect(dueAt(days(15, 'calendarDay'), at('2026-09-20T09:00:00'), [], calendar)).toEqual(endOf('2026-10-08'))
    expect(dueAt(days(1, 'calendarDay'), at('2026-11-20T09:00:00'), [], calendar)).toEqual(endOf('2026-11-23'))
  })

  test('of calendar days use up rest days too, but not paused ones; clocks of other units do not', () => {
    const [friday, nextMonday] = [at('2026-11-20T09:00:00'), at('2026-11-30T10:00:00')]
    expect(daysUsed(friday, nextMonday, [], calendar, 'calendarDay')).toBe(10)
    expect(daysUsed(friday, nextMonday, [], calendar, 'workingDay')).toBe(6)
    const weekend = [pause('2026-11-27T09:00:00', '2026-11-29T12:00:00')]
    expect(daysUsed(friday, nextMonday, weekend, calendar, 'calendarDay')).toBe(8)
  })

  test('of minutes and hours end at an exact moment and are not warned of', () => {
    const due = dueAt(days(15, 'minute'), at('2026-12-31T23:50:00'), [], calendar)
    expect(due).toEqual(at('2027-01-01T00:05:00'))
    expect(warnAt(days(15, 'minute'), due, calendar)).toBeNull()
  })

  test('of hours are not revived by a pause that began after they had run out', () => {
    const pauses = [pause('2026-11-22T10:00:00', '2026-11-22T20:00:00')]
    expect(dueAt(days(24, 'hour'), at('2026-11-20T10:00:00'), pauses, calendar)).toEqual(at('2026-11-21T10:00:00'))
  })

  test('warn from the first moment of the day that lies so many working days before the end', () => {
    expect(warnAt(days(5), endOf('2026-11-27'), calendar)).toEqual(at('2026-11-25T00:00:00'))
    expect(warnAt(days(5), endOf('2026-10-08'), calendar)).toEqual(at('2026-09-29T00:00:00'))
  })
})

describe('days left', () => {
  test('are 0 on the last day, 1 on the working day before and -1 on the working day after', () => {
    const due = endOf('2026-11-27')
    expect(daysLeft(due, at('2026-11-27T23:59:59.999'), calendar)).toBe(0)
    expect(daysLeft(due, at('2026-11-26T09:00:00'), calendar)).toBe(1)
    expect(daysLeft(due, at('2026-11-30T00:00:00'), calendar)).toBe(-1)
  })
})

test('2,000 generated clocks agree with the brute-force oracle', () => {
  expect(checkClocks(2_000, 20_261_120)).toMatchObject({ cases: 2_000, wrongCount: 0, wrong: [] })
})
