import { useState } from 'react'
import { api, type Outputs } from '@/platform/api'
import { useCommand } from '@/platform/useCommand'
import { Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { TextArea } from '@/ui/TextArea'
import { CommandSheet } from '../CommandSheet'
import { texts } from './texts'

type Props = {
  absence: Pick<Outputs['ticket']['absences']['absences'][number], 'absenceId' | 'personName' | 'deputyName'>
  onClose: () => void
  onDone: (words: string) => void
}

/** Hands everything open to the deputy, with one reason. */
export function TakeOverSheet({ absence: { absenceId, personName, deputyName }, onClose, onDone }: Props) {
  const [reason, setReason] = useState('')
  const taking = useCommand<{ absenceId: string; reason: string }, Outputs['ticket']['takeOver']>({
    send: (input) => api.ticket.takeOver(input),
    onDone: ({ taken, recused, isCapped }) => onDone(isCapped ? texts.tookFirst(taken) : texts.took(taken, recused)),
  })
  const isShort = reason.trim().length < 2
  return (
    <CommandSheet
      title={texts.take}
      verb={texts.takeVerb}
      command={taking}
      isReady={!isShort}
      onSend={() => taking.run({ absenceId, reason })}
      onClose={onClose}
    >
      {(isTried) => (
        <>
          <View className="note under">{texts.takeIntro(personName, deputyName)}</View>
          <Cells>
            <TextArea
              id="reason"
              label={texts.takeReason}
              placeholder={texts.takeReasonHint}
              value={reason}
              most={200}
              onChange={setReason}
              error={taking.problems.reason ?? (isTried && isShort ? texts.short : undefined)}
            />
          </Cells>
        </>
      )}
    </CommandSheet>
  )
}
