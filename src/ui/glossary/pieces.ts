import { type TermKey, termOf } from './terms'

/** A run of words; with a term it can be explained, and has the marks that belong on its line. */
export type Piece = { text: string; term?: TermKey; before?: string; after?: string }

/** Cuts a sentence at the given terms, each where it stands first; words that overlap go to the earlier, then the
 *  longer one. */
export function piecesOf(sentence: string, terms: readonly TermKey[]): Piece[] {
  const found = terms
    .flatMap((term) => firstPlace(sentence, term) ?? [])
    .sort((a, b) => a.at - b.at || b.word.length - a.word.length)
  const pieces: Piece[] = []
  let end = 0
  for (const { at, word, term } of found) {
    if (at < end) continue
    const between = sentence.slice(end, at)
    const before = /[（“《]*$/.exec(between)?.[0] ?? ''
    const after = /^[，。；：、）”》？]*/.exec(sentence.slice(at + word.length))?.[0] ?? ''
    if (between.length > before.length) pieces.push({ text: between.slice(0, between.length - before.length) })
    pieces.push({ text: word, term, before, after })
    end = at + word.length + after.length
  }
  if (end < sentence.length) pieces.push({ text: sentence.slice(end) })
  return pieces
}

function firstPlace(sentence: string, term: TermKey) {
  const { word, also = [] } = termOf[term]
  const places = [word, ...also]
    .map((each) => ({ at: sentence.indexOf(each), word: each, term }))
    .filter(({ at }) => at >= 0)
  return places.sort((a, b) => a.at - b.at || b.word.length - a.word.length)[0]
}
