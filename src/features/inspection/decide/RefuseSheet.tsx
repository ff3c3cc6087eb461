import { useState } from 'react'
import { api } from '@/platform/api'
import { useDraft } from '@/platform/draft'
import { confirm } from '@/platform/feedback'
import { Button } from '@/ui/Button'
import { Block, Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { Notice } from '@/ui/Notice'
import { Sheet } from '@/ui/Sheet'
import { TextArea } from '@/ui/TextArea'
import { CommandFailure, issueOf } from '../CommandFailure'
import { useInspectionCommand } from '../inspection'
import type { Inspection } from '../states'
import { texts } from './texts'

type Props = { inspection: Inspection; isOpen: boolean; onClose: () => void }

/** Refusing with a reason; the reason is kept until the server has it. */
export function RefuseSheet({ inspection, isOpen, onClose }: Props) {
  const { inspectionId, version } = inspection
  const { fields, change, clear, clientId } = useDraft(`refuse.${inspectionId}`, { reason: '' })
  const [isTried, setTried] = useState(false)
  const { mutate, isPending, error } = useInspectionCommand(
    () => api.inspection.refuse({ clientId, inspectionId, version, reason: fields.reason }),
    () => {
      clear()
      onClose()
    },
  )
  const isShort = fields.reason.trim().length < 2
  const send = async () => {
    setTried(true)
    if (isShort) return
    const isSure = await confirm({
      title: texts.refuseAskTitle,
      text: texts.refuseAskText,
      yes: texts.refuseYes,
      no: texts.back,
    })
    if (isSure) await mutate(undefined)
  }
  return (
    <Sheet title={texts.refuseTitle} isOpen={isOpen} onClose={onClose}>
      <View className="sheet-list">
        <Notice tone="idle" icon="info">
          {texts.refuseLaw}
        </Notice>
        <CommandFailure error={error} />
        <Cells>
          <TextArea
            label={texts.refuseLabel}
            placeholder={texts.refusePlaceholder}
            value={fields.reason}
            onChange={(reason) => change({ reason })}
            most={300}
            error={isTried && isShort ? texts.refuseEmpty : issueOf(error, 'reason')}
          />
          <Block hasLine>
            <Button kind="grey" isBusy={isPending} busyText={texts.refuseBusy} onPress={send}>
              {texts.refuseSend}
            </Button>
          </Block>
        </Cells>
      </View>
    </Sheet>
  )
}
