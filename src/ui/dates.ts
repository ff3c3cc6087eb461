// Words for moments and days. China keeps one zone without summer time, so eight hours are added by hand:
// the phone's own zone and the missing Intl of WeChat's logic layer then do not matter.
const shanghaiOffset = 8 * 3_600_000
const weekdays = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六']

/** 「11月20日 星期五」, with the year in front when it is not this year. Takes a day or a moment. */
export function dayText(value: string, now = Date.now()): string {
  const date = inShanghai(value)
  return `${monthDay(date, now)} ${weekdays[date.getUTCDay()]}`
}

/** 「11月20日」, with the year in front when it is not this year. Takes a day or a moment. */
export function shortDayText(value: string, now = Date.now()): string {
  return monthDay(inShanghai(value), now)
}

/** 「10:02」 in Asia/Shanghai, 24 hours. */
export function timeText(moment: string): string {
  return inShanghai(moment).toISOString().slice(11, 16)
}

/** 「今天 10:02」 or 「11月20日 09:40」 in Asia/Shanghai. */
export function momentText(moment: string, now = Date.now()): string {
  const date = inShanghai(moment)
  const isToday = date.toISOString().slice(0, 10) === today(now)
  return `${isToday ? '今天' : monthDay(date, now)} ${timeText(moment)}`
}

/** 「2028年3月」, for ends of terms and certificates. */
export function monthText(value: string): string {
  const date = inShanghai(value)
  return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月`
}

/** Today as 2026-11-20 in Asia/Shanghai. */
export function today(now = Date.now()): string {
  return new Date(now + shanghaiOffset).toISOString().slice(0, 10)
}

function monthDay(date: Date, now: number): string {
  const year = date.getUTCFullYear()
  const day = `${date.getUTCMonth() + 1}月${date.getUTCDate()}日`
  return String(year) === today(now).slice(0, 4) ? day : `${year}年${day}`
}

/** A date whose UTC fields read as Shanghai's; a bare day stays that day. */
function inShanghai(value: string): Date {
  return value.length === 10 ? new Date(`${value}T00:00:00.000Z`) : new Date(Date.parse(value) + shanghaiOffset)
}
