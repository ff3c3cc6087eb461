import { useState } from 'react'
import { api } from '@/platform/api'
import { useCommand } from '@/platform/useCommand'
import { Cells } from '@/ui/Cells'
import { DayCell } from '@/ui/DayCell'
import { today } from '@/ui/dates'
import { FormSheet } from '@/ui/FormSheet'
import { Notice } from '@/ui/Notice'
import { SectionTitle } from '@/ui/SectionTitle'
import { TextArea } from '@/ui/TextArea'
import type { Rule } from './model'
import { texts } from './texts'

type Props = { rule: Rule; onClose: () => void }

/** A rule's last day, and why. */
export function EndRule({ rule: { ruleNumber, versions }, onClose }: Props) {
  const [lastDay, setLastDay] = useState(today())
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const { run, isRunning, problems, error } = useCommand<{ lastDay: string; reason: string }, unknown>({
    send: (input) => api.ticket.endRoutingRule({ ...input, ruleNumber, version: versions[0]?.version ?? 0 }),
    done: texts.ended,
    onDone: onClose,
  })
  const isShort = reason.trim().length < 5
  const end = () => {
    setTried(true)
    if (!isShort) run({ lastDay, reason })
  }
  return (
    <FormSheet
      title={texts.endTitle(ruleNumber)}
      onClose={onClose}
      verb={texts.endVerb}
      onSend={end}
      isBusy={isRunning}
    >
      <Notice tone={error ? 'bad' : 'info'} isAlert={Boolean(error)}>
        {error?.message ?? texts.endText}
      </Notice>
      <Cells>
        <DayCell
          id="lastDay"
          label={texts.lastDay}
          value={lastDay}
          min={today()}
          onChange={setLastDay}
          error={problems.lastDay}
        />
      </Cells>
      <SectionTitle>{texts.reason}</SectionTitle>
      <Cells>
        <TextArea
          id="reason"
          label={texts.reason}
          placeholder={texts.reasonHint}
          value={reason}
          most={500}
          onChange={setReason}
          error={problems.reason ?? (isTried && isShort ? texts.shortReason : undefined)}
        />
      </Cells>
    </FormSheet>
  )
}
