import { datedText, dayText, exactText, momentText, monthText, paperDayText, spaced, timeText, today } from './dates'

const now = Date.parse('2026-11-20T02:16:00.000Z')

describe('dates are read in Asia/Shanghai wherever the phone is', () => {
  test('a day of this year has no year; another year has one', () => {
    expect(dayText('2026-11-20', now)).toBe('11月20日 星期五')
    expect(dayText('2025-12-31', now)).toBe('2025年12月31日 星期三')
  })

  test('a moment late in the evening of UTC is the next day', () => {
    expect(dayText('2026-11-19T16:00:00.000Z', now)).toBe('11月20日 星期五')
    expect(dayText('2026-11-19T15:59:59.999Z', now)).toBe('11月19日 星期四')
    expect(timeText('2026-11-19T16:05:00.000Z')).toBe('00:05')
  })

  test('today, yesterday and tomorrow are called so, the last minute is 刚刚, another year has its year', () => {
    expect(momentText('2026-11-20T02:15:01.000Z', now)).toBe('刚刚')
    expect(momentText('2026-11-20T02:16:01.000Z', now)).toBe('今天 10:16')
    expect(momentText('2026-11-20T02:02:00.000Z', now)).toBe('今天 10:02')
    expect(momentText('2026-11-19T11:46:00.000Z', now)).toBe('昨天 19:46')
    expect(momentText('2026-11-18T16:00:00.000Z', now)).toBe('昨天 00:00')
    expect(momentText('2026-11-20T16:00:00.000Z', now)).toBe('明天 00:00')
    expect(momentText('2026-11-18T01:40:00.000Z', now)).toBe('11月18日 09:40')
    expect(momentText('2025-11-20T02:02:00.000Z', now)).toBe('2025年11月20日 10:02')
    expect(exactText('2026-11-19T16:05:09.000Z')).toBe('2026年11月20日 星期五 00:05:09')
    expect(today(Date.parse('2026-11-19T16:00:00.000Z'))).toBe('2026-11-20')
  })

  test('ends of terms are months', () => {
    expect(monthText('2028-03-31')).toBe('2028年3月')
  })
})

test('a moment of a paper has its year and day, however near it is', () => {
  expect(datedText(new Date().toISOString())).toMatch(/^\d{4}年\d{1,2}月\d{1,2}日 \d\d:\d\d$/)
  expect(datedText('2026-11-19T16:30:00.000Z')).toBe('2026年11月20日 00:30')
  expect(paperDayText('2026-11-20')).toBe('2026年11月20日')
})

test.each([
  ['2026-11-20T06:30:00.000Z', '今天 14:30 以前'],
  ['2026-11-18T16:26:00.000Z', '昨天 00:26 以前'],
  ['2025-11-20T02:02:00.000Z', '2025年11月20日 10:02 以前'],
  ['2026-11-20T02:15:59.000Z', '刚刚以前'],
])('words after a moment stand apart from its time: %s', (moment, words) => {
  expect(`${spaced(momentText(moment, now))}以前`).toBe(words)
})

test('after a day there is no space', () => {
  expect(`${spaced(dayText('2026-11-20', now))}前`).toBe('11月20日 星期五前')
  expect(`${spaced(paperDayText('2026-11-20'))}提交`).toBe('2026年11月20日提交')
})
