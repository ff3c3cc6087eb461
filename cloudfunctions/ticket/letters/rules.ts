import type { LetterKind, TicketState } from '../../../src/contracts/ticket/states'
import type { TicketEvent } from '../workflow'

/** Which letters may be drafted in a state. A 督办函 answers a failure to act; only after it or a 意见书 may a decision be
 *  proposed (行政执法监督条例第27—29条). */
export const draftable: Readonly<Partial<Record<TicketState, readonly LetterKind[]>>> = {
  awaitingAgency: ['urgeLetter'],
  verifying: ['suggestion', 'urgeLetter', 'opinion'],
  rectifying: ['urgeLetter', 'opinion'],
  rectificationCheck: ['urgeLetter', 'opinion'],
  proposeDecision: ['decisionProposal'],
}

/** What issuing a letter does to its ticket; a decision is issued by the government alone. */
export const eventOfLetter: Readonly<Partial<Record<LetterKind, TicketEvent>>> = {
  suggestion: 'issueSuggestion',
  urgeLetter: 'issueUrgeLetter',
  opinion: 'issueOpinion',
  decisionProposal: 'proposeDecision',
}

/** A letter's number: 云汀市司监意〔2026〕3号. */
export const letterNumber = (body: string, mark: string, year: number, place: number | string) =>
  `${body}${mark}〔${year}〕${place}号`

/** How a body is named in the numbers of its letters. */
export const bodyWord = (name: string) => name.replace(/司法局$/, '司').replace(/人民政府$/, '政')
