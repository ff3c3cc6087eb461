import { api } from '@/platform/api'
import { createKept } from '@/platform/kept'
import { usePages } from '@/platform/query'
import { Cells } from '@/ui/Cells'
import { RecordList } from '@/ui/RecordList'
import { Segment } from '@/ui/Segment'
import { EmptyState } from '@/ui/States'
import { type LetterItem, LetterRow } from './LetterRow'
import { texts } from './texts'

/** The parts of the list. */
export const letterParts = [
  { key: 'open', text: texts.lettersOpen },
  { key: 'all', text: texts.lettersAll },
] as const

/** Which part is shown; kept while the app is open. */
export const lettersShown = createKept<'open' | 'all'>('open')

/** Letters that reached the agency: those to follow by deadline, all of them with the newest first. */
export function AgencyLetters() {
  const only = lettersShown.use()
  const list = usePages<LetterItem>({
    queryKey: ['ticket', 'agencyLetters', { only }],
    queryFn: (cursor) => api.ticket.agencyLetters({ only, cursor }),
  })
  return (
    <>
      <Segment label={texts.letterParts} options={letterParts} value={only} onChange={lettersShown.set} />
      <RecordList
        list={list}
        empty={
          <EmptyState icon="file" title={texts.lettersEmpty}>
            {texts.lettersEmptyText}
          </EmptyState>
        }
      >
        {(rows) => <Rows rows={rows} />}
      </RecordList>
    </>
  )
}

const Rows = ({ rows }: { rows: LetterItem[] }) => (
  <Cells>
    {rows.map((row) => (
      <LetterRow key={row.letterId} row={row} />
    ))}
  </Cells>
)
