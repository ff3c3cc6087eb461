/** Whether a text gives a number by which somebody may be called, whoever's it is: five digits or more, whatever signs part
 *  them and whatever stands beside them. Numbers that offices publish do not count, nor what by its shape is a day, a time,
 *  a sum, a service number such as 12345, or the number of a document.
 *  NB: it depends on the text alone. If it asked whose number it is, one could try the digits that are masked. */
export const hasPhone = (text: string, published: readonly string[] = []): boolean => {
  const shown = text.normalize('NFKC').replace(/[\u200b-\u200f\u2060\ufeff]/gu, '')
  const rest = harmless.reduce((left, shape) => left.replace(shape, 'x'), published.reduce(without, shown))
  const digits = rest.replace(ascending, oneIfAscending).replace(/[^\p{L}\p{N}]/gu, '')
  return /\d{5}/.test(digits) || inCharacters.test(rest.replace(apart, '-'))
}

// No part of a longer number. NB: a single or second digit before it is an enumeration: (12)2026年.
const start = String.raw`(?<!\d|\d{3}[^\p{L}\p{N}]{0,4})`
const alone = String.raw`(?<!\d[^\p{L}\p{N}]{0,4})`
const end = String.raw`(?![^\p{L}\p{N}]{0,4}\d)`
const year = String.raw`(?:19|20)\d\d`
const [month, date] = ['(?:1[0-2]|0?[1-9])', String.raw`(?:3[01]|[12]\d|0?[1-9])`]
const day = `(?:${year}([-./])${month}\\1${date}|${year}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01]))`
const service = String.raw`(?:1[12]\d|12\d{3}|95\d{3})`
// NB: one way alone to read each, or a long row of sums would be read for ever.
const sum = String.raw`(?:\d{1,6}|\d{4,6}000)(?!\d)(?:\.\d{1,2}(?!\d))?`
const unit =
  /[多余来]?[千万亿]?(?:元|圆|块|人民币|万|亿|件|份|张|个|次|人|户|家|平方|立方|米|斤|公斤|千克|吨|升|度|字|分钟|小时|天)/u
    .source
const [between, among, either] = [
  /\s?[-—–~至到]{1,2}\s?/u.source,
  /\s?[-—–~、,至到和]{1,2}\s?/u.source,
  /\s?[、,/和或]\s?/u.source,
]
const character = /[\d〇零一二三四五六七八九幺]/u.source
const yearInCharacters = `${/(?:一九|二[〇零])/u.source}${character}{2}`
const [opened, closed] = [/[〔[({【]/u.source, /[〕\])}】]\s?第?\d{1,5}号/u.source]

const harmless = [
  // 国办发〔2024〕54号, YT-2026-00131, GB/T 14881-2013.
  `${opened}${year}${closed}`,
  `(?<!\\p{Script=Latin})[A-Z]{2}[-\\s]?${year}[-\\s]?\\d{5,8}(?!\\d)`,
  `(?<!\\p{Script=Latin})(?:GB|DB\\d{2,4})(?:/[TZ])?\\s?\\d{3,5}(?:\\.\\d+)?(?:[-—–]{1,2}${year})?(?!\\d)`,
  `${start}${day}(?!\\d)`,
  `${start}${year}(?:${among}${year})+(?!\\d)`,
  `${start}${/(?:19|20)\d\d年/u.source}`,
  `(?<![\\d.])${month}[./]${date}${between}${month}[./]${date}(?![\\d.])`,
  '(?<![\\d:])(?:2[0-4]|[01]?\\d):[0-5]\\d(?![\\d:])',
  `${alone}${service}(?:${either}${service})*${end}`,
  `${alone}(?:[¥$]\\s?)?${sum}(?:${among}${sum})*\\s?${unit}`,
  // 〔二〇二四〕一二三号; 二〇二五—二〇二六年.
  `${opened}${yearInCharacters}${/[〕\])}】]\s?第?/u.source}${character}{1,5}号`,
  `(?<!${character})${yearInCharacters}(?:${among}${yearInCharacters})+(?!${character})`,
].map((shape) => new RegExp(shape, 'gu'))

// 第3、4、5、6、7条.
const ascending = /\d{1,3}(?:、\d{1,3}){2,}/gu
const oneIfAscending = (list: string) => {
  const items = list.split('、').map(Number)
  return items.every((item, place) => place === 0 || item > (items[place - 1] ?? 0)) ? 'x' : list
}

// 五五五〇七七八, 五五五 〇七七八, 555〇七78.
const inCharacters = new RegExp(`${character}(?:[\\s\\-—–_.·*/]{0,3}${character}){6}`, 'u')

// What parts groups: （五五五）〇七七八, 五五五，〇七七八. NB: among single ones it counts items: （一）（二）（三）.
const mark = /\s?[()[\]{}〔〕【】,:;]{1,3}\s?/u.source
const apart = new RegExp(
  `(?<=${character}{2})${mark}(?=${character})|(?<=${character})${mark}(?=${character}{2})`,
  'gu',
)

// With an area code or without, however its digits stand apart.
const without = (text: string, published: string) => {
  const digits = published.normalize('NFKC').replace(/\D/g, '')
  if (digits.length < 7) return text
  const spaced = [...digits].join('[^\\p{L}\\p{N}]*')
  return text.replace(new RegExp(`(?<!\\d)(?:0\\d{2,3}[^\\p{L}\\p{N}]*)?${spaced}(?!\\d)`, 'gu'), 'x')
}
