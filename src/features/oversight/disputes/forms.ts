import type { Inputs } from '@/platform/api'
import { texts } from './texts'

/** What somebody does with a dispute by a form of its own. */
export type DisputeAction = Extract<keyof typeof texts.forms, keyof Inputs['oversight']>

type Field = { name: string; label: string; hint: string; fewest: number; most: number }

const { fields } = texts

const opinion: Field = { name: 'opinion', label: fields.opinion, hint: fields.opinionHint, fewest: 10, most: 2000 }
const reason: Field = { name: 'reason', label: fields.reason, hint: fields.reasonHint, fewest: 5, most: 500 }

/** The words that each action asks for; names are the contract's. */
export const disputeForms: Readonly<Record<DisputeAction, Field | null>> = {
  giveAgencyOpinion: opinion,
  beginCoordination: null,
  recordAgreement: {
    name: 'agreement',
    label: fields.agreement,
    hint: fields.agreementHint,
    fewest: 10,
    most: 2000,
  },
  confirmAgreement: null,
  refuseAgreement: reason,
  draftHandling: { name: 'handling', label: fields.handling, hint: fields.handlingHint, fewest: 10, most: 2000 },
  returnHandling: reason,
  proposeHandling: null,
  decideAgencyDispute: { name: 'decision', label: fields.decision, hint: fields.decisionHint, fewest: 10, most: 2000 },
  returnAgencyDispute: reason,
  withdrawAgencyDispute: reason,
}

/** The words that a raised dispute asks for; the opinion is an agency's alone. */
export const raisingFields: readonly Field[] = [
  { name: 'facts', label: fields.facts, hint: fields.factsHint, fewest: 10, most: 2000 },
  opinion,
]

/** Whether this release has a form for what the server allows. */
export const isDisputeAction = (event: string): event is DisputeAction => Object.hasOwn(disputeForms, event)

/** What has to change in a field; undefined when nothing. */
export const shortIn = ({ fewest }: Pick<Field, 'fewest'>, words: string) => {
  const { length } = words.trim()
  return length < fewest ? (length ? fields.short : fields.empty)(fewest) : undefined
}
