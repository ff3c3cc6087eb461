/** Whether a text gives a mobile or landline number, whoever's it is: with blanks, strokes, wide digits, with or without
 *  area code. Numbers that offices publish do not count, nor service numbers such as 12345 or 12315. */
export const hasPhone = (text: string, published: readonly string[] = []): boolean => {
  const plain = published.reduce(without, text.normalize('NFKC').replace(/[\u200b-\u200f\u2060\ufeff]/gu, ''))
  const bare = plain.replace(/[^\p{L}\p{N}]/gu, '')
  return /1[3-9]\d{9}|(?<!\d)(?:0|86)[1-9]\d{1,2}[2-9]\d{6,7}/u.test(bare) || local.test(plain)
}

// Seven or eight digits. NB: neither a day, two years nor an amount, and no part of a number of something else.
const local =
  /(?<![\p{Script=Latin}\d/._-])(?!(?:19|20)\d{2}\s*-?\s*(?:\d{4}|\d{2}\s?-\s?\d{2})(?!\d))[2-9](?:[\s-]{0,3}\d){6,7}(?![\d/._-]|\s*[多余]?(?:元|圆|块|万|件|份|张|个|次|人|户|家|平方|立方|米|斤|公斤|千克|吨|升|度))/u

// With an area code or without, however its digits stand apart.
const without = (text: string, published: string) => {
  const digits = published.normalize('NFKC').replace(/\D/g, '')
  if (digits.length < 7) return text
  const apart = [...digits].join('[^\\p{L}\\p{N}]*')
  return text.replace(new RegExp(`(?<!\\d)(?:0\\d{2,3}[^\\p{L}\\p{N}]*)?${apart}(?!\\d)`, 'gu'), 'x')
}
