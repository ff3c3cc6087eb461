import { letterKinds } from '@/contracts/ticket/states'
import type { Outputs } from '@/platform/api'
import { type ActionForm, choice, type Field, form, onlyWhen, reason, reply, written } from '../fields'
import { texts } from './texts'

const kinds = Object.fromEntries(Object.entries(letterKinds).map(([key, { name }]) => [key, name]))
const { draftLetter, decideObjection, checkRectification } = texts

type Term = Outputs['ticket']['officeShow']['letterTerm']

/** How many days a letter gives: what it gives by itself, on what ground, and how far that may be changed. */
const daysOf = ({ amount, unit, source, least, most }: Term): Field => ({
  kind: 'days',
  name: 'rectifyDays',
  label: texts.days.label[unit],
  note: texts.days.note(amount, source),
  least,
  most,
})

/** A letter's form with its days; where only a choice asks for them, with that choice. */
export const withDays = (plain: ActionForm, term: Term, when?: { other: string; is: string }): ActionForm => ({
  ...plain,
  fields: [...plain.fields, when ? onlyWhen(daysOf(term), when.other, when.is) : daysOf(term)],
})

/** Letters of the bureau from the draft to the check, what the agency does with them, and the government's decision. */
export const letterForms = {
  draftLetter: form('draftLetter', 'file', draftLetter, [
    choice('kind', draftLetter.kind, kinds, draftLetter.kindNotes),
    written('title', draftLetter.heading, draftLetter.headingHint, 5, 100),
    written('facts', draftLetter.facts, draftLetter.factsHint, 10, 2000),
    written('basis', draftLetter.basis, draftLetter.basisHint, 5, 2000),
    written('demands', draftLetter.demands, draftLetter.demandsHint, 5, 2000),
  ]),
  discardLetter: form('discardLetter', 'xc', texts.discardLetter),
  returnDraft: form('returnDraft', 'undo', texts.returnDraft, [reason(texts.returnDraft, 5)]),
  issueLetter: form('issueLetter', 'seal', texts.issueLetter),
  decideObjection: form('decideObjection', 'chat', decideObjection, [
    choice('decision', decideObjection.decision, decideObjection.decisions),
    written('reason', decideObjection.reason, decideObjection.reasonHint, 5, 1000),
    onlyWhen(written('demands', decideObjection.demands, decideObjection.demandsHint, 5, 2000), 'decision', 'modify'),
    onlyWhen(reply(decideObjection, 10), 'decision', 'withdraw'),
  ]),
  checkRectification: form('checkRectification', 'search', checkRectification, [
    choice('result', checkRectification.result, checkRectification.results),
    written('reason', checkRectification.reason, checkRectification.reasonHint, 5, 1000),
    onlyWhen(reply(checkRectification, 10), 'result', 'pass'),
  ]),
  dropDecision: form('dropDecision', 'undo', texts.dropDecision, [reason(texts.dropDecision)]),
  agencyObject: form('agencyObject', 'chat', texts.agencyObject, [
    written('reason', texts.agencyObject.reason, texts.agencyObject.reasonHint, 10, 2000),
  ]),
  reportRectified: form('reportRectified', 'pen', texts.reportRectified, [
    reply(texts.reportRectified, 10),
    { kind: 'photos', name: 'attachmentIds', isProof: true },
  ]),
  returnDecision: form('returnDecision', 'undo', texts.returnDecision, [reason(texts.returnDecision)]),
  governmentDecide: form('governmentDecide', 'seal', texts.governmentDecide, [
    written('decision', texts.governmentDecide.decision, texts.governmentDecide.decisionHint, 10, 2000),
  ]),
} satisfies Record<string, ActionForm>
