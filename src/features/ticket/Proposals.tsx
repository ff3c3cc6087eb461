import { api, type Outputs } from '@/platform/api'
import { usePages } from '@/platform/query'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { Facts } from '@/ui/Facts'
import { RecordList } from '@/ui/RecordList'
import { EmptyState } from '@/ui/States'
import { useChoice } from '@/ui/workbench/choice'
import { texts } from './texts'

type Row = Outputs['ticket']['proposals']['items'][number]

/** What the bureau proposes to the government to decide, the oldest first. */
export function Proposals() {
  const { chosen, open } = useChoice('/pkg-office/proposal/index')
  const list = usePages<Row>({
    queryKey: ['ticket', 'proposals'],
    queryFn: (cursor) => api.ticket.proposals({ cursor }),
  })
  const empty = (
    <EmptyState icon="okc" title={texts.proposalsEmpty}>
      {texts.proposalsEmptyText}
    </EmptyState>
  )
  return (
    <RecordList list={list} empty={empty}>
      {(rows) => (
        <Cells isSpaced>
          {rows.map(({ ticketId, number, title, bureauName, proposedAt }) => (
            <Cell
              key={ticketId}
              isStrong
              isCurrent={ticketId === chosen}
              title={title}
              note={
                <>
                  <View>{number}</View>
                  <Facts>{[bureauName, ...(proposedAt ? [texts.proposedOn(proposedAt)] : [])].join('·')}</Facts>
                </>
              }
              onPress={() => open(ticketId)}
            />
          ))}
        </Cells>
      )}
    </RecordList>
  )
}
