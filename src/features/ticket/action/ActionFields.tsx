import { type ComponentProps, Fragment, type ReactNode } from 'react'
import { errors } from '@/contracts/errors'
import { Block, Cells } from '@/ui/Cells'
import { DayCell } from '@/ui/DayCell'
import { timeText, today } from '@/ui/dates'
import { View } from '@/ui/elements'
import { FieldError } from '@/ui/FieldError'
import { InputCell } from '@/ui/InputCell'
import { Notice } from '@/ui/Notice'
import { RadioCells } from '@/ui/RadioCells'
import { SectionTitle } from '@/ui/SectionTitle'
import { Stars } from '@/ui/Stars'
import { TextArea } from '@/ui/TextArea'
import { DocumentField } from '../documents/DocumentField'
import { PassField } from '../documents/PassField'
import { PhotoField } from '../photos/PhotoField'
import { TemplateCell } from '../templates/TemplateCell'
import type { Field } from './forms'
import { PickCell } from './PickCell'
import { texts } from './texts'
import type { Action } from './useAction'
import { shownFields } from './values'

/** Fields for which an office keeps wordings. */
const withTemplates: readonly string[] = ['text', 'redactedSummary', 'question', 'explanation', 'triage']

type Props = {
  action: Action
  /** Stands below the field of this name. */
  below?: Record<string, ReactNode>
  /** Choices this record does not offer. */
  without?: readonly string[]
  /** What may be passed on. */
  attachments?: Attachments
}

type Attachments = ComponentProps<typeof PassField>['attachments']

/** The fields of an action, its failures on top. */
export function ActionFields({ action, below = {}, without = [], attachments = [] }: Props) {
  const { form, stale, error, savedAt } = action
  return (
    <>
      {stale && (
        <Notice tone="warn" title={stale.code === 'CLIENT_ID_REUSED' ? texts.doneBefore : texts.staleTitle} isAlert>
          {stale.code === 'STALE' && stale.message === errors.STALE.message ? texts.staleText : stale.message}
        </Notice>
      )}
      {error && (
        <Notice tone={error.code === 'OFFLINE' ? 'warn' : 'bad'} isAlert>
          {error.message}
        </Notice>
      )}
      {form.words.intro && <View className="note under">{form.words.intro}</View>}
      {shownFields(form, action.words).map((field) => (
        // No element around a field: groups that follow each other keep their distance.
        <Fragment key={field.name}>
          <FieldOf field={field} action={action} without={without} attachments={attachments} />
          {below[field.name]}
        </Fragment>
      ))}
      {savedAt > 0 && <View className="note under">{texts.savedAt(timeText(new Date(savedAt).toISOString()))}</View>}
    </>
  )
}

type FieldProps = { field: Field; action: Action; without: readonly string[]; attachments: Attachments }

function FieldOf({ field, action, without, attachments }: FieldProps) {
  const { words, setWord, problems, photos } = action
  const value = words[field.name] ?? ''
  const error = problems[field.name]
  const set = (next: string) => setWord(field.name, next)
  if (field.kind === 'version') return null
  if (field.kind === 'photos')
    return (
      <Cells>
        <PhotoField photos={photos} error={error} />
        <DocumentField photos={photos} isProof={field.isProof} />
      </Cells>
    )
  if (field.kind === 'passed') return <PassField attachments={attachments} value={value} onChange={set} />
  if (field.kind === 'stars')
    return (
      <Cells isSpaced>
        <Stars label={field.label} value={Number(value)} onChange={(stars) => set(String(stars))} isStrong />
        {error && (
          <Block id={field.name}>
            <FieldError error={error} />
          </Block>
        )}
      </Cells>
    )
  if (field.kind === 'day')
    return (
      <Cells isSpaced>
        <DayCell id={field.name} label={field.label} value={value} max={today()} onChange={set} error={error} />
      </Cells>
    )
  if (field.kind === 'days' || field.kind === 'number')
    return (
      <>
        <SectionTitle>{field.label}</SectionTitle>
        <Cells>
          <InputCell
            id={field.name}
            label={texts.wholeNumber(field.least, field.most)}
            kind="number"
            value={value}
            onChange={set}
            error={error}
          />
        </Cells>
        <View className="note under">{field.note}</View>
      </>
    )
  if (field.kind !== 'words' && field.kind !== 'choice') return <PickCell field={field} action={action} />
  return (
    <>
      <SectionTitle>{field.label}</SectionTitle>
      {field.kind === 'words' ? (
        <Cells>
          {withTemplates.includes(field.name) && <TemplateCell onPick={set} />}
          <TextArea
            id={field.name}
            label={field.label}
            placeholder={field.hint}
            value={value}
            most={field.most}
            onChange={set}
            error={error}
          />
        </Cells>
      ) : (
        <>
          <RadioCells
            label={field.label}
            options={field.options.filter(({ key }) => !without.includes(key))}
            value={value || undefined}
            onChange={set}
          />
          <View id={field.name} className="under-field">
            <FieldError error={error} />
          </View>
        </>
      )}
    </>
  )
}
