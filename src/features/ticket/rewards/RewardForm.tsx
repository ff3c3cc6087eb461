import { api, type Inputs } from '@/platform/api'
import { useCommand } from '@/platform/useCommand'
import { DayNumberSheet } from '../DayNumberSheet'
import { texts } from './texts'

/** That a reward was paid: when, how much, how. Never to whom. */
export function RewardForm({ ticketId, onClose }: { ticketId: string; onClose: () => void }) {
  const saving = useCommand<Omit<Inputs['ticket']['recordReward'], 'clientId'>, unknown>({
    send: (input) => api.ticket.recordReward(input),
    done: texts.saved,
    onDone: onClose,
  })
  return (
    <DayNumberSheet
      title={texts.add}
      verb={texts.save}
      day={{ id: 'paidOn', label: texts.paidOn }}
      number={{ id: 'amountYuan', label: texts.amount, wrong: texts.amountWrong, most: 7, pattern: /^[1-9]\d{0,6}$/ }}
      note={{ label: texts.note, hint: texts.noteHint, least: 2, short: texts.noteShort }}
      saving={saving}
      onSend={(paidOn, amountYuan, note) => saving.run({ ticketId, paidOn, amountYuan, note })}
      onClose={onClose}
    />
  )
}
