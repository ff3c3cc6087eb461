import { agencyDisputeMatters } from '../../../src/contracts/agencyDisputeLists'
import { yearOf } from '../../_shared/calendar/days'
import type { LetterSheet } from '../../_shared/ports'
import { bodyWord, dateWords, letterNumber, paragraphsOf } from '../../ticket/public'
import type { DisputeRow, DisputeStep } from './store'
import { disputePaper as words } from './texts'

/** The handling opinion as it goes to the government (行政执法监督条例第十三条): the facts, both opinions, what coordination
 *  came to, what the bureau proposes; behind it what the government decided. */
export const disputeSheet = (dispute: DisputeRow, steps: readonly DisputeStep[], now: Date): LetterSheet => {
  const { bureauName, title, state, proposedAt, handling } = dispute
  // What is drafted anew was not proposed yet, whatever was before it.
  const sentAt = state === 'drafted' ? null : proposedAt
  const sent = sentAt ? dateWords(sentAt) : null
  const year = yearOf(sentAt ?? now)
  const answer = answerOf(dispute, steps)
  return {
    issuer: bureauName,
    kindName: words.kind,
    // The bureau's own register gives the number; whoever signs does it by hand.
    number: letterNumber(bodyWord(bureauName), words.mark, year, words.gap),
    signer: '',
    title: words.title(title),
    addressee: words.addressee(bureauName.replace(words.bureauEnd, words.governmentEnd)),
    sections: [
      { heading: words.headings.facts, paragraphs: [whatOf(dispute), ...paragraphsOf(dispute.facts)] },
      { heading: words.headings.opinions, paragraphs: (['first', 'second'] as const).flatMap(opinionOf(dispute)) },
      { heading: words.headings.coordination, paragraphs: coordinationOf(dispute) },
      { heading: words.headings.handling, paragraphs: [...paragraphsOf(handling ?? ''), words.plea] },
    ],
    date: sent ?? words.noDate(String(year)),
    note: null,
    copyTo: null,
    printed: null,
    watermark: state === 'drafted' || state === 'returned' ? words.watermarks[state] : null,
    standing: null,
    ...(answer ? { answer } : {}),
  }
}

const whatOf = ({ firstAgencyName, secondAgencyName, matter, raisedBy, raisedAt }: DisputeRow) =>
  words.what(firstAgencyName, secondAgencyName, agencyDisputeMatters[matter], raisedBy, dateWords(raisedAt))

const opinionOf = (dispute: DisputeRow) => (side: 'first' | 'second') => {
  const name = dispute[`${side}AgencyName`]
  const [begin, ...rest] = paragraphsOf(dispute[`${side}Opinion`] ?? '')
  return begin === undefined ? [words.silent(name)] : [words.says(name, begin), ...rest]
}

const coordinationOf = ({ agreement }: DisputeRow) =>
  agreement === null ? [words.noAgreement] : [words.notAgreed, ...paragraphsOf(agreement)]

const answerOf = ({ decision }: DisputeRow, steps: readonly DisputeStep[]) => {
  const step = steps.find(({ event }) => event === 'decideAgencyDispute')
  if (decision === null || !step) return null
  const { actorLabel: by, at } = step
  return { heading: words.answer(by), paragraphs: paragraphsOf(decision), by, date: dateWords(at) }
}
