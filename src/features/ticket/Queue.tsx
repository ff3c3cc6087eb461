import { useState } from 'react'
import { bureauRoles, officeRoles } from '@/contracts/roles'
import { ticketStateKeys, ticketStates } from '@/contracts/ticket/states'
import type { api } from '@/platform/api'
import { useSearchWords } from '@/platform/listing'
import { usePages, useQuery } from '@/platform/query'
import { useSession } from '@/platform/session'
import { Chips, type Option } from '@/ui/Chips'
import { Pressable, View } from '@/ui/elements'
import { ListFilter } from '@/ui/ListFilter'
import { NothingFound } from '@/ui/NothingFound'
import { OnPaper } from '@/ui/OnPaper'
import { RecordList } from '@/ui/RecordList'
import { Skeleton } from '@/ui/Skeleton'
import { EmptyState } from '@/ui/States'
import type { QueueRow } from './OfficeRow'
import { orMore } from './orMore'
import { QueueRows } from './QueueRows'
import { firstFilter, type QueueFilter, queueFilter } from './queueFilter'
import { queueQuery } from './queueQuery'
import { bureauTurn, endedStates, leaderTurn, officeTurn } from './states'
import { texts } from './texts'
import { countersQuery, useQueueCounts } from './useQueueCounts'
import { ViewChips, viewsQuery } from './ViewChips'

const parts: readonly Option<QueueFilter['only']>[] = [
  { key: 'waiting', text: texts.waiting },
  { key: 'open', text: texts.allOpen },
  { key: 'closed', text: texts.closed },
  { key: 'lookBack', text: texts.lookBack },
]

// What was closed is looked back at by the bureau alone.
const partsOf = (role = '') =>
  parts.filter(({ key }) => key !== 'lookBack' || (bureauRoles as readonly string[]).includes(role))

/** The tickets of an office or bureau by deadline; what is paused stands below. */
export function Queue() {
  const filter = queueFilter.use()
  const change = (next: Partial<QueueFilter>) => queueFilter.set({ ...filter, ...next })
  const { state, isMine, isOverdue } = filter
  const role = useSession()?.active?.role
  const counts = useQueueCounts()
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
        parts={partsOf(role).map((part) => ({ ...part, count: isMine ? undefined : counts[part.key] }))}
        filter={filter}
        onChange={(next) => change(next.only ? { ...next, state: undefined, isOverdue: undefined } : next)}
      />
      {isMine && <OnPaper>{texts.onlyMine}</OnPaper>}
      {isOverdue && <OnPaper>{texts.overdue}</OnPaper>}
      {state && <OnPaper>{texts.stateIs(ticketStates[state])}</OnPaper>}
      {counters.isPending || views.isPending ? (
        <Skeleton />
      ) : (
        <View className="chip-rows">
          <StateChips filter={filter} onChange={(next) => change({ state: next })} />
          <ViewChips filter={filter} onPick={queueFilter.set} overdue={overdueWords(filter, counters.data, role)} />
        </View>
      )}
      <RecordList list={list} empty={<Empty filter={filter} search={search} role={role} />}>
        {(rows) => <QueueRows rows={rows} />}
      </RecordList>
    </>
  )
}

type Counters = Awaited<ReturnType<typeof api.ticket.counters>>

// A leader's part is not the unit's, and whoever looks at his own has other numbers: then none is said.
function overdueWords({ only, isMine, isOverdue }: QueueFilter, counters: Counters | undefined, role?: string) {
  if (!counters || (only !== 'waiting' && only !== 'open')) return undefined
  const whole = counters.states.reduce((sum, { overdue }) => sum + overdue, 0)
  const count = only === 'open' ? whole : role === 'bureauLeader' ? undefined : counters.overdue
  if (!isOverdue && !(count ?? whole)) return undefined
  if (isMine || count === undefined) return texts.overdue
  return texts.overdueCount(orMore(count, count === (only === 'open' ? counters.mostDue : counters.mostOverdue)))
}

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

type EmptyProps = { filter: QueueFilter; search: string | undefined; role: string | undefined }

// NB: what was asked, not what is being typed: the rows are still those of the words before.
function Empty({ filter, search, role }: EmptyProps) {
  const { only, state, isMine, isOverdue } = filter
  const show = (next: Partial<QueueFilter>) => () => queueFilter.set({ ...firstFilter, only, ...next })
  if (search)
    return (
      <NothingFound
        search={search}
        onClear={() => queueFilter.set({ ...filter, search: '' })}
        parts={partsOf(role).filter(({ key }) => key !== 'lookBack')}
        only={only}
        onOther={(part) => queueFilter.set({ ...firstFilter, only: part, search: filter.search })}
      />
    )
  if (state || isMine || isOverdue)
    return (
      <EmptyState icon="search" title={texts.queueNoneFound} action={{ text: texts.seeAllOwn, onPress: show({}) }}>
        {texts.queueNoneFoundText}
      </EmptyState>
    )
  const { title, text, next } = texts.queueEmpties[only]
  return (
    <EmptyState
      icon="okc"
      title={title}
      action={{ text: next === 'open' ? texts.showEverything : texts.showClosed, onPress: show({ only: next }) }}
    >
      {text}
    </EmptyState>
  )
}
