import { useState } from 'react'
import { api, type Outputs } from '@/platform/api'
import { usePages } from '@/platform/query'
import { useSession } from '@/platform/session'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { shortDayText } from '@/ui/dates'
import { View } from '@/ui/elements'
import { RecordList } from '@/ui/RecordList'
import { EmptyState } from '@/ui/States'
import { RewardForm } from './RewardForm'
import { texts } from './texts'

type Reward = Outputs['ticket']['rewards']['items'][number]

/** Rewards of a region, or of one report, where the leader also records one. */
export function Rewards({ ticketId }: { ticketId?: string }) {
  const [isAdding, setAdding] = useState(false)
  const role = useSession()?.active?.role
  const list = usePages<Reward>({
    queryKey: ['ticket', 'rewards', { ticketId }],
    queryFn: (cursor) => api.ticket.rewards({ ticketId, cursor }),
  })
  return (
    <>
      <View className="note under">{texts.intro}</View>
      <RecordList
        list={list}
        hasBadge={false}
        empty={
          <EmptyState icon="seal" title={texts.empty}>
            {texts.emptyText}
          </EmptyState>
        }
      >
        {(rewards) => (
          <Cells>
            {rewards.map(({ rewardId, receiptNumber, amountYuan, paidOn, note, recordedBy }) => (
              <Cell
                key={rewardId}
                title={texts.line(receiptNumber, amountYuan)}
                note={[shortDayText(paidOn), note, recordedBy].join('·')}
              />
            ))}
          </Cells>
        )}
      </RecordList>
      {ticketId && role === 'bureauLeader' && (
        <Button kind="plain" onPress={() => setAdding(true)}>
          {texts.add}
        </Button>
      )}
      {isAdding && ticketId && <RewardForm ticketId={ticketId} onClose={() => setAdding(false)} />}
    </>
  )
}
