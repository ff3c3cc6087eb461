/** A title is at most so long, UTF-16 units, and its phrase at least so long. */
const most = 20
const fewest = 6

const ends = /[。！？；，、：,.!?;\s]/

/** The beginning of what somebody wrote, as a title: whole when it is short, otherwise to the end of a phrase, never
 *  inside a word as far as marks tell where words end. */
export function phraseOf(words: string): string {
  const line = words.trim().replace(/\s+/g, ' ')
  if (line.length <= most) return line.replace(/[。，；、：]$/, '')
  for (let at = most; at >= fewest; at--) if (ends.test(line.charAt(at))) return `${line.slice(0, at)}…`
  // No mark in sight: a cut between two characters, and never through one that takes two units.
  return `${[...line.slice(0, most)].filter((sign) => !/[\uD800-\uDFFF]/.test(sign) || sign.length === 2).join('')}…`
}
