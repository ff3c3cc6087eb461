import { piecesOf } from './pieces'
import { Term } from './Term'
import type { TermKey } from './terms'

type Props = { children: string; terms: readonly TermKey[] }

/** A sentence whose legal words open their explanation; name the terms at their first place in a page only. */
export const Explained = ({ children, terms }: Props) => (
  <>
    {piecesOf(children, terms).map(({ text, term }) =>
      term ? (
        <Term key={term} term={term}>
          {text}
        </Term>
      ) : (
        text
      ),
    )}
  </>
)
