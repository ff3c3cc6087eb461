import type { LetterKind } from '../../../src/contracts/ticket/states'
import type { TicketEvent } from '../workflow'

/** What issuing a letter does to its ticket; a decision is issued by the government alone. */
export const eventOfLetter: Readonly<Partial<Record<LetterKind, TicketEvent>>> = {
  suggestion: 'issueSuggestion',
  urgeLetter: 'issueUrgeLetter',
  opinion: 'issueOpinion',
  decisionProposal: 'proposeDecision',
}

/** Kinds of the letters that are drafted and not issued yet. */
export const draftsOf = (letters: readonly { state: string; kind: LetterKind }[]) =>
  letters.filter(({ state }) => state === 'draft').map(({ kind }) => kind)

/** What the government decided and the agency has to follow now. */
export const isStandingDecision = ({ kind, state }: { kind: LetterKind; state: string }) =>
  kind === 'decision' && (state === 'issued' || state === 'objected')

/** A letter's number: 云汀市司监意〔2026〕3号. */
export const letterNumber = (body: string, mark: string, year: number, place: number | string) =>
  `${body}${mark}〔${year}〕${place}号`

/** The body that issued a letter, or will: a decision is the government's alone (行政执法监督条例第29条). */
export const issuerOf = ({ kind, issuedBy, bureauName }: Issued) =>
  kind === 'decision' ? (issuedBy ?? '') : bureauName

type Issued = { kind: LetterKind; issuedBy: string | null; bureauName: string }

/** How a body is named in the numbers of its letters. */
export const bodyWord = (name: string) => name.replace(/司法局$/, '司').replace(/人民政府$/, '政')
