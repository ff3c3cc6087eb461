import type { ReactNode } from 'react'
import { api } from '@/platform/api'
import { createKept } from '@/platform/kept'
import { usePages, useQuery } from '@/platform/query'
import { Cells } from '@/ui/Cells'
import { RecordList } from '@/ui/RecordList'
import { SectionTitle } from '@/ui/SectionTitle'
import { Segment } from '@/ui/Segment'
import { Skeleton } from '@/ui/Skeleton'
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

/** Letters that reached the agency, newest first. */
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

type WaitingProps = { onAll: () => void; children: ReactNode }

/** Home of an agency: letters that it has to follow, then the rest, which comes with them so that nothing moves. */
export function LettersWaiting({ onAll, children }: WaitingProps) {
  const { data, isPending } = useQuery({
    queryKey: ['ticket', 'agencyLetters', { only: 'open', limit: 3 }],
    queryFn: () => api.ticket.agencyLetters({ only: 'open', limit: 3 }),
  })
  if (isPending) return <Skeleton />
  return (
    <>
      {data && data.items.length > 0 && (
        <>
          <SectionTitle link={{ text: texts.lettersAll, onPress: onAll }}>{texts.lettersHead}</SectionTitle>
          <Rows rows={data.items} />
        </>
      )}
      {children}
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
