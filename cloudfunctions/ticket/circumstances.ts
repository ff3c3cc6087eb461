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
  [/今[天日晚早夜儿]/gu, 'day 0'],
  [/([\d零一二两三四五六七八九十]+|几)天[之以]?前/gu, daysBefore],
  [/前([两二三四五六七八九几])天/gu, daysBefore],
  [/(上+)个?(?:周(?![边围期转到年岁])|星期|礼拜)/gu, ([, which = '']) => `week -${which.length}`],
  [/[这本]个?(?:周(?![边围期转到年岁])|星期|礼拜)/gu, 'week 0'],
  [/(?:周|星期|礼拜)([一二三四五六日天1-6])(?![次个回趟家天带])/gu, (match) => `weekday ${weekdayOf(match)}`],
  [
    /(上+|[这本])个?(?:周|星期|礼拜)([一二三四五六日天1-6])(?![次个回趟家天带])/gu,
    ([, which = '', day = '']) =>
      `weekday ${weekdayOf(['', day])} of week -${which.startsWith('上') ? which.length : 0}`,
  ],
  [
    /(?<![上下这本]个?)(?:周|星期|礼拜)([一二三四五六日天1-6])(?![次个回趟家天带])/gu,
    (match) => `last weekday ${weekdayOf(match)}`,
  ],
  [/(?:周|礼拜)末/gu, 'weekend'],
  [
    /(\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份的?)?(\d{1,2}|[一二三四五六七八九十]{1,3})[日号]/gu,
    ([, month = '', day = '']) => `date ${numberIn(month)} ${numberIn(day)}`,
  ],
  [
    /(?<![\d./-])(?:20\d\d[./-])?(\d{1,2})[/-](\d{1,2})(?![\d./-])/gu,
    ([, month, day]) => `date ${Number(month)} ${Number(day)}`,
  ],
  [/(?<![\d第])(\d{1,2})[日号](?![内前楼门店院线令文库柜机])/gu, ([, day]) => `day ${Number(day)} of a month`],
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
    .replace(/[\s\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/gu, '')
    .replace(/[壹贰叁肆伍陆柒捌玖拾佰仟萬]/gu, (sign) => plainSigns[sign] ?? sign)
