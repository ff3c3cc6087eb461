import { useState } from 'react'
import { api, type Outputs } from '@/platform/api'
import { createKept } from '@/platform/kept'
import { useSearchWords } from '@/platform/listing'
import { go } from '@/platform/navigation'
import { ownEntries } from '@/platform/outbox'
import { usePages } from '@/platform/query'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { DeadlineBadge } from '@/ui/DeadlineBadge'
import { View } from '@/ui/elements'
import { Facts } from '@/ui/Facts'
import { ListFilter } from '@/ui/ListFilter'
import { NothingFound } from '@/ui/NothingFound'
import { RecordList } from '@/ui/RecordList'
import { EmptyState } from '@/ui/States'
import { clockForReporter } from './clock'
import { KeptReports } from './KeptReports'
import { keptReports } from './report/keptReports'
import { stateForReporter } from './states'
import { texts } from './texts'
import { WaitingReports } from './WaitingReports'

type Part = 'open' | 'closed'

type Row = Outputs['ticket']['mine']['items'][number]

/** The parts of the list. */
export const ownParts = [
  { key: 'open', text: texts.open },
  { key: 'closed', text: texts.closed },
] as const

/** Which part is chosen, and the words that are looked for; kept while the app is open. */
export const ownFilter = createKept<{ chosen?: Part; search: string }>({ search: '' })

/** My own reports: those in hand, first what waits for me and then by the nearest day, and those that have ended. */
export function OwnTickets() {
  const { chosen, search: typed } = ownFilter.use()
  const change = (next: { chosen?: Part; search?: string }) => ownFilter.set({ ...ownFilter.get(), ...next })
  const search = useSearchWords(typed)
  const [hasKept] = useState(() => keptReports().length > 0 || ownEntries().some(({ state }) => state !== 'sent'))
  const open = useOwn('open', search, true)
  const isOpenEmpty = open.data !== undefined && !open.items.length && !hasKept
  const closed = useOwn('closed', search, chosen === 'closed' || isOpenEmpty)
  // Until somebody chooses, the part that has something; while it is not known, neither is called empty.
  const only = chosen ?? (isOpenEmpty && (closed.isPending || closed.items.length) ? 'closed' : 'open')
  const list = only === 'open' ? open : closed
  return (
    <>
      <ListFilter
        placeholder={texts.searchOwn}
        label={texts.ownParts}
        parts={ownParts}
        filter={{ only, search: typed }}
        onChange={({ only: part, search: words }) =>
          change({ ...(part && { chosen: part }), ...(words !== undefined && { search: words }) })
        }
      />
      {only === 'open' && !search && <WaitingReports />}
      {only === 'open' && !search && <KeptReports />}
      <RecordList
        list={list}
        empty={
          search ? (
            <NothingFound
              search={search}
              onClear={() => change({ search: '' })}
              parts={ownParts}
              only={only}
              onOther={(part) => change({ chosen: part })}
            />
          ) : (
            <Empty only={only} />
          )
        }
      >
        {(rows) => (
          <Cells>
            {rows.map((row) => (
              <OwnRow key={row.ticketId} row={row} />
            ))}
          </Cells>
        )}
      </RecordList>
    </>
  )
}

const useOwn = (only: Part, search: string | undefined, enabled: boolean) =>
  usePages<Row>({
    queryKey: ['ticket', 'mine', { only, search }],
    queryFn: (cursor) => api.ticket.mine({ only, search, cursor }),
    enabled,
  })

/** One of the person's own reports: where it stands and by when something happens. */
export function OwnRow({ row }: { row: Row }) {
  const clock = clockForReporter(row.clock)
  return (
    <Cell
      isStrong
      title={row.title}
      note={
        <>
          <View>{texts.reporterStates[stateForReporter(row)]}</View>
          <Facts>{[row.agencyName, texts.submittedOn(row.submittedAt)].filter(Boolean).join('·')}</Facts>
        </>
      }
      badge={clock && <DeadlineBadge clock={clock} />}
      onPress={() => go('/pkg-reporter/ticket/index', { id: row.ticketId })}
    />
  )
}

function Empty({ only }: { only: Part }) {
  const isOpen = only === 'open'
  return (
    <EmptyState
      icon={isOpen ? 'flag' : 'okc'}
      title={isOpen ? texts.ownEmpty : texts.ownClosedEmpty}
      action={{ text: texts.report, onPress: () => go('/pkg-reporter/report/index') }}
      isMain
    >
      {isOpen ? texts.ownEmptyText : texts.ownClosedEmptyText}
    </EmptyState>
  )
}
