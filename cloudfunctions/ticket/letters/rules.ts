import type { LetterKind } from '../../../src/contracts/ticket/states'
import type { TicketEvent } from '../workflow'

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
