import { useState } from 'react'
import { bureauRoles, officeRoles } from '@/contracts/roles'
import { ticketStateKeys, ticketStates } from '@/contracts/ticket/states'
import { api } from '@/platform/api'
import { useSearchWords } from '@/platform/listing'
import { usePages, useQuery } from '@/platform/query'
import { useSession } from '@/platform/session'
import { Chips } from '@/ui/Chips'
import { Pressable, View } from '@/ui/elements'
import { ListFilter } from '@/ui/ListFilter'
import { NothingFound } from '@/ui/NothingFound'
import { OnPaper } from '@/ui/OnPaper'
import { RecordList } from '@/ui/RecordList'
import { Skeleton } from '@/ui/Skeleton'
import { EmptyState } from '@/ui/States'
import type { QueueRow } from './OfficeRow'
import { QueueRows } from './QueueRows'
import { firstFilter, type QueueFilter, queueFilter } from './queueFilter'
import { queueQuery } from './queueQuery'
import { bureauTurn, endedStates, leaderTurn, officeTurn } from './states'
import { texts } from './texts'
import { ViewChips, viewsQuery } from './ViewChips'

const parts = [
  { key: 'waiting', text: texts.waiting },
  { key: 'open', text: texts.allOpen },
  { key: 'closed', text: texts.closed },
] as const

// What was closed is looked back at by the bureau alone.
const bureauParts = [...parts, { key: 'lookBack', text: texts.lookBack }] as const

/** The tickets of an office or bureau by deadline; what is paused stands below. */
export function Queue() {
  const filter = queueFilter.use()
  const change = (next: Partial<QueueFilter>) => queueFilter.set({ ...filter, ...next })
  const { state, isMine } = filter
  const role = useSession()?.active?.role
  const search = useSearchWords(filter.search)
  const list = usePages<QueueRow>(queueQuery(filter, search))
  // Both stand above the list: it waits for them, so that it does not move.
  const counters = useQuery(countersQuery)
  const views = useQuery(viewsQuery)
  return (
    <>
      <ListFilter
        placeholder={texts.search}
        label={texts.queueParts}
        parts={bureauRoles.some((own) => own === role) ? bureauParts : parts}
        filter={filter}
        onChange={(next) => change(next.only ? { ...next, state: undefined } : next)}
      />
      {isMine && <OnPaper>{texts.onlyMine}</OnPaper>}
      {state && <OnPaper>{texts.stateIs(ticketStates[state])}</OnPaper>}
      {counters.isPending || views.isPending ? (
        <Skeleton />
      ) : (
        <View className="chip-rows">
          <ViewChips filter={filter} onPick={queueFilter.set} />
          <StateChips filter={filter} onChange={(next) => change({ state: next })} />
        </View>
      )}
      <RecordList list={list} empty={<Empty filter={filter} />}>
        {(rows) => <QueueRows rows={rows} />}
      </RecordList>
    </>
  )
}

const countersQuery = { queryKey: ['ticket', 'counters'], queryFn: () => api.ticket.counters({}) }

type ChipsProps = { filter: QueueFilter; onChange: (state: QueueRow['state'] | undefined) => void }

// More than these take several rows above the list: they are shown when asked for.
const most = 2

/** States that there are. Counts are the unit's, so they stand only beside the unit's whole list. */
function StateChips({ filter, onChange }: ChipsProps) {
  const [isOpen, setOpen] = useState(false)
  const { data } = useQuery(countersQuery)
  const role = useSession()?.active?.role ?? ''
  const turn = turnOf(role)
  const isClosed = filter.only === 'closed'
  const counted = (data?.states ?? []).filter(({ state }) => endedStates.includes(state) === isClosed)
  const shown = counted.filter(({ state }) => filter.only !== 'waiting' || turn.includes(state))
  if (shown.length < 2 || filter.only === 'lookBack') return null
  const options = shown
    .sort((a, b) => ticketStateKeys.indexOf(a.state) - ticketStateKeys.indexOf(b.state))
    .map(({ state, count }) => ({
      key: state as string,
      text: filter.only === 'waiting' ? ticketStates[state] : texts.countedState(ticketStates[state], count),
    }))
  const isLong = options.length > most
  const pick = (key: string) => {
    setOpen(false)
    onChange((key || undefined) as QueueRow['state'] | undefined)
  }
  return (
    <View className="chip-row">
      <Chips
        isSmall
        label={texts.queueStates}
        options={[
          { key: '', text: texts.everyState },
          ...options.filter(({ key }) => !isLong || isOpen || key === filter.state),
        ]}
        value={filter.state ?? ''}
        onChange={pick}
      />
      {isLong && (
        <Pressable className="chip" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {isOpen ? texts.fewerStates : texts.queueStates}
        </Pressable>
      )}
    </View>
  )
}

const turnOf = (role: string) => {
  if ((officeRoles as readonly string[]).includes(role)) return officeTurn
  return role === 'bureauLeader' ? leaderTurn : bureauTurn
}

function Empty({ filter }: { filter: QueueFilter }) {
  const isFiltered = Boolean(filter.state) || filter.isMine || filter.only !== 'waiting'
  if (filter.search.trim())
    return <NothingFound search={filter.search} onClear={() => queueFilter.set({ ...filter, search: '' })} />
  if (filter.only === 'lookBack' && !filter.isMine)
    return (
      <EmptyState icon="okc" title={texts.lookBackEmpty}>
        {texts.lookBackEmptyText}
      </EmptyState>
    )
  return isFiltered ? (
    <EmptyState icon="search" title={texts.queueNoneFound}>
      {texts.queueNoneFoundText}
    </EmptyState>
  ) : (
    <EmptyState
      icon="okc"
      title={texts.queueEmpty}
      action={{ text: texts.showEverything, onPress: () => queueFilter.set({ ...firstFilter, only: 'open' }) }}
    >
      {texts.queueEmptyText}
    </EmptyState>
  )
}
