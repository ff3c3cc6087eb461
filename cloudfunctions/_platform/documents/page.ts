/** A4 as GB/T 9704 has it: 156 × 225 mm of words, 37 mm above, 28 mm on the binding side. Millimetres. */
export const page = { width: 210, height: 297, top: 37, left: 28, right: 26, bottom: 35 } as const

/** Sizes of type by their Chinese names, pt: 二号, 三号, 四号. */
export const type = { two: 22, three: 16, four: 14 } as const

/** Twenty-two lines on 225 mm, pt. */
export const linePitch = 29

/** Distance of lines in a form, in sizes of its type. */
export const formPitch = 1.55

/** Width of the words, pt. */
export const wordsWidth = ((page.width - page.left - page.right) / 25.4) * 72

/** The name of the issuer fills the line at most once, pt. */
export const issuerSize = (issuer: string) => Math.min(40, Math.floor(wordsWidth / Math.max(1, [...issuer].length + 1)))

// Small pictures, and what only joins or colours them: no font for printing has them.
const pictures = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u200D|\uFE0E|\uFE0F|\u20E3/gu

/** The words of a paper without the small pictures that a phone mixes in. */
export const withoutPictures = <Value>(value: Value): Value => {
  if (typeof value === 'string') return value.replace(pictures, '') as Value
  if (Array.isArray(value)) return value.map(withoutPictures) as Value
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withoutPictures(part)])) as Value
}
