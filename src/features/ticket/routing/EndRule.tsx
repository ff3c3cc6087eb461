import { useState } from 'react'
import { api } from '@/platform/api'
import { useCommand } from '@/platform/useCommand'
import { Cells } from '@/ui/Cells'
import { DayCell } from '@/ui/DayCell'
import { today } from '@/ui/dates'
import { Notice } from '@/ui/Notice'
import { SectionTitle } from '@/ui/SectionTitle'
import { TextArea } from '@/ui/TextArea'
import { CommandSheet } from '../CommandSheet'
import type { Rule } from './model'
import { texts } from './texts'

type Props = { rule: Rule; onClose: () => void }

/** A rule's last day, and why. */
export function EndRule({ rule: { ruleNumber, versions }, onClose }: Props) {
  const [lastDay, setLastDay] = useState(today())
  const [reason, setReason] = useState('')
  const ending = useCommand<{ lastDay: string; reason: string }, unknown>({
    send: (input) => api.ticket.endRoutingRule({ ...input, ruleNumber, version: versions[0]?.version ?? 0 }),
    done: texts.ended,
    onDone: onClose,
  })
  const isShort = reason.trim().length < 5
  return (
    <CommandSheet
      title={texts.endTitle(ruleNumber)}
      verb={texts.endVerb}
      command={ending}
      isReady={!isShort}
      onSend={() => ending.run({ lastDay, reason })}
      onClose={onClose}
    >
      {(isTried) => (
        <>
          <Notice>{texts.endText}</Notice>
          <Cells>
            <DayCell
              id="lastDay"
              label={texts.lastDay}
              value={lastDay}
              min={today()}
              onChange={setLastDay}
              error={ending.problems.lastDay}
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
              error={ending.problems.reason ?? (isTried && isShort ? texts.shortReason : undefined)}
            />
          </Cells>
        </>
      )}
    </CommandSheet>
  )
}
