import { api } from '@/platform/api'
import { createKept } from '@/platform/kept'
import { useSearchWords } from '@/platform/listing'
import { usePages } from '@/platform/query'
import { Cells } from '@/ui/Cells'
import { type Filter, ListFilter } from '@/ui/ListFilter'
import { NothingFound } from '@/ui/NothingFound'
import { RecordList } from '@/ui/RecordList'
import { EmptyState } from '@/ui/States'
import { AgencyRow, type RequestRow } from './AgencyRow'
import { orMore } from './orMore'
import { texts } from './texts'

type Part = 'open' | 'answered' | 'all'

/** The parts of the list. */
export const requestParts = [
  { key: 'open', text: texts.toAnswer },
  { key: 'answered', text: texts.answered },
  { key: 'all', text: texts.everyRequest },
] as const

/** What the list shows; kept while the app is open. */
export const requestFilter = createKept<Filter<Part>>({ only: 'open', search: '' })

/** What the bureau asked the agency to explain, by deadline. */
export function AgencyRequests() {
  const filter = requestFilter.use()
  const change = (next: Partial<Filter<Part>>) => requestFilter.set({ ...filter, ...next })
  const { only } = filter
  const search = useSearchWords(filter.search)
  const open = usePages<RequestRow>(queryOf('open'))
  const list = usePages<RequestRow>(queryOf(only, search))
  const isOpen = only === 'open'
  const empty = search ? (
    <NothingFound
      search={search}
      onClear={() => change({ search: '' })}
      parts={requestParts}
      only={only}
      onOther={(part) => change({ only: part })}
    />
  ) : (
    <EmptyState
      icon="inbox"
      title={only === 'answered' ? texts.answeredEmpty : texts.requestsEmpty}
      action={{
        text: isOpen ? texts.seeAnswered : texts.seeToAnswer,
        onPress: () => change({ only: isOpen ? 'answered' : 'open' }),
      }}
    >
      {texts.requestsEmptyText}
    </EmptyState>
  )
  return (
    <>
      <ListFilter
        placeholder={texts.searchRequests}
        label={texts.requestParts}
        parts={requestParts.map((part) =>
          part.key === 'open' ? { ...part, count: orMore(open.items.length, open.hasMore) } : part,
        )}
        filter={filter}
        onChange={change}
      />
      <RecordList list={list} empty={empty}>
        {(rows) => (
          <Cells>
            {rows.map((row) => (
              <AgencyRow key={row.requestId} row={row} />
            ))}
          </Cells>
        )}
      </RecordList>
    </>
  )
}

const queryOf = (only: Part, search?: string) => ({
  queryKey: ['ticket', 'agencyInbox', { only, search }],
  queryFn: (cursor: string | undefined) => api.ticket.agencyInbox({ only, search, cursor }),
})
