import { ticketCategories } from '@/contracts/ticket/categories'
import { forbiddenConducts, procedureStates, type reporterKinds, shortPathKinds } from '@/contracts/ticket/lists'
import type { Inputs } from '@/platform/api'
import type { DraftPhoto } from '../photos/usePhotos'
import { phraseOf } from './phrase'
import { texts } from './texts'

/** What the report form holds; empty = not chosen. */
export type ReportFields = {
  category: Category | ''
  /** Set when a person chose it himself; otherwise the category decides. */
  kind: Kind | ''
  forbiddenConducts: Conduct[]
  agency: { id: string; name: string } | null
  inspection: { id: string; label: string } | null
  township: { code: string; name: string } | null
  happenedOn: string
  place: string
  content: string
  suggestion: string
  photos: DraftPhoto[]
  confidentiality: Confidentiality
  isOnBehalf: boolean
  isInProcedure: keyof typeof procedureStates
  /** The person pressed 提交 and only the network or a photo is awaited. */
  isWaiting: boolean
}

/** A key of the category tree. */
export type Category = keyof typeof ticketCategories
/** What a reporter may call his matter. */
export type Kind = (typeof reporterKinds)[number]
/** Who may know whose report it is. */
export type Confidentiality = Inputs['ticket']['submit']['confidentiality']
/** One of the eight forbidden acts, F1–F8. */
export type Conduct = keyof typeof forbiddenConducts

/** Limits of the contract, UTF-16 units; a test compares them. */
export const limits = { content: [10, 1000], suggestion: [0, 500], place: [0, 100], added: [2, 1000] } as const

/** A new form. Nobody is exposed by forgetting to choose. */
export const emptyReport: ReportFields = {
  category: '',
  kind: '',
  forbiddenConducts: [],
  agency: null,
  inspection: null,
  township: null,
  happenedOn: '',
  place: '',
  content: '',
  suggestion: '',
  photos: [],
  confidentiality: 'hiddenFromAgency',
  isOnBehalf: false,
  isInProcedure: 'none',
  isWaiting: false,
}

const kindOfCategory: Partial<Record<Category, Kind>> = {
  consultation: 'consultation',
  praise: 'praise',
  systemSuggestion: 'suggestion',
}

/** The kind a person chose, or the one that goes without saying. */
export const kindOf = ({ kind, category }: Pick<ReportFields, 'kind' | 'category'>): Kind =>
  kind || (category && kindOfCategory[category]) || 'complaint'

/** Whether the judicial office answers it by itself: nobody else looks into it. */
export const isAnsweredDirectly = (kind: string): boolean => (shortPathKinds as readonly string[]).includes(kind)

const shortForms: Partial<Record<Kind, typeof texts.shortForms.consultation | typeof texts.shortForms.praise>> =
  texts.shortForms

/** Whether nothing was done wrong: then there is little to ask. */
export const isShortForm = (fields: Pick<ReportFields, 'kind' | 'category'>): boolean =>
  shortForms[kindOf(fields)] !== undefined

/** How it is asked what there is to say. */
export const storyWordsOf = (fields: Pick<ReportFields, 'kind' | 'category'>) => shortForms[kindOf(fields)] ?? texts

/** What a report is called in a list before the server has seen it; undefined for a form that nobody would miss. */
export function draftTitleOf({ category, content, suggestion, place, photos }: ReportFields): string | undefined {
  if (content.trim()) return phraseOf(content)
  if (category) return ticketCategories[category].words
  return suggestion || place || photos.length ? texts.untitled : undefined
}

/** What a form begins with: fields that are known, and those that come from the visit or the agency it is about. */
export type Beginning = { fields: Partial<ReportFields>; told: readonly (keyof ReportFields)[] }

/** Which fields the place fills from which the form was opened; on a plain form a person chose them himself. */
export const toldBy = ({ inspectionId, agencyId }: { inspectionId?: string; agencyId?: string }): Beginning['told'] => {
  if (inspectionId) return ['agency', 'inspection', 'happenedOn']
  return agencyId ? ['agency'] : []
}

/** Whether a person typed or chose anything beside what the form was opened with: only that would be missed. */
export const isTouched = (now: ReportFields, { fields, told }: Beginning): boolean => {
  const first: ReportFields = { ...emptyReport, ...fields }
  const names = Object.keys(emptyReport) as (keyof ReportFields)[]
  return names.some((name) => !told.includes(name) && JSON.stringify(now[name]) !== JSON.stringify(first[name]))
}

/** What has to change before it can be handed in: field → sentence, in the order of the form. `given` = the words that it
 *  began with, which alone say nothing. */
export function mistakesOf(fields: ReportFields, isTownshipKnown: boolean, given = ''): Record<string, string> {
  const length = fields.content.trim().length
  const [fewest, most] = limits.content
  return {
    ...(!fields.category && { category: texts.categoryMissing }),
    ...(!fields.township && !isTownshipKnown && { townshipCode: texts.townshipMissing }),
    ...(fields.place.trim().length > limits.place[1] && { place: texts.tooLong(limits.place[1]) }),
    ...(given && bare(fields.content) === bare(given) && { content: texts.contentUnchanged }),
    ...(length < fewest && { content: length ? texts.contentShort : storyWordsOf(fields).contentMissing }),
    ...(length > most && { content: texts.tooLong(most) }),
    ...(fields.suggestion.trim().length > limits.suggestion[1] && { suggestion: texts.tooLong(limits.suggestion[1]) }),
  }
}

const bare = (words: string) => words.replace(/\s/g, '')

/** What is added to an earlier report, which has no places of its own for it: everything that was typed or chosen, as
 *  lines. */
export const addedTextOf = (fields: ReportFields): string => {
  const { content, suggestion, place, happenedOn, isOnBehalf, isInProcedure } = fields
  return [
    content.trim(),
    fields.forbiddenConducts.length > 0 &&
      texts.addedConducts(fields.forbiddenConducts.map((key) => forbiddenConducts[key].words)),
    suggestion.trim() && texts.addedSuggestion(suggestion.trim()),
    place.trim() && texts.addedPlace(place.trim()),
    happenedOn && texts.addedDay(happenedOn),
    isInProcedure !== 'none' && texts.addedProcedure(procedureStates[isInProcedure]),
    isOnBehalf && texts.addedOnBehalf,
  ]
    .filter(Boolean)
    .join('\n')
}

/** Whether words meant for one report may stand in another: it must hide its reporter at least as well. */
export const isAsConfidential = (there: Confidentiality, wanted: Confidentiality): boolean =>
  confidentialities.indexOf(there) >= confidentialities.indexOf(wanted)

// The least confidential first.
const confidentialities: readonly Confidentiality[] = ['open', 'hiddenFromAgency', 'sealed']

/** The form as `ticket.submit` wants it. A sealed report leaves the inspection at home. */
export const inputOf = (
  fields: ReportFields,
  clientId: string,
  attachmentIds: string[],
): Inputs['ticket']['submit'] => ({
  clientId,
  kind: kindOf(fields),
  category: fields.category || 'outOfScope',
  forbiddenConducts: fields.forbiddenConducts,
  agencyId: fields.agency?.id,
  inspectionId: fields.confidentiality === 'sealed' ? undefined : fields.inspection?.id,
  townshipCode: fields.township?.code,
  // Under seal the visit is not sent along, and its day would point at it.
  happenedOn: (fields.confidentiality === 'sealed' && fields.inspection ? '' : fields.happenedOn) || undefined,
  place: fields.place.trim() || undefined,
  content: fields.content.trim(),
  suggestion: fields.suggestion.trim() || undefined,
  attachmentIds,
  confidentiality: fields.confidentiality,
  isOnBehalf: fields.isOnBehalf,
  isInProcedure: fields.isInProcedure,
})
