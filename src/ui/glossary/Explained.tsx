import { Text } from '../elements'
import { joined } from '../joined'
import { piecesOf } from './pieces'
import { Term } from './Term'
import type { TermKey } from './terms'

type Props = { children: string; terms: readonly TermKey[] }

/** A sentence whose legal words open their explanation; name the terms at their first place in a page only. */
export const Explained = ({ children, terms }: Props) => (
  <>
    {piecesOf(joined(children), terms).map(({ text, term, before, after }) =>
      term ? (
        // Marks stay on the line of their word.
        <Text key={term} className="nb">
          {before}
          <Term term={term}>{text}</Term>
          {after}
        </Text>
      ) : (
        text
      ),
    )}
  </>
)
