import { useState } from 'react'
import { api } from '@/platform/api'
import { useCommand } from '@/platform/useCommand'
import { BottomBar } from '@/ui/BottomBar'
import { Button } from '@/ui/Button'
import { Cells } from '@/ui/Cells'
import { DayCell } from '@/ui/DayCell'
import { today } from '@/ui/dates'
import { View } from '@/ui/elements'
import { Notice } from '@/ui/Notice'
import { SectionTitle } from '@/ui/SectionTitle'
import { Sheet } from '@/ui/Sheet'
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
    <Sheet title={texts.endTitle(ruleNumber)} isOpen onClose={onClose}>
      <View className="sheet-list">
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
      </View>
      <View className="sheet-foot">
        <BottomBar>
          <Button kind="primary" onPress={end} isBusy={isRunning}>
            {texts.endVerb}
          </Button>
        </BottomBar>
      </View>
    </Sheet>
  )
}
