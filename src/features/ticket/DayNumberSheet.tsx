import { useState } from 'react'
import type { ApiError } from '@/platform/api'
import { Cells } from '@/ui/Cells'
import { DayCell } from '@/ui/DayCell'
import { today } from '@/ui/dates'
import { InputCell } from '@/ui/InputCell'
import { CommandSheet } from './CommandSheet'

type Props = {
  title: string
  verb: string
  /** Ids are those of the command's fields: what the server refuses stands beside them. */
  day: { id: string; label: string }
  number: { id: string; label: string; hint?: string; most: number; pattern: RegExp; wrong: string }
  note: { label: string; hint: string; least?: number; short?: string }
  saving: { isRunning: boolean; problems: Record<string, string>; error: ApiError | undefined }
  onSend: (day: string, number: number, note: string) => void
  onClose: () => void
}

/** A sheet that takes down what happened on which day, how much of it, and a note. */
export function DayNumberSheet({ title, verb, day, number, note, saving, onSend, onClose }: Props) {
  const [chosen, setChosen] = useState(() => today())
  const [amount, setAmount] = useState('')
  const [words, setWords] = useState('')
  const isNumber = number.pattern.test(amount.trim())
  const isShort = words.trim().length < (note.least ?? 0)
  return (
    <CommandSheet
      title={title}
      verb={verb}
      command={saving}
      isReady={isNumber && !isShort}
      onSend={() => onSend(chosen, Number(amount), words.trim())}
      onClose={onClose}
    >
      {(isTried) => (
        <Cells>
          <DayCell {...day} value={chosen} max={today()} onChange={setChosen} error={saving.problems[day.id]} />
          <InputCell
            id={number.id}
            label={number.label}
            placeholder={number.hint}
            value={amount}
            maxLength={number.most}
            onChange={setAmount}
            error={saving.problems[number.id] ?? (isTried && !isNumber ? number.wrong : undefined)}
          />
          <InputCell
            id="note"
            label={note.label}
            placeholder={note.hint}
            value={words}
            maxLength={200}
            onChange={setWords}
            error={saving.problems.note ?? (isTried && isShort ? note.short : undefined)}
          />
        </Cells>
      )}
    </CommandSheet>
  )
}
