import { useState } from 'react'
import { accessStates } from '@/contracts/identityLists'
import { api } from '@/platform/api'
import { usePages } from '@/platform/query'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { DeadlineBadge } from '@/ui/DeadlineBadge'
import { View } from '@/ui/elements'
import { RecordList } from '@/ui/RecordList'
import { Segment } from '@/ui/Segment'
import { EmptyState } from '@/ui/States'
import { StatusTag } from '@/ui/StatusTag'
import { type AccessRequest, toneOf } from './states'
import { texts } from './texts'

type Part = 'waiting' | 'ended'

/** Requests that a person made or decides on, in two parts. */
export function AccessList({ onOpen }: { onOpen: (requestId: string) => void }) {
  const [only, setOnly] = useState<Part>('waiting')
  const list = usePages<AccessRequest>({
    queryKey: ['identity', 'accessRequests', { only }],
    queryFn: (cursor) => api.identity.accessRequests({ only, cursor }),
  })
  const empty = (
    <EmptyState icon="lock" title={texts.emptyTitle}>
      {only === 'waiting' ? texts.emptyText : texts.emptyEnded}
    </EmptyState>
  )
  return (
    <>
      <Segment<Part> label={texts.partsLabel} options={texts.parts} value={only} onChange={setOnly} />
      <RecordList list={list} empty={empty}>
        {(items) => (
          <Cells isSpaced>
            {items.map((item) => (
              <AccessRow key={item.requestId} request={item} onOpen={() => onOpen(item.requestId)} />
            ))}
          </Cells>
        )}
      </RecordList>
    </>
  )
}

const AccessRow = ({ request, onOpen }: { request: AccessRequest; onOpen: () => void }) => (
  <Cell
    isStrong
    title={request.isOwn ? texts.mine : texts.by(request.requester.unit, request.requester.name)}
    badge={request.clock && request.clock.kind !== 'view' && <DeadlineBadge clock={request.clock} />}
    note={
      <>
        <View>{texts.row(request.number, request.receiptNumber)}</View>
        <View>{request.reason}</View>
        <StatusTag tone={toneOf[request.state]}>{accessStates[request.state]}</StatusTag>
      </>
    }
    onPress={onOpen}
  />
)
