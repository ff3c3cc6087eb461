import { useState } from 'react'
import { api } from '@/platform/api'
import { useDraft } from '@/platform/draft'
import { toast } from '@/platform/feedback'
import { invalidate, useMutation } from '@/platform/query'
import { reveal } from '@/platform/reveal'
import { BottomBar } from '@/ui/BottomBar'
import { Button } from '@/ui/Button'
import { Cells } from '@/ui/Cells'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { SectionTitle } from '@/ui/SectionTitle'
import { Switch } from '@/ui/Switch'
import { TextArea } from '@/ui/TextArea'
import { texts } from './texts'

type Words = { reason: string; ground: string; isSilent: boolean }

const leastReason = 10
const leastGround = 5

/** Asks to see who is behind a sealed report: why, and whether the law forbids telling him. */
export function AskAccess({ ticketId, onAsked }: { ticketId: string; onAsked: (requestId: string) => void }) {
  const draft = useDraft<Words>(`requestIdentity.${ticketId}`, { reason: '', ground: '', isSilent: false })
  const { reason, ground, isSilent } = draft.fields
  const [isTried, setTried] = useState(false)
  const isReasonShort = isTried && reason.trim().length < leastReason
  const isGroundShort = isTried && isSilent && ground.trim().length < leastGround
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      api.ticket.requestIdentity({
        clientId: draft.clientId,
        ticketId,
        reason,
        ...(isSilent && { legalGround: ground }),
      }),
    onSuccess: ({ requestId }) => {
      draft.clear()
      invalidate(['identity'])
      toast(texts.sent)
      onAsked(requestId)
    },
    onError: ({ status }) => {
      if (status >= 400 && status < 500) draft.renewId()
    },
  })
  const send = () => {
    setTried(true)
    if (reason.trim().length < leastReason) return reveal('reason')
    if (isSilent && ground.trim().length < leastGround) return reveal('legalGround')
    void mutate(undefined)
  }
  const footer = (
    <BottomBar>
      <Button kind="primary" onPress={send} isBusy={isPending} busyText={texts.sending}>
        {texts.send}
      </Button>
    </BottomBar>
  )
  return (
    <Page title={texts.ask} footer={footer}>
      <Notice icon="lock" title={texts.askNotice}>
        {texts.askNoticeText}
      </Notice>
      {error && (
        <Notice tone="bad" isAlert>
          {error.message}
        </Notice>
      )}
      <SectionTitle>{texts.reason}</SectionTitle>
      <Cells>
        <TextArea
          id="reason"
          label={texts.reason}
          value={reason}
          onChange={(value) => draft.change({ reason: value })}
          placeholder={texts.reasonHint}
          most={500}
          error={isReasonShort ? texts.tooShort(leastReason) : undefined}
        />
      </Cells>
      <Cells isSpaced>
        <Switch
          icon="eyeoff"
          title={texts.silence}
          note={texts.silenceNote}
          isOn={isSilent}
          onChange={(isOn) => draft.change({ isSilent: isOn })}
        />
        {isSilent && (
          <TextArea
            id="legalGround"
            label={texts.ground}
            value={ground}
            onChange={(value) => draft.change({ ground: value })}
            placeholder={texts.groundHint}
            most={300}
            error={isGroundShort ? texts.groundTooShort : undefined}
          />
        )}
      </Cells>
      <Notice>{texts.askRules}</Notice>
    </Page>
  )
}
