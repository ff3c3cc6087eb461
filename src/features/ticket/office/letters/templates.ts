import { ticketCategories } from '@/contracts/ticket/categories'
import { draftableLetters, type LetterKind } from '@/contracts/ticket/states'
import type { Outputs } from '@/platform/api'
import { type Case, templates } from './texts'

type Ticket = Outputs['ticket']['officeShow']

/** What a letter says in its four fields. */
export type LetterWords = { title: string; facts: string; basis: string; demands: string }

const empty: LetterWords = { title: '', facts: '', basis: '', demands: '' }

/** The kinds of letters that this ticket may get now. */
export const kindsFor = ({ state }: Pick<Ticket, 'state'>): readonly LetterKind[] => draftableLetters[state] ?? []

/** What a letter of this kind begins with. Nothing of the reporter's own words goes in: only what the agency may read. */
export const wordsFor = (kind: string | undefined, ticket: Ticket): LetterWords =>
  isDrafted(kind) ? templates[kind](caseOf(ticket)) : empty

/** Fields that still stand as the kind before had them follow the new one; what somebody wrote stays. */
export function followKind(ticket: Ticket, words: Record<string, string>, kind: string): Partial<LetterWords> {
  const before = wordsFor(words.kind, ticket)
  const after = wordsFor(kind, ticket)
  const untouched = keysOf(after).filter((field) => !words[field] || words[field] === before[field])
  return Object.fromEntries(untouched.map((field) => [field, after[field]]))
}

const keysOf = (words: LetterWords) => Object.keys(words) as (keyof LetterWords)[]

const isDrafted = (kind: string | undefined): kind is keyof typeof templates =>
  kind !== undefined && Object.hasOwn(templates, kind)

/** Until when the agency may still explain; nothing where nothing is asked, or its time has run out. */
export const timeLeftOf = ({ state, clocks }: Pick<Ticket, 'state' | 'clocks'>): string | undefined =>
  state === 'awaitingAgency'
    ? clocks.find(({ kind, state: runs }) => kind === 'agency' && runs !== 'breached')?.dueAt
    : undefined

// A request that was closed before its day leaves nobody silent.
const isSilent = ({ clockHistory }: Ticket) =>
  clockHistory.filter(({ kind }) => kind === 'agency').at(-1)?.isLate ?? false

const caseOf = (ticket: Ticket): Case => caseIn(ticket, isSilent(ticket))

const caseIn = (
  { agencyName, category, redactedSummary, exchanges, letters }: Ticket,
  isAgencySilent: boolean,
): Case => ({
  isSilent: isAgencySilent,
  agency: agencyName ?? '',
  category: ticketCategories[category].words,
  summary: redactedSummary,
  answer: exchanges.filter(({ kind, answer }) => kind === 'explanation' && answer !== null).at(-1)?.answer ?? null,
  unfulfilled: letters.filter(({ state }) => state === 'unfulfilled').at(-1)?.number ?? null,
})
