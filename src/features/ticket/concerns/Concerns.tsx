import { useState } from 'react'
import { api, type Outputs } from '@/platform/api'
import { usePages } from '@/platform/query'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { Facts } from '@/ui/Facts'
import { RecordList } from '@/ui/RecordList'
import { Segment } from '@/ui/Segment'
import { EmptyState } from '@/ui/States'
import { HandleSheet } from './HandleSheet'
import { texts } from './texts'

type Part = 'waiting' | 'handled'

/** Something that the custodian looks into for a reporter. */
export type Concern = Outputs['ticket']['concerns']['items'][number]

/** Reporters who say that somebody makes trouble for them, and visits of reported agencies: what waits, what was done. */
export function Concerns() {
  const [only, setOnly] = useState<Part>('waiting')
  const [chosen, setChosen] = useState<Concern>()
  const list = usePages<Concern>({
    queryKey: ['ticket', 'concerns', { only }],
    queryFn: (cursor) => api.ticket.concerns({ only, cursor }),
  })
  const empty = (
    <EmptyState icon="shield" title={only === 'waiting' ? texts.emptyTitle : texts.emptyHandledTitle}>
      {only === 'waiting' ? texts.emptyText : texts.emptyHandled}
    </EmptyState>
  )
  return (
    <>
      <View className="note under">{texts.intro}</View>
      <Segment<Part> label={texts.partsLabel} options={texts.parts} value={only} onChange={setOnly} />
      <RecordList list={list} empty={empty} hasBadge={false} isTall>
        {(concerns) => (
          <Cells isSpaced>
            {concerns.map((concern) => (
              <ConcernRow key={concern.concernId} concern={concern} onHandle={() => setChosen(concern)} />
            ))}
          </Cells>
        )}
      </RecordList>
      {chosen && <HandleSheet key={chosen.concernId} concern={chosen} onClose={() => setChosen(undefined)} />}
    </>
  )
}

const ConcernRow = ({ concern, onHandle }: { concern: Concern; onHandle: () => void }) => {
  const { kind, receiptNumber, reach, raisedAt, handling } = concern
  const row = texts.row(receiptNumber, raisedAt, reach)
  if (!handling) return <Cell icon="shield" isTop isStrong title={texts.kinds[kind]} note={row} onPress={onHandle} />
  const done = (
    <>
      <Facts>{row}</Facts>
      <View>{texts.handledBy(handling.by, handling.at)}</View>
      <View className="read">{handling.note}</View>
    </>
  )
  return <Cell icon="shield" isTop isStrong title={texts.kinds[kind]} note={done} />
}
