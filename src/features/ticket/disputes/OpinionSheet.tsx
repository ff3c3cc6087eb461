import { useState } from 'react'
import { api } from '@/platform/api'
import { useCommand } from '@/platform/useCommand'
import { Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { FormSheet } from '@/ui/FormSheet'
import { TextArea } from '@/ui/TextArea'
import type { Dispute } from './DisputeCells'
import { texts } from './texts'

type Wanted = { disputeId: string; version: number; opinion: string }

/** A unit's own word on whose matter it is. */
export function OpinionSheet({ dispute, onClose }: { dispute: Dispute; onClose: () => void }) {
  const [opinion, setOpinion] = useState(dispute.ownOpinion ?? '')
  const [isTried, setTried] = useState(false)
  const saving = useCommand<Wanted, unknown>({
    send: (input) => api.ticket.disputeOpinion(input),
    done: texts.saved,
    onDone: onClose,
  })
  const isShort = opinion.trim().length < 5
  const save = () => {
    setTried(true)
    if (!isShort) saving.run({ disputeId: dispute.disputeId, version: dispute.version, opinion })
  }
  return (
    <FormSheet
      title={dispute.ownOpinion === null ? texts.give : texts.change}
      onClose={onClose}
      verb={texts.save}
      onSend={save}
      isBusy={saving.isRunning}
      problem={saving.error?.message}
    >
      <View className="note under">{texts.giveIntro}</View>
      <Cells>
        <TextArea
          id="opinion"
          label={texts.opinion}
          placeholder={texts.opinionHint}
          value={opinion}
          most={500}
          onChange={setOpinion}
          error={saving.problems.opinion ?? (isTried && isShort ? texts.short : undefined)}
        />
      </Cells>
    </FormSheet>
  )
}
