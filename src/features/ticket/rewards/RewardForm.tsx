import { useState } from 'react'
import { api, type Inputs } from '@/platform/api'
import { useCommand } from '@/platform/useCommand'
import { Cells } from '@/ui/Cells'
import { DayCell } from '@/ui/DayCell'
import { today } from '@/ui/dates'
import { FormSheet } from '@/ui/FormSheet'
import { InputCell } from '@/ui/InputCell'
import { texts } from './texts'

/** That a reward was paid: how much, when, how. Never to whom. */
export function RewardForm({ ticketId, onClose }: { ticketId: string; onClose: () => void }) {
  const [amount, setAmount] = useState('')
  const [paidOn, setPaidOn] = useState(() => today())
  const [note, setNote] = useState('')
  const [isTried, setTried] = useState(false)
  const amountYuan = /^[1-9]\d{0,6}$/.test(amount.trim()) ? Number(amount) : undefined
  const isShort = note.trim().length < 2
  const saving = useCommand<Omit<Inputs['ticket']['recordReward'], 'clientId'>, unknown>({
    send: (input) => api.ticket.recordReward(input),
    done: texts.saved,
    onDone: onClose,
  })
  const save = () => {
    setTried(true)
    if (amountYuan !== undefined && !isShort) saving.run({ ticketId, amountYuan, paidOn, note: note.trim() })
  }
  return (
    <FormSheet
      title={texts.add}
      onClose={onClose}
      verb={texts.save}
      onSend={save}
      isBusy={saving.isRunning}
      problem={saving.error?.message}
    >
      <Cells>
        <InputCell
          id="amountYuan"
          label={texts.amount}
          value={amount}
          maxLength={7}
          onChange={setAmount}
          error={saving.problems.amountYuan ?? (isTried && amountYuan === undefined ? texts.amountWrong : undefined)}
        />
        <DayCell
          id="paidOn"
          label={texts.paidOn}
          value={paidOn}
          max={today()}
          onChange={setPaidOn}
          error={saving.problems.paidOn}
        />
        <InputCell
          id="note"
          label={texts.note}
          placeholder={texts.noteHint}
          value={note}
          maxLength={200}
          onChange={setNote}
          error={saving.problems.note ?? (isTried && isShort ? texts.noteShort : undefined)}
        />
      </Cells>
    </FormSheet>
  )
}
