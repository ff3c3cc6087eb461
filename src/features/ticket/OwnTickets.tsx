import { useState } from 'react'
import { api, type Outputs } from '@/platform/api'
import { go } from '@/platform/navigation'
import { usePages } from '@/platform/query'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { DeadlineBadge } from '@/ui/DeadlineBadge'
import { View } from '@/ui/elements'
import { Segment } from '@/ui/Segment'
import { EmptyState } from '@/ui/States'
import { clockForReporter } from './clock'
import { KeptReports } from './KeptReports'
import { List } from './List'
import { texts } from './texts'

type Row = Outputs['ticket']['mine']['items'][number]

const parts = [
  { key: 'open', text: texts.open },
  { key: 'closed', text: texts.closed },
] as const

/** My own reports, newest first: those in hand and those that have ended. */
export function OwnTickets() {
  const [only, setOnly] = useState<'open' | 'closed'>('open')
  const list = usePages<Row>({
    queryKey: ['ticket', 'mine', { only }],
    queryFn: (cursor) => api.ticket.mine({ only, cursor }),
  })
  return (
    <>
      <Segment label={texts.ownParts} options={parts} value={only} onChange={setOnly} />
      {only === 'open' && <KeptReports />}
      <List list={list} empty={<Empty only={only} />}>
        {(rows) => (
          <Cells>
            {rows.map((row) => (
              <OwnRow key={row.ticketId} row={row} />
            ))}
          </Cells>
        )}
      </List>
    </>
  )
}

function OwnRow({ row }: { row: Row }) {
  const clock = clockForReporter(row.state, row.clock)
  return (
    <Cell
      isStrong
      title={row.title}
      note={
        <>
          <View>{texts.reporterStates[row.state]}</View>
          <View>{[row.agencyName, texts.submittedOn(row.submittedAt)].filter(Boolean).join('·')}</View>
        </>
      }
      badge={clock && <DeadlineBadge clock={clock} />}
      onPress={() => go('/pkg-reporter/ticket/index', { id: row.ticketId })}
    />
  )
}

const Empty = ({ only }: { only: 'open' | 'closed' }) =>
  only === 'open' ? (
    <EmptyState
      icon="flag"
      title={texts.ownEmpty}
      action={{ text: texts.report, onPress: () => go('/pkg-reporter/report/index') }}
    >
      {texts.ownEmptyText}
    </EmptyState>
  ) : (
    <EmptyState icon="okc" title={texts.ownClosedEmpty}>
      {texts.ownClosedEmptyText}
    </EmptyState>
  )
