import { useState } from 'react'
import { api, type Inputs } from '@/platform/api'
import { confirm } from '@/platform/feedback'
import { reveal } from '@/platform/reveal'
import { useCommand } from '@/platform/useCommand'
import { Cells } from '@/ui/Cells'
import { FieldError } from '@/ui/FieldError'
import { FormSheet } from '@/ui/FormSheet'
import { InputCell } from '@/ui/InputCell'
import { Notice } from '@/ui/Notice'
import { RadioCells } from '@/ui/RadioCells'
import { SectionTitle } from '@/ui/SectionTitle'
import { TextArea } from '@/ui/TextArea'
import { boundsOf, isYesNo, scaleOf, valueWords } from './measure'
import type { Setting } from './SettingSheet'
import { texts } from './texts'

type Change = Omit<Inputs['ticket']['changeSetting'], 'clientId'>
type Draft = { amount: string; unit: Setting['current']['unit']; warnBefore: string; source: string }
type Props = { setting: Setting; isReset?: boolean; takesEffect: string; onClose: () => void }

const units = (['workingDay', 'calendarDay'] as const).map((key) => ({ key, text: texts.units[key] }))

const yesNo = [
  { key: '1', text: texts.wanted },
  { key: '0', text: texts.notWanted },
]

/** A setting's new value, or its default again, with the ground for it. */
export function SettingForm({ setting, isReset = false, takesEffect, onClose }: Props) {
  const { key, version, name, current } = setting
  const { least, most } = boundsOf(setting)
  const scale = scaleOf(setting)
  const [draft, setDraft] = useState<Draft>({
    amount: String(Math.round(current.amount / scale)),
    unit: current.unit,
    warnBefore: String(current.warnBefore ?? 0),
    source: '',
  })
  const [isTried, setTried] = useState(false)
  const set = (change: Partial<Draft>) => setDraft((now) => ({ ...now, ...change }))
  const command = useCommand<Change, unknown>({
    send: (input) => (isReset ? api.ticket.resetSetting(input) : api.ticket.changeSetting(input)),
    done: texts.done,
    onDone: onClose,
  })
  const mistakes = mistakesOf(draft, setting, isReset)
  const problems = { ...(isTried ? mistakes : {}), ...command.problems }
  const wanted = isReset ? setting.default : { amount: Number(draft.amount) * scale, unit: draft.unit }
  const save = async () => {
    setTried(true)
    const first = Object.keys(mistakes)[0]
    if (first) return reveal(first)
    if (!(await confirm({ title: texts.ask(valueWords(setting, wanted)), text: takesEffect, yes: texts.yes }))) return
    command.run({
      key,
      version,
      amount: wanted.amount,
      unit: wanted.unit ?? undefined,
      warnBefore: wanted.unit ? Number(draft.warnBefore) : undefined,
      source: draft.source,
    })
  }
  return (
    <FormSheet
      title={name}
      onClose={onClose}
      verb={isReset ? texts.reset : texts.save}
      onSend={save}
      isBusy={command.isRunning}
    >
      <Notice tone={command.error ? 'bad' : 'info'} isAlert={Boolean(command.error)}>
        {command.error?.message ?? takesEffect}
      </Notice>
      {!isReset && isYesNo(setting) && (
        <>
          <SectionTitle>{name}</SectionTitle>
          <RadioCells label={name} options={yesNo} value={draft.amount} onChange={(amount) => set({ amount })} />
          <FieldError error={problems.amount} isLoose />
        </>
      )}
      {!isReset && !isYesNo(setting) && (
        <>
          <Cells>
            <InputCell
              id="amount"
              label={scale === 1 ? texts.amount(least, most) : texts.megabytesAmount(least, most)}
              kind="number"
              value={draft.amount}
              onChange={(amount) => set({ amount })}
              error={problems.amount}
            />
            {draft.unit && (
              <InputCell
                id="warnBefore"
                label={texts.warnBefore}
                kind="number"
                value={draft.warnBefore}
                onChange={(warnBefore) => set({ warnBefore })}
                error={problems.warnBefore}
              />
            )}
          </Cells>
          {draft.unit && (
            <>
              <SectionTitle>{texts.unit}</SectionTitle>
              <RadioCells label={texts.unit} options={units} value={draft.unit} onChange={(unit) => set({ unit })} />
              <FieldError error={problems.unit} isLoose />
            </>
          )}
        </>
      )}
      <SectionTitle>{texts.sourceField}</SectionTitle>
      <Cells>
        <TextArea
          id="source"
          label={texts.sourceField}
          placeholder={texts.sourceHint}
          value={draft.source}
          most={200}
          onChange={(source) => set({ source })}
          error={problems.source}
        />
      </Cells>
    </FormSheet>
  )
}

function mistakesOf(draft: Draft, setting: Setting, isReset: boolean): Record<string, string> {
  const { least, most } = boundsOf(setting)
  const amount = wholeIn(draft.amount)
  const warnBefore = wholeIn(draft.warnBefore)
  const isAmount = amount !== undefined && amount >= least && amount <= most
  const isWarning = draft.unit === null || (warnBefore !== undefined && warnBefore < (amount ?? 0))
  return {
    ...(!isReset && !isAmount && { amount: texts.range(least, most) }),
    ...(!isReset && isAmount && !isWarning && { warnBefore: texts.warnRange }),
    ...(draft.source.trim().length < 5 && { source: texts.shortSource }),
  }
}

const wholeIn = (text: string) => (/^\d{1,9}$/.test(text) ? Number(text) : undefined)
