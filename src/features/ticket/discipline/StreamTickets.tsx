import { useState } from 'react'
import { ticketStates } from '@/contracts/ticket/states'
import { api, type Outputs } from '@/platform/api'
import { usePages } from '@/platform/query'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { DeadlineBadge } from '@/ui/DeadlineBadge'
import { View } from '@/ui/elements'
import { Segment } from '@/ui/Segment'
import { EmptyState } from '@/ui/States'
import { useChoice } from '@/ui/workbench/choice'
import { clockForOffice } from '../clock'
import { List } from '../List'
import { texts as common } from '../texts'
import { texts } from './texts'

type Row = Outputs['ticket']['stream']['items'][number]

const parts = [
  { key: 'open', text: texts.open },
  { key: 'closed', text: texts.closed },
] as const

/** Reports of the officer's region that are not sealed, newest first; to look at only. */
export function StreamTickets() {
  const [only, setOnly] = useState<'open' | 'closed'>('open')
  const list = usePages<Row>({
    queryKey: ['ticket', 'stream', { only }],
    queryFn: (cursor) => api.ticket.stream({ only, cursor }),
  })
  const empty = (
    <EmptyState icon="list" title={texts.empty}>
      {texts.emptyText}
    </EmptyState>
  )
  return (
    <>
      <Segment label={texts.parts} options={parts} value={only} onChange={setOnly} />
      <List list={list} empty={empty}>
        {(rows) => (
          <Cells>
            {rows.map((row) => (
              <StreamRow key={row.ticketId} row={row} />
            ))}
          </Cells>
        )}
      </List>
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
