import { useState } from 'react'
import { api } from '@/platform/api'
import { useCommand } from '@/platform/useCommand'
import { Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { TextArea } from '@/ui/TextArea'
import { CommandSheet } from '../CommandSheet'
import type { Dispute } from './DisputeCells'
import { texts } from './texts'

type Wanted = { disputeId: string; version: number; opinion: string }

/** A unit's own word on whose matter it is. */
export function OpinionSheet({ dispute, onClose }: { dispute: Dispute; onClose: () => void }) {
  const [opinion, setOpinion] = useState(dispute.ownOpinion ?? '')
  const saving = useCommand<Wanted, unknown>({
    send: (input) => api.ticket.disputeOpinion(input),
    done: texts.saved,
    onDone: onClose,
  })
  const isShort = opinion.trim().length < 5
  return (
    <CommandSheet
      title={dispute.ownOpinion === null ? texts.give : texts.change}
      verb={texts.save}
      command={saving}
      isReady={!isShort}
      onSend={() => saving.run({ disputeId: dispute.disputeId, version: dispute.version, opinion })}
      onClose={onClose}
    >
      {(isTried) => (
        <>
          <View className="note under">{texts.giveIntro}</View>
          <Cells>
            <TextArea
              id="opinion"
              label={texts.opinion}
              placeholder={texts.opinionHint}
              value={opinion}
              most={500}
              onChange={setOpinion}
              error={
                saving.problems.opinion ??
                (isTried && isShort ? (opinion.trim() ? texts.short : texts.opinionMissing) : undefined)
              }
            />
          </Cells>
        </>
      )}
    </CommandSheet>
  )
}
