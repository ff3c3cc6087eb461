import type { contract, Parsed } from '../../../src/contracts'
import { addDays, dayOf, endOfDay } from '../../_shared/calendar/days'
import { assignmentOf, boundTo, type Call, personOf } from '../../_shared/call'
import { type Deadline, openDeadlinesOf } from '../../_shared/deadlines/store'
import { viewOfClock } from '../../_shared/deadlines/view'
import { sm3 } from '../../_shared/digest'
import { fail, failAt } from '../../_shared/errors'
import type { Handlers } from '../../_shared/handlers'
import { idCursor, pageOf, queueCursor, queueCursorOf } from '../../_shared/paging'
import { eventsFor, requireVersion } from '../../_shared/workflow'
import { attachTo } from '../attachments/store'
import { numberOf, ticketNumbers } from '../clocks'
import * as letters from '../letters/store'
import * as store from '../store'
import { fieldIssues, notices } from '../texts'
import { ticketTable } from '../workflow'
import { clockForAgency, handIn, letterForAgency, stateForAgency } from './agencySight'
import { hasReviewer } from './explaining'
import { evidenceFor, presentLetter, presentLetterRow } from './presentLetters'
import { noticeWhileStanding, tellBureau } from './tell'
import { ownerKeyOf, takeUploads } from './uploads'

type Input<Name extends keyof typeof contract.ticket> = Parsed<(typeof contract.ticket)[Name]>

/** What an agency does with the letters it received. It sees the letter, never the ticket behind it. */
export const agencyLetterHandlers = {
  async agencyLetters({ only, cursor, limit }: Input<'agencyLetters'>, call: Call) {
    const filter = { agencyId: boundTo(call, 'agencyId'), limit: limit + 1 }
    if (only === 'all') {
      const rows = await letters.lettersOfAgency(call.tx, { ...filter, after: idCursor(cursor) })
      return pageOf(rows, limit, await presentRows(call, rows), ({ letterId }) => letterId)
    }
    const rows = await letters.openLettersOfAgency(call.tx, { ...filter, after: queueCursor(cursor) })
    return pageOf(rows, limit, await presentRows(call, rows), (row) =>
      queueCursorOf({ flag: row.isRested, at: row.day, id: row.letterId }),
    )
  },

  async agencyLetter({ letterId }: Input<'agencyLetter'>, call: Call) {
    const letter = await letters.letterById(call.tx, letterId)
    if (!letter || !isOurs(call, letter)) throw fail('NOT_FOUND')
    const ticket = await store.ticketById(call.tx, letter.ticketId)
    const clocks = await openDeadlinesOf(call.tx, [letter.ticketId])
    const isWaiting = isCurrent(letter)
    const clock = isWaiting ? clocks.find(({ kind }) => kind === 'rectify') : undefined
    const state = ticket && stateForAgency(ticket, clocks)
    const reports = (await letters.reportsOf(call.tx, letter.ticketId)).filter((report) => report.letterId === letterId)
    return {
      ...presentLetter(letterForAgency(letter), reports, await evidenceFor(call, letter.ticketId)),
      clock: clock ? viewOfClock(clockForAgency(clock, clocks), call.now, call.calendar) : null,
      objectUntil: objectUntil(call, letter)?.toISOString() ?? null,
      waitsFor: state && isWaiting ? waitsFor(state, clocks) : null,
      actions: state && isWaiting ? await actionsOn(call, state, letter) : [],
    }
  },

  async agencyObject({ letterId, version, reason }: Input<'agencyObject'>, call: Call) {
    const { letter, ticket: locked } = await lockOurs(call, letterId, version)
    if (!isOfBureau(letter)) throw fail('WRONG_STATE', { message: fieldIssues.decisionFinal })
    if (letter.objectedAt !== null) throw fail('WRONG_STATE', { message: fieldIssues.objectedOnce })
    if (isObjectionLate(call, letter)) throw fail('WRONG_STATE', { message: fieldIssues.objectLate })
    if (!(await isObjector(call))) throw fail('FORBIDDEN', { message: fieldIssues.objectByReviewer })
    const { ticket, told } = await handIn(call, locked, 'agencyObject')
    await letters.updateLetter(call.tx, letterId, { state: 'objected', objection: reason, objectedAt: call.now })
    recordOn(call, ticket, 'agencyObject', reason)
    await tellBureau(call, ticket, noticeWhileStanding(ticket, notices.objected), ['bureauLeader', 'bureauHandler'])
    return { version: version + 1, state: told }
  },

  async reportRectified({ letterId, version, text, attachmentIds }: Input<'reportRectified'>, call: Call) {
    const { letter, ticket: locked } = await lockOurs(call, letterId, version)
    const { ticket, told } = await handIn(call, locked, 'reportRectified')
    const report = { reportId: call.ids.uuid(), letterId, ticketId: ticket.ticketId, text, reportedAt: call.now }
    const evidence = await takeUploads(call, personOf(call), attachmentIds)
    if (evidence.some(({ kind }) => kind === 'voice')) throw failAt('attachmentIds', fieldIssues.noVoiceAsProof)
    await letters.insertReport(call.tx, report)
    await attachTo(call.tx, attachmentIds, ticket.ticketId, ownerKeyOf(call, personOf(call)), report)
    await letters.updateLetter(call.tx, letter.letterId, {})
    recordOn(call, ticket, 'reportRectified', text)
    await tellBureau(call, ticket, noticeWhileStanding(ticket, notices.rectified), ['bureauReviewer', 'bureauHandler'])
    return { version: version + 1, state: told }
  },
} satisfies Partial<Handlers<'ticket'>>

// The clock of what the agency has to put right stands on the letter that counts.
const presentRows = async (call: Call, rows: readonly letters.LetterRow[]) => {
  const ticketIds = rows.filter(isCurrent).map(({ ticketId }) => ticketId)
  const clocks = await openDeadlinesOf(call.tx, ticketIds)
  const reported = await letters.reportedLetters(call.tx, ticketIds)
  return (row: letters.LetterRow) => {
    const own = clocks.filter(({ subjectId }) => subjectId === row.ticketId)
    const clock = own.find(({ kind }) => kind === 'rectify')
    return {
      ...presentLetterRow(letterForAgency(row)),
      isReported: row.state === 'issued' && reported.includes(row.letterId),
      clock: clock && isCurrent(row) ? viewOfClock(clockForAgency(clock, own), call.now, call.calendar) : null,
    }
  }
}

const isOurs = (call: Call, letter: letters.LetterRow) =>
  letter.agencyId === boundTo(call, 'agencyId') && letter.state !== 'draft' && letter.kind !== 'decisionProposal'

const isCurrent = ({ state }: letters.LetterRow) => state === 'issued' || state === 'objected'

// Objections are to what the supervising body itself found (行政执法监督条例第30条), not to what the government decided.
const isOfBureau = ({ kind }: letters.LetterRow) => kind !== 'decision'

const objectUntil = (call: Call, letter: letters.LetterRow) => (isOfBureau(letter) ? objectDayOf(call, letter) : null)

const objectDayOf = (call: Call, { issuedAt }: letters.LetterRow) =>
  issuedAt && endOfDay(addDays(dayOf(issuedAt), numberOf(call, ticketNumbers.objectDays)))

const isObjectionLate = (call: Call, letter: letters.LetterRow) => call.now > (objectUntil(call, letter) ?? call.now)

const actionsOn = async (call: Call, state: store.TicketRow['state'], letter: letters.LetterRow) => {
  const mayObject = await canObject(call, letter)
  return eventsFor(ticketTable, state, assignmentOf(call).role)
    .filter(({ event }) => (event === 'agencyObject' ? mayObject : event === 'reportRectified'))
    .map(({ event, isPrimary }) => ({ event, isPrimary: isPrimary ?? false }))
}

const canObject = async (call: Call, letter: letters.LetterRow) =>
  isOfBureau(letter) && letter.objectedAt === null && !isObjectionLate(call, letter) && isObjector(call)

// The objection is the legal reviewer's; the head makes it only where nobody holds that post.
const isObjector = async (call: Call) =>
  assignmentOf(call).role !== 'agencyHead' || !(await hasReviewer(call, boundTo(call, 'agencyId')))

const answers: Partial<Record<store.TicketRow['state'], 'objection' | 'check'>> = {
  objectionReview: 'objection',
  rectificationCheck: 'check',
}

const waitsFor = (state: store.TicketRow['state'], clocks: readonly Deadline[]) => {
  const what = answers[state]
  if (!what) return null
  return { what, dueAt: clocks.find(({ kind }) => kind === what)?.dueAt.toISOString() ?? null }
}

const lockOurs = async (call: Call, letterId: string, version: number) => {
  const found = await letters.letterById(call.tx, letterId)
  if (!found || !isOurs(call, found)) throw fail('NOT_FOUND')
  const ticket = await store.lockTicket(call.tx, found.ticketId)
  const letter = await letters.lockLetter(call.tx, letterId)
  if (!ticket || !letter) throw fail('NOT_FOUND')
  requireVersion(letter.version, version)
  if (letter.state !== 'issued') throw fail('WRONG_STATE')
  return { letter, ticket }
}

const recordOn = (call: Call, ticket: store.TicketRow, event: string, written: string) =>
  call.record('ticket', ticket.ticketId, { event, to: ticket.state, writtenDigest: sm3(written) })
