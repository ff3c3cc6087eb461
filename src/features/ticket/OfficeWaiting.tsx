import type { ReactNode } from 'react'
import { bureauRoles } from '@/contracts/roles'
import { clockOfState, reminderClocks, ticketStateKeys, ticketStates } from '@/contracts/ticket/states'
import { api } from '@/platform/api'
import { go, tab } from '@/platform/navigation'
import { useQuery } from '@/platform/query'
import { useSession } from '@/platform/session'
import { Cell } from '@/ui/Cell'
import { Block, Cells } from '@/ui/Cells'
import { today } from '@/ui/dates'
import { Text, View } from '@/ui/elements'
import { SectionTitle } from '@/ui/SectionTitle'
import { Skeleton } from '@/ui/Skeleton'
import { StatusTag } from '@/ui/StatusTag'
import { useFirstRows } from '@/ui/workbench/firstRows'
import { Halves } from '@/ui/workbench/Halves'
import { Loaded } from './Loaded'
import { OfficeRow, openTicket, type QueueRow } from './OfficeRow'
import { firstFilter, type QueueFilter, queueFilter } from './queueFilter'
import { LeadEntries } from './register/LeadEntries'
import { endedStates, officeTurn, reporterTurn, stateIcons } from './states'
import { texts } from './texts'

function useFirst() {
  const limit = useFirstRows()
  return useQuery({
    queryKey: ['ticket', 'queue', { isOwnFirst: true, limit }],
    queryFn: () => api.ticket.queue({ isOwnFirst: true, limit }),
  })
}

/** Opens the most urgent ticket, of those the reader can go on with where there are such; undefined when nothing waits. For the home page's one button. */
export function useMostUrgentTicket(): (() => void) | undefined {
  const first = useFirst().data?.items[0]
  return first && (() => openTicket(first.ticketId))
}

// A leader looks at what others have to go on with, too.
function useUnitUrgent(isLeader: boolean) {
  const limit = useFirstRows()
  return useQuery({
    queryKey: ['ticket', 'queue', { only: 'open', limit }],
    queryFn: () => api.ticket.queue({ only: 'open', limit }),
    enabled: isLeader,
  })
}

/** Home of an office or bureau: the most urgent tickets, `others` that wait for it (null: not known yet), then what stands
 *  where. */
export function OfficeWaiting({ others }: { others?: ReactNode }) {
  const isLeader = useSession()?.active?.role === 'bureauLeader'
  const first = useFirst()
  const unit = useUnitUrgent(isLeader)
  // What stands below one another comes together, so that nothing is pushed down under a finger.
  const waiting =
    first.isPending || (isLeader && unit.isPending) || others === null ? (
      <Skeleton />
    ) : (
      <>
        <Loaded query={first}>{({ items }) => <First rows={items} isLeader={isLeader} />}</Loaded>
        {others}
        {isLeader && <UnitUrgent rows={unit.data?.items ?? []} />}
      </>
    )
  return <Halves waiting={waiting} beside={<Beside />} />
}

const UnitUrgent = ({ rows }: { rows: QueueRow[] }) =>
  rows.length > 0 && (
    <>
      <SectionTitle>{texts.unitUrgent(rows.length)}</SectionTitle>
      <Rows rows={rows} />
    </>
  )

const Rows = ({ rows }: { rows: QueueRow[] }) => (
  <Cells>
    {rows.map((row) => (
      <OfficeRow key={row.ticketId} row={row} isShort />
    ))}
  </Cells>
)

// What stands below the counters waits for them, so that nothing is pushed down under a finger.
function Beside() {
  const { data, isPending } = useQuery({ queryKey: ['ticket', 'counters'], queryFn: () => api.ticket.counters({}) })
  if (isPending) return <Skeleton hasBadge={false} />
  return (
    <>
      {data && <Counters states={data.states} />}
      {data && <LookBacks lookBacks={data.lookBacks} most={data.mostLookBacks} />}
      <MonthFormsCell />
      <LeadEntries />
      <Cells isSpaced>
        <Cell icon="gear" title={texts.desk} onPress={() => go('/pkg-office/desk/index')} />
      </Cells>
    </>
  )
}

// Only a bureau looks back at what was closed.
function LookBacks({ lookBacks, most }: { lookBacks: number; most: number }) {
  const role = useSession()?.active?.role
  if (!lookBacks || !bureauRoles.some((own) => own === role)) return null
  return (
    <Cells isSpaced>
      <Cell
        icon="refresh"
        title={texts.lookBack}
        value={lookBacks < most ? texts.lookBacks(lookBacks) : texts.lookBacksOrMore(most)}
        onPress={() => show({ ...firstFilter, only: 'lookBack' })}
      />
    </Cells>
  )
}

// Only a judicial office hands forms in.
function MonthFormsCell() {
  const role = useSession()?.active?.role
  return role === 'judicialOfficeClerk' || role === 'judicialOfficeHead' ? (
    <Cells isSpaced>
      <Cell
        icon="file"
        title={texts.monthForms}
        note={texts.monthFormsNote}
        onPress={() => go('/pkg-office/forms/index')}
      />
    </Cells>
  ) : null
}

function First({ rows, isLeader }: { rows: QueueRow[]; isLeader: boolean }) {
  const ones = isLeader ? texts.leadersOnes : texts.firstOnes[rows.length]
  return rows.length ? (
    <>
      <SectionTitle extra={texts.todayIs(today())}>{ones || texts.mostUrgent(rows.length)}</SectionTitle>
      <Rows rows={rows} />
    </>
  ) : (
    <Cells isSpaced>
      <Block>
        <View className="strong">{isLeader ? texts.leaderDone : texts.allDone}</View>
        <View className="note">{isLeader ? texts.leaderDoneText : texts.allDoneText}</View>
      </Block>
    </Cells>
  )
}

// His days run out without harm to the office, which has nothing to do meanwhile.
const isForReporter = (state: Counts[number]['state']) => reporterTurn.includes(state) && !officeTurn.includes(state)

// Those who decide there are not late.
const isReminded = (state: Counts[number]['state']) => reminderClocks.includes(clockOfState[state] ?? '')

type Counts = Awaited<ReturnType<typeof api.ticket.counters>>['states']

function Counters({ states }: { states: Counts }) {
  const open = states
    .filter(({ state }) => !endedStates.includes(state))
    .sort((a, b) => ticketStateKeys.indexOf(a.state) - ticketStateKeys.indexOf(b.state))
  const total = open.reduce((sum, { count }) => sum + count, 0)
  if (!total) return null
  return (
    <>
      <SectionTitle link={{ text: texts.allTickets, onPress: () => show({ ...firstFilter, only: 'open' }) }}>
        {texts.openCount(total)}
      </SectionTitle>
      <Cells>
        {open.map(({ state, count, overdue, dueSoon }) => (
          <Cell
            key={state}
            icon={stateIcons[state]}
            title={ticketStates[state]}
            value={
              <View className="row-tags">
                {overdue > 0 && !isReminded(state) && (
                  <StatusTag tone="bad" icon="oct">
                    {texts.overdueCount(overdue)}
                  </StatusTag>
                )}
                {!overdue && dueSoon > 0 && !isForReporter(state) && (
                  <StatusTag tone="warn">{texts.dueSoonCount(dueSoon)}</StatusTag>
                )}
                <Text className="count-figure strong">{count}</Text>
              </View>
            }
            onPress={() => show({ ...firstFilter, only: 'open', state })}
          />
        ))}
      </Cells>
    </>
  )
}

function show(filter: QueueFilter) {
  queueFilter.set(filter)
  void tab('/pages/records/index')
}
