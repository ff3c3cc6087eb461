import type { DraftPhoto } from '../photos/usePhotos'
import type { ActionForm, Field } from './forms'
import { texts } from './texts'

/** On what the action is done; `version` is the one that was read. */
export type Subject = ({ ticketId: string } | { requestId: string } | { letterId: string } | { receipt: string }) & {
  version: number
}

/** What an action's form holds; names of what was picked stand beside the ids under `<name>Name`. */
export type Values = { words: Record<string, string>; photos: DraftPhoto[] }

/** The id of a subject. */
export function idOf(subject: Subject): string {
  if ('ticketId' in subject) return subject.ticketId
  if ('receipt' in subject) return subject.receipt
  return 'letterId' in subject ? subject.letterId : subject.requestId
}

/** The fields that are asked now: some depend on what another one says. */
export const shownFields = ({ fields }: ActionForm, words: Values['words']): Field[] =>
  fields.filter(({ when }) => !when || when.is.includes(words[when.field] ?? ''))

/** What has to change: field → sentence, in the order of the form. */
export function mistakesOf(form: ActionForm, { words, photos }: Values): Record<string, string> {
  const pairs = shownFields(form, words).flatMap((field) => {
    const mistake = mistakeOf(field, words[field.name] ?? '', photos)
    return mistake ? [[field.name, mistake] as const] : []
  })
  return Object.fromEntries(pairs)
}

/** The fields as the contract wants them. */
export function inputOf(form: ActionForm, { words }: Values, attachmentIds: string[]): Record<string, unknown> {
  const pairs = shownFields(form, words).map((field) => [
    field.name,
    valueFor(field, words[field.name] ?? '', attachmentIds),
  ])
  return { ...form.fixed, ...Object.fromEntries(pairs) }
}

function mistakeOf(field: Field, value: string, photos: Values['photos']): string | undefined {
  const length = value.trim().length
  if (field.kind === 'words') {
    if (length < field.fewest) return (length ? texts.short : texts.empty)(field.fewest)
    // A draft's own hint that nobody replaced must not go out.
    if (value.includes(texts.toFill)) return texts.notFilled
    return length > field.most ? texts.long(field.most) : undefined
  }
  if (field.kind === 'days' || field.kind === 'number') {
    const number = Number(value)
    const isFit = mostDigits[field.kind].test(value.trim()) && number >= field.least && number <= field.most
    return isFit ? undefined : texts.wholeNumber(field.least, field.most)
  }
  if (field.kind === 'photos') return photos.length > 0 ? undefined : field.missing
  const isFree = field.kind === 'passed' || field.kind === 'version'
  if (isFree || value || ('isOptional' in field && field.isOptional)) return undefined
  return missing[field.kind]
}

const mostDigits = { days: /^\d{1,4}$/, number: /^\d{1,8}$/ }

const missing: Record<
  Exclude<Field['kind'], 'words' | 'photos' | 'passed' | 'version' | keyof typeof mostDigits>,
  string
> = {
  choice: texts.choose,
  category: texts.choose,
  day: texts.noDay,
  ticket: texts.noTicket,
  office: texts.noOffice,
  agency: texts.assign.agencyMissing,
  stars: texts.chooseStars,
}

const numbers: readonly Field['kind'][] = ['stars', 'version', 'days', 'number']

function valueFor(field: Field, value: string, attachmentIds: string[]): unknown {
  if (field.kind === 'photos') return attachmentIds
  if (field.kind === 'passed') return value.split(' ').filter(Boolean)
  if (numbers.includes(field.kind)) return Number(value)
  return value.trim() || undefined
}
