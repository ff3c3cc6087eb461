import { useState } from 'react'
import { sourceOfBox } from '@/contracts/ticket/leadLists'
import { api, type Inputs } from '@/platform/api'
import { confirm } from '@/platform/feedback'
import { go } from '@/platform/navigation'
import { useCommand } from '@/platform/useCommand'
import { Cells } from '@/ui/Cells'
import { DayCell } from '@/ui/DayCell'
import { today } from '@/ui/dates'
import { FormSheet } from '@/ui/FormSheet'
import { InputCell } from '@/ui/InputCell'
import type { Box } from './Boxes'
import { texts } from './texts'

/** That a box was opened: on which day, with how many pieces. With pieces one goes on to registering them. */
export function CheckForm({ box, onClose }: { box: Box; onClose: () => void }) {
  const [checkedOn, setCheckedOn] = useState(() => today())
  const [pieces, setPieces] = useState('')
  const [note, setNote] = useState('')
  const [isTried, setTried] = useState(false)
  const count = /^\d{1,4}$/.test(pieces.trim()) ? Number(pieces) : undefined
  const goOn = async () => {
    onClose()
    const { registerAsk: title, registerText: text, registerYes: yes, registerNo: no } = texts
    if (count && (await confirm({ title, text, yes, no })))
      void go('/pkg-office/register/index', { source: sourceOfBox[box.kind] })
  }
  const saving = useCommand<Omit<Inputs['ticket']['recordBoxCheck'], 'clientId'>, unknown>({
    send: (input) => api.ticket.recordBoxCheck(input),
    done: texts.saved,
    onDone: () => void goOn(),
  })
  const save = () => {
    setTried(true)
    if (count !== undefined) saving.run({ boxId: box.boxId, checkedOn, pieces: count, note: note.trim() || undefined })
  }
  return (
    <FormSheet
      title={texts.check}
      onClose={onClose}
      verb={texts.save}
      onSend={save}
      isBusy={saving.isRunning}
      problem={saving.error?.message}
    >
      <Cells>
        <DayCell
          id="checkedOn"
          label={texts.checkedOn}
          value={checkedOn}
          max={today()}
          onChange={setCheckedOn}
          error={saving.problems.checkedOn}
        />
        <InputCell
          id="pieces"
          label={texts.pieces}
          placeholder={texts.piecesHint}
          value={pieces}
          maxLength={4}
          onChange={setPieces}
          error={saving.problems.pieces ?? (isTried && count === undefined ? texts.piecesWrong : undefined)}
        />
        <InputCell
          id="note"
          label={texts.note}
          placeholder={texts.noteHint}
          value={note}
          maxLength={200}
          onChange={setNote}
          error={saving.problems.note}
        />
      </Cells>
    </FormSheet>
  )
}
