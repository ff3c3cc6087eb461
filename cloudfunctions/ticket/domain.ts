import { type TicketCategory, ticketCategories } from '../../src/contracts/ticket/categories'
import { shortPathKinds, type TicketKind } from '../../src/contracts/ticket/lists'
import { draftableLetters, type LetterKind, type TicketState } from '../../src/contracts/ticket/states'

/** Whose turn it is. Every ticket stands in exactly one queue, in its parent's when it was merged, or in none when it has
 *  ended. */
export type Queue = 'office' | 'bureau' | 'agency' | 'reporter' | 'discipline' | 'parent' | 'none'

/** The queue of a state. A short matter stays with the office that reads it first, unless the bureau has to decide what the
 *  office proposes; what an on-behalf reporter must pass on waits for him. */
export const queueOf = (
  state: TicketState,
  ticket: { kind: TicketKind; isOnBehalf: boolean; hasProposal: boolean },
): Queue => {
  if (ticket.hasProposal && proposable.includes(state)) return 'bureau'
  if (state === 'accepted') return isShortPath(ticket.kind) ? 'office' : 'bureau'
  if (state === 'replied') return ticket.isOnBehalf ? 'reporter' : 'office'
  return queues[state]
}

/** Whether it was handed to others, who take the time that it takes: nobody here can be late with it. */
export const isWithOthers = (state: TicketState) => state === 'referredDiscipline' || state === 'referredCrime'

/** Whether a bureau has in hand what by its state lies with the office, because nobody there may act. */
export const isHandedUp = (
  state: TicketState,
  ticket: { kind: TicketKind; isOnBehalf: boolean; hasProposal: boolean; queueKind?: Queue },
): boolean => ticket.queueKind === 'bureau' && queueOf(state, ticket) === 'office'

/** The same of a ticket as it is stored. */
export const isWithBureau = (ticket: {
  state: TicketState
  kind: TicketKind
  isOnBehalf: boolean
  proposal: unknown
  queueKind: string
}) =>
  isHandedUp(ticket.state, { ...ticket, hasProposal: ticket.proposal !== null, queueKind: ticket.queueKind as Queue })

// States in which an office proposes to return or to pass on.
const proposable: readonly TicketState[] = ['submitted', 'accepted']

const queues: Readonly<Record<Exclude<TicketState, 'accepted' | 'replied'>, Queue>> = {
  submitted: 'office',
  transferred: 'office',
  disputed: 'bureau',
  rejectionAppealed: 'bureau',
  assigned: 'bureau',
  verifying: 'bureau',
  objectionReview: 'bureau',
  rectificationCheck: 'bureau',
  proposeDecision: 'bureau',
  referredCrime: 'bureau',
  suspended: 'bureau',
  awaitingAgency: 'agency',
  rectifying: 'agency',
  awaitingReporter: 'reporter',
  awaitingConfirmation: 'reporter',
  referredDiscipline: 'discipline',
  mergedInto: 'parent',
  rejected: 'none',
  rejectedFinal: 'none',
  guidedToReview: 'none',
  closed: 'none',
  withdrawn: 'none',
}

/** What lies with the leader or the government of a bureau: the kind of the drafted letter, or `proposed`; `returned`: the
 *  leader sent the draft back, and it lies with the handler. */
export type WaitingLetter = LetterKind | 'proposed' | 'returned' | null

/** Whether a drafted letter can be issued in a state: then it waits for the bureau's leader. */
export const isLetterReady = (state: TicketState, waiting: WaitingLetter): boolean =>
  waiting !== null && !isElsewhere(waiting) && (draftableLetters[state]?.includes(waiting) ?? false)

/** Whether a bureau's leader has to go on with a ticket, whoever else may; what lies before the government waits there. */
export const isLeadersTurn = (state: TicketState, waiting: WaitingLetter): boolean =>
  leadersStates.includes(state) ||
  (state === 'proposeDecision' && !isElsewhere(waiting)) ||
  isLetterReady(state, waiting)

const isElsewhere = (waiting: WaitingLetter) => waiting === 'proposed' || waiting === 'returned'

const leadersStates: readonly TicketState[] = ['rejectionAppealed', 'objectionReview', 'disputed', 'referredCrime']

/** Whether a ticket has no reporter at all, also none without a name: the software goes on with a lead that was withdrawn. */
export const isNobodys = ({ source }: { source: string }) => source === 'system'

/** Categories whose words contain what is looked for. */
export const categoriesLike = (search: string) =>
  (Object.keys(ticketCategories) as TicketCategory[]).filter((key) => ticketCategories[key].words.includes(search))

/** Consultation, praise and opinion may be answered by the office itself. */
export const isShortPath = (kind: TicketKind) => (shortPathKinds as readonly TicketKind[]).includes(kind)

/** First clause of what was written, at most 20 characters: enough to tell rows apart. One that only says who spoke, or
 *  too little, takes the next one with it. */
export const firstClause = (content: string) => {
  const clauses = content.split(/[，。；！？,.;!?\n]/).flatMap((part) => part.trim().replace(/\s+/g, ' ') || [])
  const [first = content.trim(), next] = clauses
  return [...(next && saysLittle(first) ? `${first}，${next}` : first)].slice(0, 20).join('')
}

const saysLittle = (clause: string) => /(说|听到|反映)$/.test(clause) || [...clause].length < 6

/** Digest as compared: hex digits only, lower case, however wide they were typed. */
export const normalDigest = (digest: string) =>
  digest
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^0-9a-f]/g, '')

/** A number of letters, year and digits as it is written on paper, however its parts were set apart: `yt 2026 00017` is
 *  `YT-2026-00017`. Null for other words. */
export const numberForm = (search: string) => {
  // NB: as it is written already; its letters may end in a digit.
  if (/^[\p{L}\p{N}]+-\d{4}-\d+$/u.test(search.trim())) return search.trim().toUpperCase()
  const together = search
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}_./\\]/gu, '')
  const [, letters, year, digits] = /^([A-Z]+)(\d{4})(\d+)$/.exec(together) ?? []
  return letters ? `${letters}-${year}-${digits}` : null
}

/** A receipt's number as it is stored, however wide or small it was typed and its parts were set apart. */
export const normalNumber = (number: string) => numberForm(number) ?? number.normalize('NFKC').trim().toUpperCase()

/** A shortened digest proves nothing below 12 digits (48 bits). */
export const provesEnough = (digest: string) => normalDigest(digest).length >= 12

/** Whether a digest, whole or shortened, is the stored one. */
export const isSameDigest = (stored: string, given: string) =>
  provesEnough(given) && stored.startsWith(normalDigest(given))

/** Longest run of the reporter's own words that may stand in what the agency reads, in letters and digits (ours). */
export const longestQuote = 15

/** Everything in a text for the agency that betrays the reporter: each of the given words that stands in it, and the
 *  first longer run of the content. A name stays one with spaces, dashes or in other widths and cases. */
export const betrayalsIn = (text: string, content: string, words: readonly string[]): string[] => {
  const [bare, told] = [bareOf(text), bareOf(content)]
  const named = words.filter((word) => bareOf(word) !== '' && bare.includes(bareOf(word)))
  for (let start = 0; start + longestQuote < told.length; start += 1) {
    const run = told.slice(start, start + longestQuote + 1)
    if (bare.includes(run)) return [...named, run]
  }
  return named
}

const bareOf = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** The lowest bureau that stands above all of the given ones, or is one of them; none where the tree has no such. */
export const superiorOf = <Bureau extends { bureauId: string; divisionCode: string }>(
  bureaus: readonly Bureau[],
  below: readonly string[],
): Bureau | null => {
  const regions = bureaus.filter(({ bureauId }) => below.includes(bureauId)).map(({ divisionCode }) => divisionCode)
  const above = bureaus.filter((one) => regions.every((region) => region.startsWith(one.divisionCode)))
  return above.reduce<Bureau | null>(
    (lowest, one) => (lowest && lowest.divisionCode.length >= one.divisionCode.length ? lowest : one),
    null,
  )
}
