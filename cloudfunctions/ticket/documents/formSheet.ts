import { ticketCategories } from '../../../src/contracts/ticket/categories'
import { letterKinds, ticketStates } from '../../../src/contracts/ticket/states'
import { dayOf } from '../../_shared/calendar/days'
import type { FormCover, FormSheet } from '../../_shared/ports'
import type { LetterRow } from '../letters/store'
import type { TicketRow } from '../store'
import { handedOver } from '../texts'
import { dateWords, dayWords, paragraphsOf } from './letterSheet'
import { formPaper } from './texts'

/** Annex 5 of one ticket: never who reported, and no word of a report that is not open. */
export const formSheet = (ticket: TicketRow, letters: readonly LetterRow[], now: Date): FormSheet => ({
  month: formPaper.month(monthOf(dayOf(ticket.submittedAt))),
  unit: ticket.officeName,
  sources: sourceKeys.map((key) => ({ words: formPaper.sources[key], isChosen: key === sourceOf(ticket) })),
  problem: linesOf(problemOf(ticket)),
  suggestion: linesOf(suggestionOf(ticket, letters)),
  date: dateWords(now),
  number: formPaper.number(ticket.receiptNumber),
})

/** The list before the forms of a month; the last of them, as many as `supplements` says, came after it was handed in. */
export const coverSheet = (
  tickets: readonly TicketRow[],
  {
    month,
    unit,
    dueOn,
    isProvisional,
    most,
    isCapped,
    supplements,
    moved,
  }: {
    month: string
    unit: string
    dueOn: string
    isProvisional: boolean
    most: number
    isCapped: boolean
    supplements: number
    moved: number
  },
): FormCover => {
  const isNothingLeft = moved > 0 && tickets.length === 0
  const due = dayWords(dueOn)
  const summary = isCapped ? formPaper.summaryCapped(most, due) : formPaper.summary(tickets.length, due)
  return {
    title: formPaper.coverTitle(month.slice(0, 4), monthOf(month)),
    unit: formPaper.coverUnit(unit),
    summary: isNothingLeft
      ? formPaper.allMoved(moved)
      : [
          tickets.length > 0 ? summary : formPaper.summaryNone(due),
          isProvisional ? formPaper.provisional : '',
          supplements > 0 ? formPaper.supplements(supplements) : '',
          moved > 0 ? formPaper.moved(moved) : '',
        ].join(''),
    columns: [...formPaper.columns],
    rows: tickets.map((ticket, place) => [
      String(place + 1),
      ticket.receiptNumber,
      titleOnPaper(ticket),
      formPaper.sources[sourceOf(ticket)],
      place < tickets.length - supplements
        ? ticketStates[ticket.state]
        : formPaper.supplementState(ticketStates[ticket.state]),
    ]),
  }
}

/** What a list that may be printed calls a ticket: the reporter's own clause only where the report is open. */
export const titleOnPaper = (ticket: TicketRow) =>
  isWritable(ticket) ? ticket.title : formPaper.about(categoryOf(ticket), ticket.agencyName)

const linesOf = (text: string) => paragraphsOf(text).join('\n')

/** The month of a day or of a month itself, 11. */
export const monthOf = (day: string) => Number(day.slice(5, 7))

type Source = keyof typeof formPaper.sources
const sourceKeys = Object.keys(formPaper.sources) as Source[]

// Who reports how often is known in a small township: under seal even the kind of reporter stays out.
const sourceOf = ({ confidentiality, source }: TicketRow): Source =>
  confidentiality === 'sealed' || source === 'system' || source === 'insider' ? 'other' : source

const categoryOf = ({ category }: TicketRow) => ticketCategories[category].words

// What discipline inspection looks into is read there alone.
const isHandedOver = (ticket: TicketRow) => ticket.isHandedOver
const isWritable = (ticket: TicketRow) => ticket.confidentiality === 'open' && !isHandedOver(ticket)

const problemOf = (ticket: TicketRow) => {
  if (isHandedOver(ticket)) return handedOver
  return isWritable(ticket) ? ticket.content : (ticket.redactedSummary ?? formPaper.confidential(categoryOf(ticket)))
}

// What the bureau demanded of the agency passed the check for words that betray somebody.
const suggestionOf = (ticket: TicketRow, letters: readonly LetterRow[]) => {
  const sent = letters.filter(
    ({ ticketId, state, kind }) =>
      ticketId === ticket.ticketId && !['draft', 'withdrawn'].includes(state) && kind !== 'decisionProposal',
  )
  return [
    ...(isWritable(ticket) && ticket.suggestion ? [ticket.suggestion] : []),
    ...sent.map(({ kind, number, demands }) => formPaper.sent(letterKinds[kind].name, number ?? '', demands)),
  ].join('\n')
}
