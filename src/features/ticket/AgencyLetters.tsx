import { api } from '@/platform/api'
import { createKept } from '@/platform/kept'
import { usePages } from '@/platform/query'
import { Cells } from '@/ui/Cells'
import { RecordList } from '@/ui/RecordList'
import { Segment } from '@/ui/Segment'
import { EmptyState } from '@/ui/States'
import { type LetterItem, LetterRow } from './LetterRow'
import { orMore } from './orMore'
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
  const open = usePages<LetterItem>(queryOf('open'))
  const list = usePages<LetterItem>(queryOf(only))
  const isOpen = only === 'open'
  return (
    <>
      <Segment
        label={texts.letterParts}
        options={letterParts.map((part) =>
          part.key === 'open' ? { ...part, count: orMore(open.items.length, open.hasMore) } : part,
        )}
        value={only}
        onChange={lettersShown.set}
      />
      <RecordList
        list={list}
        empty={
          <EmptyState
            icon="file"
            title={isOpen ? texts.lettersEmpty : texts.noLetters}
            action={isOpen ? { text: texts.seeLetters, onPress: () => lettersShown.set('all') } : undefined}
          >
            {texts.lettersEmptyText}
          </EmptyState>
        }
      >
        {(rows) => <Rows rows={rows} />}
      </RecordList>
    </>
  )
}

const queryOf = (only: 'open' | 'all') => ({
  queryKey: ['ticket', 'agencyLetters', { only }],
  queryFn: (cursor: string | undefined) => api.ticket.agencyLetters({ only, cursor }),
})

const Rows = ({ rows }: { rows: LetterItem[] }) => (
  <Cells>
    {rows.map((row) => (
      <LetterRow key={row.letterId} row={row} />
    ))}
  </Cells>
)
