import { useState } from 'react'
import { api } from '@/platform/api'
import { useCommand } from '@/platform/useCommand'
import { BottomBar } from '@/ui/BottomBar'
import { Button } from '@/ui/Button'
import { Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { Notice } from '@/ui/Notice'
import { Sheet } from '@/ui/Sheet'
import { TextArea } from '@/ui/TextArea'
import type { Dispute } from './DisputeCells'
import { texts } from './texts'

type Wanted = { disputeId: string; version: number; opinion: string }

/** A unit's own word on whose matter it is. */
export function OpinionSheet({ dispute, onClose }: { dispute: Dispute; onClose: () => void }) {
  const [opinion, setOpinion] = useState('')
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
    <Sheet title={texts.give} isOpen onClose={onClose}>
      <View className="sheet-list">
        {saving.error && (
          <Notice tone="bad" isAlert>
            {saving.error.message}
          </Notice>
        )}
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
      </View>
      <View className="sheet-foot">
        <BottomBar>
          <Button kind="primary" onPress={save} isBusy={saving.isRunning}>
            {texts.save}
          </Button>
        </BottomBar>
      </View>
    </Sheet>
  )
}
