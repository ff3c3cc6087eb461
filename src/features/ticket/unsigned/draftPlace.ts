/** Whose drafts these are: nobody's, whoever is signed in. */
export const nobody = 'unsigned'

/** Under which name the words of a dialogue stand on this device: a mark of 32 bits, which only number and code together
 *  give, and from which neither can be told. */
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
