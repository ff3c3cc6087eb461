import { ticketStates } from '@/contracts/ticket/states'
import { api, type Outputs } from '@/platform/api'
import { createKept } from '@/platform/kept'
import { useSearchWords } from '@/platform/listing'
import { usePages } from '@/platform/query'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { DeadlineBadge } from '@/ui/DeadlineBadge'
import { View } from '@/ui/elements'
import { type Filter, ListFilter } from '@/ui/ListFilter'
import { NothingFound } from '@/ui/NothingFound'
import { RecordList } from '@/ui/RecordList'
import { EmptyState } from '@/ui/States'
import { useChoice } from '@/ui/workbench/choice'
import { clockForOffice } from '../clock'
import { texts as common } from '../texts'
import { texts } from './texts'

type Row = Outputs['ticket']['stream']['items'][number]

const parts = [
  { key: 'open', text: texts.open },
  { key: 'closed', text: texts.closed },
] as const

const filterStore = createKept<Filter<'open' | 'closed'>>({ only: 'open', search: '' })

/** Reports of the officer's region that are not sealed, newest first; to look at only. */
export function StreamTickets() {
  const filter = filterStore.use()
  const change = (next: Partial<typeof filter>) => filterStore.set({ ...filter, ...next })
  const { only } = filter
  const search = useSearchWords(filter.search)
  const list = usePages<Row>({
    queryKey: ['ticket', 'stream', { only, search }],
    queryFn: (cursor) => api.ticket.stream({ only, search, cursor }),
  })
  const empty = search ? (
    <NothingFound search={search} onClear={() => change({ search: '' })} />
  ) : (
    <EmptyState icon="list" title={texts.empty}>
      {texts.emptyText}
    </EmptyState>
  )
  return (
    <>
      <ListFilter placeholder={common.search} label={texts.parts} parts={parts} filter={filter} onChange={change} />
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

function StreamRow({ row }: { row: Row }) {
  const { chosen, open } = useChoice('/pkg-discipline/ticket/index')
  const clock = clockForOffice(row.state, row.clock)
  return (
    <Cell
      isStrong
      isCurrent={row.ticketId === chosen}
      title={row.title}
      badge={clock && <DeadlineBadge clock={clock} />}
      note={
        <>
          <View>{[ticketStates[row.state], row.agencyName ?? common.noAgency].join('·')}</View>
          <View>{[row.receiptNumber, row.townshipName, common.confidentialities[row.confidentiality]].join('·')}</View>
        </>
      }
      onPress={() => open(row.ticketId)}
    />
  )
}
