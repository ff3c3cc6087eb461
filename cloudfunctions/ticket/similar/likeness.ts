/** How alike two texts are, 0–100: the part of their pairs of neighbouring signs that both have (Dice). Chinese has no
 *  blanks between words, and pairs need no dictionary. */
export const likeness = (one: string, other: string): number => {
  const [left, right] = [pairsOf(one), pairsOf(other)]
  if (left.size + right.size === 0) return 0
  const common = [...left].filter((pair) => right.has(pair)).length
  return Math.round((200 * common) / (left.size + right.size))
}

const pairsOf = (text: string) => {
  const signs = [...text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')]
  return new Set(signs.slice(1).map((sign, at) => `${signs[at]}${sign}`))
}
