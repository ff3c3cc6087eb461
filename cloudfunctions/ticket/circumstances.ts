import { tradeRules } from './trades'

/** A sum, a day, an hour or a trade that a text tells: what it is in the usual ways of writing it, and the words it is
 *  written in. */
export type Circumstance = { key: string; words: string }

/** Sums of money, days counted from the day of the report, days of the week and of a month, hours and times of the day,
 *  kinds of business. They may point at one visit: whoever was there knows what was taken, when, and from whom. */
export const circumstancesIn = (text: string): Circumstance[] => {
  const plain = plainOf(text)
  return rules.flatMap(([pattern, keyOf]) =>
    [...plain.matchAll(pattern)].flatMap((match) => {
      const key = typeof keyOf === 'string' ? keyOf : keyOf(match)
      return key === null ? [] : [{ key, words: match[0] }]
    }),
  )
}

/** The words in which a text tells a circumstance that one of the others tells as well, in other words too. */
export const sharedCircumstances = (text: string, told: readonly string[]): string[] => {
  const known = new Set(told.flatMap(circumstancesIn).map(({ key }) => key))
  return longestOf(circumstancesIn(text).flatMap(({ key, words }) => (known.has(key) ? [words] : [])))
}

/** Each of the words once, without those that stand in another. */
export const longestOf = (words: readonly string[]) =>
  [...new Set(words)].filter((one) => !words.some((other) => other !== one && other.includes(one)))

/** The number that is written in figures, in characters or in both: 8千, 三千五, 1.5万, 一百零五. */
export const numberIn = (written: string): number => {
  let [whole, part, last, unit] = [0, 0, 0, 1]
  let isAfterUnit = false
  for (const [token] of written.matchAll(/\d+(?:\.\d+)?|[\p{L}〇]/gu)) {
    const size = units[token]
    if (size === undefined) {
      const value = digits[others[token] ?? token] ?? Number(token)
      last = isAfterUnit ? value : last * 10 + value
      // 一百零五 is not 一百五.
      if (value === 0) unit = 1
    } else if (size < 10_000) {
      part += (last || 1) * size
      ;[last, unit] = [0, size]
    } else {
      whole += (part + last || 1) * size
      ;[part, last, unit] = [0, 0, size]
    }
    isAfterUnit = size !== undefined
  }
  // 三千五 is 3500, 十五 is 15.
  return whole + part + (last < 10 && unit > 1 ? (last * unit) / 10 : last)
}

const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 }
const others: Readonly<Record<string, string>> = { 两: '二', 〇: '零' }
const digits: Readonly<Record<string, number>> = Object.fromEntries(
  [...'零一二三四五六七八九'].map((sign, value) => [sign, value]),
)

type KeyOf = (match: RegExpMatchArray) => string | null

const sumOf =
  (least: number): KeyOf =>
  ([, written = '']) =>
    numberIn(written) >= least ? `sum ${numberIn(written)}` : null

// 有一点 is no hour, and nobody tells which half of the day he means.
const hourOf: KeyOf = ([, written = '']) =>
  written === '一' || numberIn(written) > 24 ? null : `hour ${numberIn(written) % 12}`

// 几天前 is no number, and yet the same words.
const daysBefore: KeyOf = ([, before = '', last = before]) => `day -${/几/.test(last) ? last : numberIn(last)}`

const weekdayOf = ([, written = '']: readonly string[]) => (/[日天]/.test(written) ? 7 : numberIn(written))

const dateOf = (month: number, day: number) => (month > 12 || day > 31 ? null : `date ${month} ${day}`)

/** The day of the writing. */
export const today = 'day 0'

const spelt = (...parts: readonly RegExp[]) => new RegExp(parts.map(({ source }) => source).join(''), 'gu')

const week = /(?:周|星期|礼拜)/u
const weekday = /([一二三四五六日天1-6])(?![次个回趟家天带])/u
// 请在周五前: what is still to come has not been told.
const noDeadline = /(?!(?:下班)?(?:内|[之以]?前(?!后)))/u
// What is counted or measured, so that the number before it is no day.
const notCounted =
  /(?!\d|[多余来]?(?:[个天张份条名位户间台种遍趟倍页元圆块万千百亿%米斤吨升度点时克折岁版章节]|次(?!日)|家(?!里)|人(?!员)|件|项(?!目)|回(?![访复])|小时|分(?![局别])|公[里斤顷]|平[方米]))/u

/** How each is written; what only looks alike (三块牌子, 三点要求, 每周一次, 以前天天) is left out where it can be told. */
const rules: readonly (readonly [pattern: RegExp, keyOf: KeyOf | string])[] = [
  [/([\d.零〇一二两三四五六七八九十百千万亿]+)[多余来]?(?:元|圆|块钱|人民币)/gu, sumOf(0.01)],
  [/([\d.零〇一二两三四五六七八九十百千万亿]+)[多余来]?块(?!钱)/gu, sumOf(10)],
  [/(?:[¥$]|人民币)([\d.零〇一二两三四五六七八九十百千万亿]+)/gu, sumOf(0.01)],
  // 罚了八千: without its unit, where nothing is counted.
  [
    /(?:罚款?|收费?|收取|交|缴纳?|赔偿?|退还?|花|付|要)[了过走掉]?(?:我们?|他们?)?([\d.零〇一二两三四五六七八九十百千万亿]+)(?![多余来]?[\d零〇一二两三四五六七八九十百千万亿次个家天人张份条件名位户间台年月日号点时种项遍回趟倍页元圆块])/gu,
    sumOf(100),
  ],
  [/大前[天日]/gu, 'day -3'],
  [/(?<![大提之以当目日从此面跟])前[天日晚](?!数)/gu, 'day -2'],
  [/昨[天日晚夜早儿个]/gu, 'day -1'],
  [spelt(/今[天日晚早夜儿]/u, noDeadline), today],
  [/([\d零一二两三四五六七八九十]+|几)天[之以]?前/gu, daysBefore],
  [/前([两二三四五六七八九几])天/gu, daysBefore],
  [/(上+)个?(?:周(?![边围期转到年岁])|星期|礼拜)/gu, ([, which = '']) => `week -${which.length}`],
  [
    /[这本]个?(?:周(?![边围期转到年岁])|星期|礼拜)(?![一二三四五六日天1-6]?(?:下班)?(?:内|[之以]?前(?!后)))/gu,
    'week 0',
  ],
  [spelt(week, weekday, noDeadline), (match) => `weekday ${weekdayOf(match)}`],
  [
    spelt(/(上+)个?/u, week, weekday),
    ([, which = '', day = '']) => `weekday ${weekdayOf(['', day])} of week -${which.length}`,
  ],
  [spelt(/[这本]个?/u, week, weekday, noDeadline), (match) => `weekday ${weekdayOf(match)} of week -0`],
  [spelt(/(?<![上下这本]个?)/u, week, weekday, noDeadline), (match) => `last weekday ${weekdayOf(match)}`],
  [/(?:周|礼拜)末/gu, 'weekend'],
  // 11月19日, 11月19. NB: 11月3次 is no day.
  [
    spelt(
      /(\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份的?)?(\d{1,2}|[一二三四五六七八九十]{1,3})/u,
      /(?![零一二两三四五六七八九十])/u,
      notCounted,
      /[日号]?/u,
    ),
    ([, month = '', day = '']) => dateOf(numberIn(month), numberIn(day)),
  ],
  // 2026.11.19, 11/19, both ends of 11.19-11.23. NB: 11.19元 is no day.
  [
    spelt(
      /(?<![第\d./]|(?<![./-]\d{1,2})-)(?:20\d\d[./-])?(\d{1,2})[./-](\d{1,2})(?![./]\d|-\d{1,2}(?![\d./-]))/u,
      notCounted,
    ),
    ([, month, day]) => dateOf(Number(month), Number(day)),
  ],
  [/(?<!\d)20\d\d(\d\d)(\d\d)(?!\d)/gu, ([, month, day]) => dateOf(Number(month), Number(day))],
  [/(?<![\d第])(\d{1,2})[日号](?![内楼门店院线令文库柜机]|前(?!后))/gu, ([, day]) => `day ${Number(day)} of a month`],
  [
    /(?<![第.\d零一二两三四五六七八九十])(\d{1,2}|[零一二两三四五六七八九十]{1,3})[点时](?!要求|意见|建议|问题|理由|原因|说明|内容|希望|情况|[儿心])/gu,
    hourOf,
  ],
  [/(?:下午|凌晨|中午|夜里|晚上)一点/gu, 'hour 1'],
  [/(?<!\d)(\d{1,2}):[0-5]\d/gu, hourOf],
  [/凌晨/gu, 'before dawn'],
  [/清晨|早晨|早上|今早|昨早|一大早|大清早/gu, 'morning'],
  [/上午/gu, 'forenoon'],
  [/中午|正午/gu, 'noon'],
  [/下午/gu, 'afternoon'],
  [/傍晚/gu, 'dusk'],
  [/晚上|夜里|半夜|深夜|夜间|[今昨前当]晚|昨夜/gu, 'night'],
  ...tradeRules,
]

// As sums stand on receipts.
const plainSigns: Readonly<Record<string, string>> = Object.fromEntries(
  [...'壹贰叁肆伍陆柒捌玖拾佰仟萬'].map((sign, place) => [sign, [...'一二三四五六七八九十百千万'][place] ?? sign]),
)

// However wide, spaced or parted it was written: 3,000 元, 昨 天.
const plainOf = (text: string) =>
  text
    .normalize('NFKC')
    // 11.19 14:30 is no 11.1914:30.
    .replace(/(?<=[./-]\d{1,2})\s+(?=\d{1,2}:)/gu, '日')
    .replace(/[\s\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/gu, '')
    .replace(/[壹贰叁肆伍陆柒捌玖拾佰仟萬]/gu, (sign) => plainSigns[sign] ?? sign)
