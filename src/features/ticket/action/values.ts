import type { DraftPhoto } from '../photos/usePhotos'
import type { ActionForm, Field } from './forms'
import { texts } from './texts'

/** On what the action is done; `version` is the one that was read. */
export type Subject = { ticketId: string; version: number } | { requestId: string; version: number }

/** What an action's form holds; names of picked agencies stand beside their ids under `<name>Name`. */
export type Values = { words: Record<string, string>; photos: DraftPhoto[] }

/** What has to change: field → sentence, in the order of the form. */
export function mistakesOf(form: ActionForm, { words }: Values): Record<string, string> {
  const pairs = form.fields.flatMap((field) => {
    const mistake = mistakeOf(field, words[field.name] ?? '')
    return mistake ? [[field.name, mistake] as const] : []
  })
  return Object.fromEntries(pairs)
}

/** The fields as the contract wants them. */
export function inputOf(form: ActionForm, { words }: Values, attachmentIds: string[]): Record<string, unknown> {
  const pairs = form.fields.map((field) => [field.name, valueFor(field, words[field.name] ?? '', attachmentIds)])
  return { ...form.fixed, ...Object.fromEntries(pairs) }
}

function mistakeOf(field: Field, value: string): string | undefined {
  const length = value.trim().length
  if (field.kind === 'words') {
    if (length < field.fewest) return texts.short(field.fewest)
    return length > field.most ? texts.long(field.most) : undefined
  }
  if (field.kind === 'photos' || value) return undefined
  if (field.kind === 'stars') return texts.chooseStars
  if (field.kind === 'agency') return texts.assign.agencyMissing
  return field.kind === 'office' ? texts.noOffice : texts.choose
}

function valueFor(field: Field, value: string, attachmentIds: string[]): unknown {
  if (field.kind === 'photos') return attachmentIds
  if (field.kind === 'stars') return Number(value)
  return value.trim() || undefined
}
