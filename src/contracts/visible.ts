// Signs that nobody sees, or that turn the order of what others see: controls except tab and line feed, zero-width and
// bidirectional marks, fillers, and the Braille blank. NUL is left to be refused.
const invisible = /[\p{Cc}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb\u2800]/gu
const kept = ['\0', '\t', '\n']

const joiner = '\u200d'
const isEmojiBefore = /[\u2190-\u2bff\u{1f000}-\u{1faff}][\ufe0f\u{1f3fb}-\u{1f3ff}]*$/u
const isEmojiAfter = /^[\u2190-\u2bff\u{1f000}-\u{1faff}]/u
const isSelector = /^[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]$/u
const isSeen = /[^\s\p{Default_Ignorable_Code_Point}]$/u

// Chinese and Latin letters, digits and marks: nearly every text is nothing else, and then there is nothing to look for.
const ordinary = /^[\t\n -~\u3000-\u303e\u4e00-\u9fff\uff01-\uff5e“”‘’…—·]*$/

/** Whether a text is made of everyday characters only. */
export const isOrdinary = (text: string) => ordinary.test(text)

/** A text without what nobody can see in it. What shapes a visible sign stays: the joiner between two emoji and a
 *  selector right after a character. Lines end with a line feed. */
export const visible = (text: string) => (isOrdinary(text) ? text : withoutInvisible(text))

const withoutInvisible = (text: string) =>
  text.replace(/\r\n?/g, '\n').replace(invisible, (sign, at: number, whole: string) => {
    if (kept.includes(sign)) return sign
    // NB: only the neighbours are looked at: a text may be a megabyte of such signs.
    const before = whole.slice(Math.max(0, at - 5), at)
    if (sign === joiner) return isEmojiBefore.test(before) && isEmojiAfter.test(whole.slice(at + 1, at + 3)) ? sign : ''
    return isSelector.test(sign) && isSeen.test(before) ? sign : ''
  })

const sign = /[\p{L}\p{N}]/gu

/** Whether there is as much in a text as it must say; full stops and accents by themselves say nothing. */
export const saysAtLeast = (fewest: number) => (text: string) => {
  let found = 0
  for (const _ of text.matchAll(sign)) if (++found >= fewest) return true
  return found >= fewest
}
