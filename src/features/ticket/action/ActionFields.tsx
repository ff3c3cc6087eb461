import { type ReactNode, useState } from 'react'
import { api } from '@/platform/api'
import { useQuery } from '@/platform/query'
import { Cell } from '@/ui/Cell'
import { Block, Cells } from '@/ui/Cells'
import { timeText } from '@/ui/dates'
import { View } from '@/ui/elements'
import { FieldError } from '@/ui/FieldError'
import { Notice } from '@/ui/Notice'
import { PickerSheet } from '@/ui/PickerSheet'
import { RadioCells } from '@/ui/RadioCells'
import { SectionTitle } from '@/ui/SectionTitle'
import { Stars } from '@/ui/Stars'
import { TextArea } from '@/ui/TextArea'
import { AgencySheet } from '../AgencySheet'
import { PhotoField } from '../photos/PhotoField'
import { TemplateCell } from '../templates/TemplateCell'
import type { Field } from './forms'
import { texts } from './texts'
import type { Action } from './useAction'

/** Fields for which an office keeps wordings. */
const withTemplates: readonly string[] = ['text', 'redactedSummary', 'question', 'explanation', 'triage']

type Props = {
  action: Action
  /** Stands below the field of this name. */
  below?: Record<string, ReactNode>
  /** Choices this record does not offer. */
  without?: readonly string[]
}

/** The fields of an action, its failures on top. */
export function ActionFields({ action, below = {}, without = [] }: Props) {
  const { form, stale, error, savedAt } = action
  return (
    <>
      {stale && (
        <Notice tone="warn" title={stale.code === 'CLIENT_ID_REUSED' ? texts.doneBefore : texts.staleTitle} isAlert>
          {stale.code === 'STALE' ? texts.staleText : stale.message}
        </Notice>
      )}
      {error && (
        <Notice tone={error.code === 'OFFLINE' ? 'warn' : 'bad'} isAlert>
          {error.message}
        </Notice>
      )}
      {form.words.intro && <View className="note under">{form.words.intro}</View>}
      {form.fields.map((field) => (
        <View key={field.name}>
          <FieldOf field={field} action={action} without={without} />
          {below[field.name]}
        </View>
      ))}
      {savedAt > 0 && <View className="note under">{texts.savedAt(timeText(new Date(savedAt).toISOString()))}</View>}
    </>
  )
}

type FieldProps = { field: Field; action: Action; without: readonly string[] }

function FieldOf({ field, action, without }: FieldProps) {
  const { words, setWord, problems, photos } = action
  const value = words[field.name] ?? ''
  const error = problems[field.name]
  const set = (next: string) => setWord(field.name, next)
  if (field.kind === 'photos')
    return (
      <Cells>
        <PhotoField photos={photos} error={error} />
      </Cells>
    )
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
  if (field.kind === 'office') return <OfficeCell field={field} action={action} />
  if (field.kind === 'agency') return <AgencyCell field={field} action={action} />
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

type PickProps = { field: Field & { label: string }; action: Action }

function OfficeCell({ field: { name, label }, action: { words, setWord, problems } }: PickProps) {
  const [isOpen, setOpen] = useState(false)
  const { data } = useQuery({
    queryKey: ['registry', 'offices'],
    queryFn: () => api.registry.offices({}),
    staleTime: 600_000,
  })
  const offices = data?.offices ?? []
  const chosen = offices.find(({ officeId }) => officeId === words[name])
  return (
    <Cells isSpaced>
      <Cell
        id={name}
        isKeyValue
        title={label}
        value={chosen?.name ?? texts.choose}
        error={problems[name]}
        onPress={() => setOpen(true)}
      />
      <PickerSheet
        title={label}
        searchText={texts.officeSearch}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        options={offices.map(({ officeId, name: text, township }) => ({ key: officeId, text, note: township }))}
        value={words[name]}
        onPick={(officeId) => setWord(name, officeId)}
      />
    </Cells>
  )
}

function AgencyCell({ field: { name, label }, action: { words, setWord, problems } }: PickProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Cells isSpaced>
      <Cell
        id={name}
        isKeyValue
        title={label}
        value={words[`${name}Name`] ?? texts.choose}
        error={problems[name]}
        onPress={() => setOpen(true)}
      />
      <AgencySheet
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onPick={(agency) => agency && setWord(name, agency.id, { [`${name}Name`]: agency.name })}
      />
    </Cells>
  )
}
