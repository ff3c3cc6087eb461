import { type TermKey, termOf } from './terms'

/** A run of words; with a term it can be explained. */
export type Piece = { text: string; term?: TermKey }

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
    if (at > end) pieces.push({ text: sentence.slice(end, at) })
    pieces.push({ text: word, term })
    end = at + word.length
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
