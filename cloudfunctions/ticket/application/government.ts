import type { contract, Parsed } from '../../../src/contracts'
import { ticketCategories } from '../../../src/contracts/ticket/categories'
import { type LetterState, letterKinds } from '../../../src/contracts/ticket/states'
import { assignmentOf, boundTo, type Call } from '../../_shared/call'
import { openDeadlinesOf } from '../../_shared/deadlines/store'
import { viewOfClock } from '../../_shared/deadlines/view'
import { sm3 } from '../../_shared/digest'
import { fail } from '../../_shared/errors'
import type { Handlers } from '../../_shared/handlers'
import { idCursor, pageOf, queueCursor, queueCursorOf } from '../../_shared/paging'
import { eventsFor, requireVersion } from '../../_shared/workflow'
import * as letters from '../letters/store'
import * as store from '../store'
import { decisionBasis, decisionTitle, notices } from '../texts'
import { ticketTable } from '../workflow'
import { advance } from './advance'
import { doneOf } from './handling'
import { daysOfLetter, dueOf, termOf } from './letterDays'
import { numberFor } from './letters'
import { evidenceFor, presentLetter } from './presentLetters'
import { barredAgenciesOf, requireNoneOfAgency } from './stake'
import { tellAgencyOfLetter, tellBureau, tellReporter } from './tell'

type Input<Name extends keyof typeof contract.ticket> = Parsed<(typeof contract.ticket)[Name]>

/** The government of the division, which alone may issue a 监督决定书 (行政执法监督条例第29条). It reads the bureau's words.
 *  Whoever also belongs to the agency keeps out, however open the report is: nobody decides against his own unit. */
export const governmentHandlers = {
  async proposals({ only, cursor, limit }: Input<'proposals'>, call: Call) {
    const filter = { region: boundTo(call, 'regionCode'), barred: await barredAgenciesOf(call), limit: limit + 1 }
    if (only === 'decided') {
      const rows = await letters.decidedProposals(call.tx, { ...filter, after: idCursor(cursor) })
      return pageOf(rows, limit, await presentRows(call, rows), ({ letterId }) => letterId)
    }
    const rows = await letters.proposalsOf(call.tx, { ...filter, after: queueCursor(cursor) })
    return pageOf(rows, limit, await presentRows(call, rows), ({ nextDueAt, letterId }) =>
      queueCursorOf({ flag: false, at: nextDueAt, id: letterId }),
    )
  },

  async proposalShow({ ticketId }: Input<'proposalShow'>, call: Call) {
    const ticket = await store.ticketById(call.tx, ticketId)
    const { row, proposal } = await requireOwn(call, ticket, await latestOf(call, ticketId))
    const isOpen = proposal.state === 'proposed'
    const reports = await letters.reportsOf(call.tx, ticketId)
    const evidence = await evidenceFor(call, ticketId)
    const clock = (await openDeadlinesOf(call.tx, [ticketId])).find(({ kind }) => kind === 'decision')
    return {
      ticketId,
      version: row.version,
      receiptNumber: row.receiptNumber,
      category: ticketCategories[row.category].words,
      agencyName: proposal.agencyName,
      summary: row.redactedSummary,
      proposal: presentLetter(proposal, reports, evidence),
      letters: (await letters.lettersOf(call.tx, ticketId))
        .filter(({ state, kind }) => state !== 'draft' && kind !== 'decisionProposal')
        // What came after the decision is no business of who decided.
        .filter(({ kind, draftedAt }) => isOpen || kind === 'decision' || draftedAt <= proposal.draftedAt)
        .map((letter) => presentLetter(letter, reports, evidence)),
      letterTerm: await termOf(call),
      clock: clock && isOpen ? viewOfClock(clock, call.now, call.calendar) : null,
      outcome: outcomes[proposal.state] ?? null,
      actions: (isOpen ? eventsFor(ticketTable, row.state, assignmentOf(call).role) : []).map(
        ({ event, isPrimary }) => ({ event, isPrimary: isPrimary ?? event === 'governmentDecide' }),
      ),
    }
  },

  async returnDecision(input: Input<'returnDecision'>, call: Call) {
    const { row, proposal } = await lockProposal(call, input)
    const ticket = await advance(call, row, 'returnDecision', { note: input.reason })
    const returned = { state: 'returned' as const, objectionReply: input.reason, objectionDecidedAt: call.now }
    await letters.updateLetter(call.tx, proposal.letterId, returned)
    await tellBureau(call, ticket, notices.decisionReturned, ['bureauLeader'])
    return doneOf(ticket)
  },

  async governmentDecide(input: Input<'governmentDecide'>, call: Call) {
    const { row, proposal } = await lockProposal(call, input)
    // NB: not looked through for names. The government is shown none, and an answer would tell it, guess by guess, who it is.
    const kind = 'decision' as const
    const numbered = await numberFor(call, { bureauId: proposal.bureauId, kind }, assignmentOf(call).unitName)
    const note = `${letterKinds[kind].name}${numbered.number}`
    const rectifyDays = daysOfLetter(call, input.rectifyDays, proposal.rectifyDays)
    const ticket = await advance(call, row, 'governmentDecide', { note, rectifyDays })
    await letters.updateLetter(call.tx, proposal.letterId, { state: 'replaced' })
    const letterId = call.ids.uuid()
    await letters.insertLetter(call.tx, {
      letterId,
      ticketId: ticket.ticketId,
      bureauId: proposal.bureauId,
      agencyId: proposal.agencyId,
      kind,
      state: 'issued',
      title: decisionTitle(proposal.agencyName),
      facts: proposal.facts,
      basis: decisionBasis,
      demands: input.decision,
      rectifyDays,
      draftedAt: call.now,
      draftedBy: assignmentOf(call).unitName,
    })
    const issued = {
      ...numbered,
      issuedAt: call.now,
      issuedBy: assignmentOf(call).unitName,
      ...dueOf(call, ticket),
    }
    await letters.updateLetter(call.tx, letterId, issued)
    call.record('ticket', ticket.ticketId, {
      event: 'governmentDecide',
      to: ticket.state,
      letterId,
      number: numbered.number,
      rectifyDays,
      writtenDigest: sm3(input.decision),
    })
    const { number } = numbered
    await tellAgencyOfLetter(call, { letterId, agencyId: proposal.agencyId, number }, notices.decided)
    await tellReporter(call, ticket, notices.decidedToReporter)
    await tellBureau(call, ticket, notices.decidedToBureau, ['bureauLeader', 'bureauReviewer'])
    return doneOf(ticket)
  },
} satisfies Partial<Handlers<'ticket'>>

const presentRows = async (call: Call, rows: readonly letters.LetterRow[]) => {
  const open = rows.filter(({ state }) => state === 'proposed').map(({ ticketId }) => ticketId)
  const clocks = await openDeadlinesOf(call.tx, open)
  return (row: letters.LetterRow) => {
    const clock = clocks.find(({ kind, subjectId }) => kind === 'decision' && subjectId === row.ticketId)
    return {
      ticketId: row.ticketId,
      number: row.number,
      title: row.title,
      agencyName: row.agencyName,
      bureauName: row.bureauName,
      proposedAt: row.issuedAt?.toISOString() ?? null,
      outcome: outcomes[row.state] ?? null,
      clock: clock && row.state === 'proposed' ? viewOfClock(clock, call.now, call.calendar) : null,
    }
  }
}

// How a proposal that is no longer open ended.
const outcomes: Partial<Record<LetterState, 'decided' | 'returned'>> = { replaced: 'decided', returned: 'returned' }

const requireProposal = async (call: Call, row: store.TicketRow | undefined) =>
  requireOwn(call, row, row && (await letters.openProposal(call.tx, row.ticketId)))

// The one that waits, else the last that was decided or returned.
const latestOf = async (call: Call, ticketId: string) =>
  (await letters.openProposal(call.tx, ticketId)) ??
  (await letters.lettersOf(call.tx, ticketId))
    .filter(({ kind, state }) => kind === 'decisionProposal' && outcomes[state])
    .at(-1)

// Only what was proposed to this government: everything else looks as if it did not exist.
const requireOwn = async (call: Call, row: store.TicketRow | undefined, proposal: letters.LetterRow | undefined) => {
  if (!row || !proposal?.bureauRegion.startsWith(boundTo(call, 'regionCode'))) throw fail('NOT_FOUND')
  await requireNoneOfAgency(call, proposal.agencyId)
  return { row, proposal }
}

const lockProposal = async (call: Call, { ticketId, version }: { ticketId: string; version: number }) => {
  const found = await requireProposal(call, await store.lockTicket(call.tx, ticketId))
  requireVersion(found.row.version, version)
  return found
}
