import { useState } from 'react'
import { api } from '@/platform/api'
import { useDraft } from '@/platform/draft'
import { toast } from '@/platform/feedback'
import { invalidate, useMutation } from '@/platform/query'
import { reveal } from '@/platform/reveal'
import { Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { FieldError } from '@/ui/FieldError'
import { FormSheet } from '@/ui/FormSheet'
import { RadioCells } from '@/ui/RadioCells'
import { Switch } from '@/ui/Switch'
import { TextArea } from '@/ui/TextArea'
import type { AccessRequest } from './states'
import { texts } from './texts'

type Decision = 'approve' | 'deny'
type Words = { decision?: Decision; reason: string; isSilenceApproved: boolean }

const least = 5
const options = [
  { key: 'approve', text: texts.approve },
  { key: 'deny', text: texts.deny },
] as const

/** One of the two decisions on a request, with its reason. */
export function DecideSheet({ request, onClose }: { request: AccessRequest; onClose: () => void }) {
  const { requestId, version, legalGround } = request
  const draft = useDraft<Words>(`decideAccess.${requestId}`, { reason: '', isSilenceApproved: false })
  const { decision, reason, isSilenceApproved } = draft.fields
  const [isTried, setTried] = useState(false)
  const isShort = reason.trim().length < least
  const { mutate, isPending, error } = useMutation({
    mutationFn: (chosen: Decision) =>
      api.identity.decideAccess({
        clientId: draft.clientId,
        requestId,
        version,
        decision: chosen,
        reason,
        isSilenceApproved: chosen === 'approve' && legalGround !== null && isSilenceApproved,
      }),
    onSuccess: () => {
      draft.clear()
      invalidate(['identity'])
      toast(texts.decided)
      onClose()
    },
    onError: ({ status, code }) => {
      if (status >= 400 && status < 500) draft.renewId()
      if (code === 'STALE' || code === 'WRONG_STATE') invalidate(['identity'])
    },
  })
  const send = () => {
    setTried(true)
    if (!decision) return reveal('decision')
    if (isShort) return reveal('decideReason')
    void mutate(decision)
  }
  return (
    <FormSheet
      title={texts.decide}
      onClose={onClose}
      verb={texts.decideSend}
      onSend={send}
      isBusy={isPending}
      problem={error?.message}
    >
      <View id="decision">
        <RadioCells<Decision>
          label={texts.decision}
          options={options}
          value={decision}
          onChange={(key) => draft.change({ decision: key })}
        />
        <FieldError error={isTried && !decision ? texts.chooseFirst : undefined} />
      </View>
      <Cells isSpaced>
        <TextArea
          id="decideReason"
          label={texts.decideReason}
          value={reason}
          onChange={(value) => draft.change({ reason: value })}
          placeholder={texts.decideHint}
          most={500}
          error={isTried && isShort ? texts.tooShort(least) : undefined}
        />
        {legalGround !== null && decision === 'approve' && (
          <Switch
            icon="eyeoff"
            title={texts.agreeSilence}
            note={texts.agreeSilenceNote}
            isOn={isSilenceApproved}
            onChange={(isOn) => draft.change({ isSilenceApproved: isOn })}
          />
        )}
      </Cells>
    </FormSheet>
  )
}
