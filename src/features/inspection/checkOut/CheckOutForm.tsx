import { useState } from 'react'
import { api } from '@/platform/api'
import type { ApiError } from '@/platform/apiError'
import { useDraft } from '@/platform/draft'
import { confirm } from '@/platform/feedback'
import { reveal, revealSoon } from '@/platform/reveal'
import { BottomBar } from '@/ui/BottomBar'
import { Button } from '@/ui/Button'
import { Cells } from '@/ui/Cells'
import { momentText } from '@/ui/dates'
import { View } from '@/ui/elements'
import { FieldError } from '@/ui/FieldError'
import { InputCell } from '@/ui/InputCell'
import { Notice } from '@/ui/Notice'
import { RadioCells } from '@/ui/RadioCells'
import { SectionTitle } from '@/ui/SectionTitle'
import { Switch } from '@/ui/Switch'
import { TextArea } from '@/ui/TextArea'
import { CommandFailure, issueOf } from '../CommandFailure'
import { useInspectionCommand } from '../inspection'
import type { Inspection } from '../states'
import { emptyFields, type Fields, mistakesIn } from './mistakes'
import { texts } from './texts'

/** The form of the officers who leave; `fields` and `bar` stand at different ends of the page. */
export function useCheckOut(inspection: Inspection) {
  const { inspectionId, version, state } = inspection
  const isLate = state === 'openOverdue'
  const draft = useDraft<Fields>(`checkOut.${inspectionId}`, emptyFields)
  const { fields, change, clientId } = draft
  const [isTried, setTried] = useState(false)
  const mistakes = mistakesIn(fields, isLate)
  const count = Object.keys(mistakes).length
  const { mutate, isPending, error } = useInspectionCommand(
    () => {
      const { outcome = 'green', note, isResultInformed } = fields
      const legalBasis = outcome === 'red' ? fields.legalBasis : undefined
      const lateReason = isLate ? fields.lateReason : undefined
      return api.inspection.checkOut({
        clientId,
        inspectionId,
        version,
        outcome,
        note,
        isResultInformed,
        legalBasis,
        lateReason,
      })
    },
    draft.clear,
    leadToFailure,
  )
  const wrong = (path: keyof typeof mistakes) => (isTried ? mistakes[path] : undefined) ?? issueOf(error, path)
  const send = async () => {
    setTried(true)
    const [first] = Object.keys(mistakes)
    if (first) return reveal(`checkOut-${first}`)
    if (await confirm({ title: texts.askTitle, text: texts.askText, yes: texts.send, no: texts.back }))
      await mutate(undefined)
  }
  const form = (
    <>
      <SectionTitle extra={draft.savedAt ? texts.draft(momentText(new Date(draft.savedAt).toISOString())) : undefined}>
        {texts.title}
      </SectionTitle>
      {isTried && count > 0 && <Notice tone="bad" isAlert title={texts.mistakes(count)} />}
      <CommandFailure id="checkOut-failure" error={error} />
      {isLate && <Notice tone="warn">{texts.lateText}</Notice>}
      <View id="checkOut-outcome">
        <SectionTitle>{texts.outcome}</SectionTitle>
        <RadioCells
          label={texts.outcome}
          options={texts.outcomes}
          value={fields.outcome}
          onChange={(outcome) => change({ outcome })}
        />
      </View>
      <FieldError isLoose error={wrong('outcome')} />
      <SectionTitle>{texts.note}</SectionTitle>
      <Cells>
        <TextArea
          id="checkOut-note"
          label={texts.note}
          placeholder={texts.notePlaceholder}
          value={fields.note}
          onChange={(note) => change({ note })}
          most={500}
          error={wrong('note')}
        />
        {fields.outcome === 'red' && (
          <InputCell
            id="checkOut-legalBasis"
            label={texts.legalBasis}
            placeholder={texts.legalBasisPlaceholder}
            value={fields.legalBasis}
            onChange={(legalBasis) => change({ legalBasis })}
            maxLength={200}
            error={wrong('legalBasis')}
          />
        )}
        {isLate && (
          <InputCell
            id="checkOut-lateReason"
            label={texts.lateReason}
            value={fields.lateReason}
            onChange={(lateReason) => change({ lateReason })}
            maxLength={200}
            error={wrong('lateReason')}
          />
        )}
        <Switch
          title={texts.informed}
          note={texts.informedNote}
          isOn={fields.isResultInformed}
          onChange={(isResultInformed) => change({ isResultInformed })}
        />
      </Cells>
    </>
  )
  const bar = (
    <BottomBar>
      <Button kind="primary" isBusy={isPending} busyText={texts.sending} onPress={send}>
        {texts.send}
      </Button>
    </BottomBar>
  )
  return { form, bar }
}

// To the field that the server found wrong, else to what it said.
const leadToFailure = ({ issues: [first] }: ApiError) => revealSoon(`checkOut-${first?.path ?? 'failure'}`)
