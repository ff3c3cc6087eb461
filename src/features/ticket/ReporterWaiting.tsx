import { api, type Outputs } from '@/platform/api'
import { go } from '@/platform/navigation'
import { useQuery } from '@/platform/query'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { DeadlineBadge } from '@/ui/DeadlineBadge'
import { SectionTitle } from '@/ui/SectionTitle'
import { Skeleton } from '@/ui/Skeleton'
import { clockForReporter } from './clock'
import { reporterTurn } from './states'
import { texts } from './texts'

type Row = Outputs['ticket']['mine']['items'][number]

/** What waits for the reporter himself: replies to read, questions to answer. Nothing when nothing waits. */
export function ReporterWaiting({ hasTitle = true }: { hasTitle?: boolean }) {
  const { data, isPending } = useQuery({
    queryKey: ['ticket', 'mine', { only: 'open', limit: 50 }],
    queryFn: () => api.ticket.mine({ only: 'open', limit: 50 }),
  })
  if (isPending) return <Skeleton />
  const rows = (data?.items ?? []).filter(({ state }) => reporterTurn.includes(state)).sort(byDue)
  if (!rows.length) return null
  return (
    <>
      {hasTitle && <SectionTitle>{texts.waitingHead(rows.length)}</SectionTitle>}
      <Cells>
        {rows.map((row) => (
          <WaitingRow key={row.ticketId} row={row} />
        ))}
      </Cells>
    </>
  )
}

function WaitingRow({ row }: { row: Row }) {
  const clock = clockForReporter(row.state, row.clock)
  const isAsked = row.state === 'awaitingReporter'
  return (
    <Cell
      title={isAsked ? texts.giveMore(row.title) : texts.readReply(row.title)}
      note={isAsked ? texts.asked : texts.replied}
      badge={clock && <DeadlineBadge clock={clock} />}
      onPress={() => go('/pkg-reporter/ticket/index', { id: row.ticketId })}
    />
  )
}

const byDue = (a: Row, b: Row) => ((a.clock?.dueAt ?? '9') < (b.clock?.dueAt ?? '9') ? -1 : 1)
