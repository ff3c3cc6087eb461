import type { AgencyDisputePaper } from '../../../src/contracts/agencyDisputeLists'
import { yearOf } from '../../_shared/calendar/days'
import type { LetterSheet } from '../../_shared/ports'
import { bodyWord, dateWords, letterNumber, paragraphsOf } from '../../ticket/public'
import type { DisputeRow, DisputeStep } from './store'
import { disputePaper as words } from './texts'

/** A paper of a dispute: what is in it, everybody who may have it may read on the page as well. */
export const disputeSheet = (
  paper: AgencyDisputePaper,
  dispute: DisputeRow,
  steps: readonly DisputeStep[],
  now: Date,
): LetterSheet => sheets[paper](dispute, steps, now)

type Sheet = (dispute: DisputeRow, steps: readonly DisputeStep[], now: Date) => LetterSheet

/** The handling opinion as it goes to the government (行政执法监督条例第十三条): the facts, both opinions, what coordination
 *  came to, what the bureau proposes; behind it what the government decided. */
const handlingSheet: Sheet = (dispute, steps, now) => {
  const { bureauName, state, proposedAt, handling } = dispute
  // What is drafted anew was not proposed yet, whatever was before it.
  const sentAt = state === 'drafted' ? null : proposedAt
  const year = yearOf(sentAt ?? now)
  const decided = decisionOf(dispute, steps)
  return {
    ...headOf('handling', bureauName, dispute, year),
    ...(sentAt ? proposedUnder(steps) : { signer: '' }),
    addressee: words.addressee(bureauName.replace(words.bureauEnd, words.governmentEnd)),
    sections: [
      ...saidOf(dispute),
      { heading: words.headings.coordination, paragraphs: coordinationOf(dispute) },
      { heading: words.headings.handling, paragraphs: [...paragraphsOf(handling ?? ''), words.plea] },
    ],
    date: sentAt ? dateWords(sentAt) : words.noDate(String(year)),
    watermark: state === 'drafted' || state === 'returned' ? words.watermarks[state] : null,
    ...(decided ? { answer: answerOf(decided) } : {}),
  }
}

/** What both agreed to, sealed by both and by the bureau that coordinated: nothing that was written in between. */
const agreementSheet: Sheet = (dispute, _steps, now) => {
  const { bureauName, agreement, endedAt, firstConfirmedAt, secondConfirmedAt } = dispute
  const agreedAt = endedAt ?? now
  return {
    ...headOf('agreement', bureauName, dispute, yearOf(agreedAt)),
    addressee: toBoth(dispute),
    sections: [
      ...saidOf(dispute),
      { heading: words.headings.agreement, paragraphs: [...paragraphsOf(agreement ?? ''), words.agreed] },
    ],
    parties: [
      { name: dispute.firstAgencyName, date: dateWords(firstConfirmedAt ?? agreedAt) },
      { name: dispute.secondAgencyName, date: dateWords(secondConfirmedAt ?? agreedAt) },
    ],
    date: dateWords(agreedAt),
  }
}

/** What the government decided, without what was proposed to it. */
const decisionSheet: Sheet = (dispute, steps, now) => {
  const { by, at, paragraphs, date } = decisionOf(dispute, steps) ?? { by: '', at: now, paragraphs: [], date: '' }
  return {
    ...headOf('decision', by, dispute, yearOf(at)),
    addressee: toBoth(dispute),
    sections: [
      ...saidOf(dispute),
      { heading: words.headings.decision, paragraphs: [words.decided(dispute.bureauName), ...paragraphs] },
    ],
    date,
  }
}

const sheets: Readonly<Record<AgencyDisputePaper, Sheet>> = {
  handling: handlingSheet,
  agreement: agreementSheet,
  decision: decisionSheet,
}

const headOf = (paper: AgencyDisputePaper, issuer: string, { title }: DisputeRow, year: number) => ({
  issuer,
  kindName: words.kinds[paper],
  // The issuer's own register gives the number.
  number: letterNumber(bodyWord(issuer), words.marks[paper], year, words.gap),
  signer: null,
  title: words.titles[paper](title),
  note: null,
  copyTo: null,
  printed: null,
  watermark: null,
  standing: null,
})

// Number and signer of the last time it went to the government.
const proposedUnder = (steps: readonly DisputeStep[]) => {
  const [number, signed = ''] = steps.find(({ event }) => event === 'proposeHandling')?.note?.split('\n') ?? []
  // What went out before numbers were given is numbered and signed by hand.
  return { ...(number ? { number } : {}), signer: words.signerOf(signed) }
}

const toBoth = ({ firstAgencyName, secondAgencyName }: DisputeRow) =>
  words.addressee(words.both(firstAgencyName, secondAgencyName))

const saidOf = (dispute: DisputeRow) => [
  { heading: words.headings.facts, paragraphs: [whatOf(dispute), ...paragraphsOf(dispute.facts)] },
  { heading: words.headings.opinions, paragraphs: (['first', 'second'] as const).flatMap(opinionOf(dispute)) },
]

const whatOf = ({ firstAgencyName, secondAgencyName, matter, raisedBy, raisedAt }: DisputeRow) =>
  words.what(firstAgencyName, secondAgencyName, words.matters[matter], raisedBy, dateWords(raisedAt))

const opinionOf = (dispute: DisputeRow) => (side: 'first' | 'second') => {
  const name = dispute[`${side}AgencyName`]
  const [begin, ...rest] = paragraphsOf(dispute[`${side}Opinion`] ?? '')
  return begin === undefined ? [words.silent(name)] : [words.says(name, begin), ...rest]
}

const coordinationOf = ({ agreement }: DisputeRow) =>
  agreement === null ? [words.noAgreement] : [words.notAgreed, ...paragraphsOf(agreement)]

const answerOf = ({ paragraphs, by, date }: { paragraphs: string[]; by: string; date: string }) => ({
  heading: words.answer(by),
  ...{ paragraphs, by, date },
})

const decisionOf = ({ decision }: DisputeRow, steps: readonly DisputeStep[]) => {
  const step = steps.find(({ event }) => event === 'decideAgencyDispute')
  if (decision === null || !step) return null
  const { actorLabel: by, at } = step
  return { paragraphs: paragraphsOf(decision), by, at, date: dateWords(at) }
}
