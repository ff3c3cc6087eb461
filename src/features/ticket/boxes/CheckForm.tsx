import { useRef } from 'react'
import { sourceOfBox } from '@/contracts/ticket/leadLists'
import { api, type Inputs } from '@/platform/api'
import { confirm } from '@/platform/feedback'
import { go } from '@/platform/navigation'
import { useCommand } from '@/platform/useCommand'
import { DayNumberSheet } from '../DayNumberSheet'
import type { Box } from './Boxes'
import { texts } from './texts'

/** That a box was opened: on which day, with how many pieces. With pieces one goes on to registering them. */
export function CheckForm({ box, onClose }: { box: Box; onClose: () => void }) {
  const found = useRef(0)
  const goOn = async () => {
    onClose()
    const { registerAsk: title, registerText: text, registerYes: yes, registerNo: no } = texts
    if (found.current > 0 && (await confirm({ title, text, yes, no })))
      void go('/pkg-office/register/index', { source: sourceOfBox[box.kind] })
  }
  const saving = useCommand<Omit<Inputs['ticket']['recordBoxCheck'], 'clientId'>, unknown>({
    send: (input) => api.ticket.recordBoxCheck(input),
    done: texts.saved,
    onDone: () => void goOn(),
  })
  const { piecesHint: hint, piecesWrong: wrong } = texts
  return (
    <DayNumberSheet
      title={texts.check}
      verb={texts.save}
      day={{ id: 'checkedOn', label: texts.checkedOn }}
      number={{ id: 'pieces', label: texts.pieces, hint, wrong, most: 4, pattern: /^\d{1,4}$/ }}
      note={{ label: texts.note, hint: texts.noteHint }}
      saving={saving}
      onSend={(checkedOn, pieces, note) => {
        found.current = pieces
        saving.run({ boxId: box.boxId, checkedOn, pieces, note: note || undefined })
      }}
      onClose={onClose}
    />
  )
}
