// Words for moments and days. China keeps one zone without summer time, so eight hours are added by hand:
// the phone's own zone and the missing Intl of WeChat's logic layer then do not matter.
const shanghaiOffset = 8 * 3_600_000
const dayLength = 24 * 3_600_000
/** So long a moment is called 刚刚, milliseconds. */
const justNow = 60_000
/** What a moment is called that has only just been. */
export const justNowText = '刚刚'
const nearDays = [
  { days: 0, words: '今天' },
  { days: -1, words: '昨天' },
  { days: 1, words: '明天' },
]
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

/** 「刚刚」, 「今天 10:02」, 「昨天 19:46」, 「明天 09:00」 or 「11月18日 09:40」 in Asia/Shanghai; another year stands in front. */
export function momentText(moment: string, now = Date.now()): string {
  const passed = now - Date.parse(moment)
  if (passed >= 0 && passed < justNow) return justNowText
  const date = inShanghai(moment)
  const near = nearDays.find(({ days }) => date.toISOString().startsWith(today(now + days * dayLength)))
  return `${near ? near.words : monthDay(date, now)} ${timeText(moment)}`
}

/** A moment before other words: 「今天 14:30 提交」, 「11月20日提交」, 「刚刚提交」. What ends in a time stands apart from them. */
export function spaced(moment: string): string {
  return /\d$/.test(moment) ? `${moment} ` : moment
}

/** 「2026年11月20日」, on paper: with its year whichever year it is. Takes a day or a moment. */
export function paperDayText(value: string): string {
  return fullDay(inShanghai(value))
}

/** 「2026年11月20日 10:02」 in Asia/Shanghai: a moment of a paper, which means the same on every later day. */
export function datedText(moment: string): string {
  return `${fullDay(inShanghai(moment))} ${timeText(moment)}`
}

/** 「2026年11月20日 星期五 10:02:31」 in Asia/Shanghai: all that is known of a moment. */
export function exactText(moment: string): string {
  const date = inShanghai(moment)
  return `${fullDay(date)} ${weekdays[date.getUTCDay()]} ${date.toISOString().slice(11, 19)}`
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

function fullDay(date: Date): string {
  return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`
}

/** A date whose UTC fields read as Shanghai's; a bare day stays that day. */
function inShanghai(value: string): Date {
  return value.length === 10 ? new Date(`${value}T00:00:00.000Z`) : new Date(Date.parse(value) + shanghaiOffset)
}
