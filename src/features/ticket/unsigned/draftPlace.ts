/**
 * Under which name the words of a dialogue stand on this device. Neither number nor code is kept, and only who has both
 * finds the words again: the name is a mark of 32 bits made from them, from which nothing of the 92 random bits of the
 * code, and so nothing of the number, can be told.
 */
export const draftPlace = ({ number, code }: { number: string; code: string }, step: string): string =>
  `dialogue.${markOf(
    `${number} ${code
      .normalize('NFKC')
      .replace(/[\s\-—]/g, '')
      .toUpperCase()}`,
  )}.${step}`

// FNV-1a: short, and the same in every browser and in WeChat.
const markOf = (words: string): string => {
  let mark = 0x811c9dc5
  for (const sign of words) mark = Math.imul(mark ^ (sign.codePointAt(0) ?? 0), 0x01000193)
  return (mark >>> 0).toString(36)
}
