/** A title is at most so long, UTF-16 units, and its phrase at least so long. */
const most = 20
const fewest = 6

// Where a phrase ends; a mark between figures ends nothing.
const ends = /[。！？；，：!?;\s]|[,.](?!\d)/

/** The beginning of what somebody wrote, as a title: whole when it is short, otherwise its first phrase that says
 *  something. Only words without a mark are cut inside, and say so. */
export function phraseOf(words: string): string {
  const line = words.trim().replace(/\s+/g, ' ')
  if (line.length <= most) return line.replace(/[。，；、：]$/, '')
  const end = line.slice(fewest, most + 1).search(ends)
  if (end >= 0) return line.slice(0, fewest + end)
  // Never through a sign that takes two units.
  return `${[...line.slice(0, most)].filter((sign) => !/[\uD800-\uDFFF]/.test(sign) || sign.length === 2).join('')}…`
}
