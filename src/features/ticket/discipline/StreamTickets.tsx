import { api } from '@/platform/api'
import { createKept } from '@/platform/kept'
import { useSearchWords } from '@/platform/listing'
import { usePages } from '@/platform/query'
import { Cells } from '@/ui/Cells'
import { type Filter, ListFilter } from '@/ui/ListFilter'
import { NothingFound } from '@/ui/NothingFound'
import { RecordList } from '@/ui/RecordList'
import { EmptyState } from '@/ui/States'
import { texts as common } from '../texts'
import { StreamRow, type WatchedRow } from './StreamRow'
import { texts } from './texts'

/** The parts of the list. */
export const streamParts = [
  { key: 'open', text: texts.open },
  { key: 'referred', text: texts.referred },
  { key: 'answered', text: texts.answered },
  { key: 'closed', text: texts.closed },
] as const

type StreamPart = (typeof streamParts)[number]['key']

/** What the list shows; kept while the app is open. */
export const streamFilter = createKept<Filter<StreamPart>>({ only: 'open', search: '' })

const emptyTexts: Record<StreamPart, string> = {
  open: texts.emptyText,
  closed: texts.emptyText,
  referred: texts.referredEmpty,
  answered: texts.answeredEmpty,
}

/** Reports of the officer's region that are not sealed, newest first; to look at only. */
export function StreamTickets() {
  const filter = streamFilter.use()
  const change = (next: Partial<typeof filter>) => streamFilter.set({ ...filter, ...next })
  const { only } = filter
  const search = useSearchWords(filter.search)
  const list = usePages<WatchedRow>({
    queryKey: ['ticket', 'stream', { only, search }],
    queryFn: (cursor) => api.ticket.stream({ only, search, cursor }),
  })
  const empty = search ? (
    <NothingFound
      search={search}
      onClear={() => change({ search: '' })}
      parts={streamParts}
      only={only}
      onOther={(part) => change({ only: part })}
    />
  ) : (
    <EmptyState icon="list" title={texts.empty}>
      {emptyTexts[only]}
    </EmptyState>
  )
  return (
    <>
      <ListFilter
        placeholder={common.search}
        label={texts.parts}
        parts={streamParts}
        filter={filter}
        onChange={change}
      />
      <RecordList list={list} empty={empty}>
        {(rows) => (
          <Cells>
            {rows.map((row) => (
              <StreamRow key={row.ticketId} row={row} />
            ))}
          </Cells>
        )}
      </RecordList>
    </>
  )
}
