import type { contract, Parsed } from '../../../src/contracts'
import { ticketCategories } from '../../../src/contracts/ticket/categories'
import { letterKinds } from '../../../src/contracts/ticket/states'
import { assignmentOf, boundTo, type Call } from '../../_shared/call'
import { openDeadlinesOf } from '../../_shared/deadlines/store'
import { viewOfClock } from '../../_shared/deadlines/view'
import { sm3 } from '../../_shared/digest'
import { fail } from '../../_shared/errors'
import type { Handlers } from '../../_shared/handlers'
import { idCursor, pageOf } from '../../_shared/paging'
import { eventsFor, requireVersion } from '../../_shared/workflow'
import * as letters from '../letters/store'
import * as store from '../store'
import { decisionBasis, decisionTitle, notices } from '../texts'
import { ticketTable } from '../workflow'
import { advance } from './advance'
import { doneOf } from './handling'
import { numberFor } from './letters'
import { requireNeutral } from './neutral'
import { evidenceFor, presentLetter } from './presentLetters'
import { tellAgencyOfLetter, tellBureau, tellReporter } from './tell'

type Input<Name extends keyof typeof contract.ticket> = Parsed<(typeof contract.ticket)[Name]>

/** The government of the division, which alone may issue a 监督决定书 (行政执法监督条例第29条). It reads the bureau's words. */
export const governmentHandlers = {
  async proposals({ cursor, limit }: Input<'proposals'>, call: Call) {
    const region = boundTo(call, 'regionCode')
    const rows = await letters.proposalsOf(call.tx, { region, after: idCursor(cursor), limit: limit + 1 })
    const present = (row: letters.LetterRow) => ({
      ticketId: row.ticketId,
      number: row.number,
      title: row.title,
      agencyName: row.agencyName,
      bureauName: row.bureauName,
      proposedAt: row.issuedAt?.toISOString() ?? null,
    })
    return pageOf(rows, limit, present, ({ letterId }) => letterId)
  },

  async proposalShow({ ticketId }: Input<'proposalShow'>, call: Call) {
    const ticket = await store.ticketById(call.tx, ticketId)
    const { row, proposal } = await requireProposal(call, ticket)
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
        .map((letter) => presentLetter(letter, reports, evidence)),
      clock: clock ? viewOfClock(clock, call.now, call.calendar) : null,
      actions: eventsFor(ticketTable, row.state, assignmentOf(call).role).map(({ event, isPrimary }) => ({
        event,
        isPrimary: isPrimary ?? event === 'governmentDecide',
      })),
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
    await requireNeutral(call, row, { decision: input.decision })
    const kind = 'decision' as const
    const numbered = await numberFor(call, { bureauId: proposal.bureauId, kind }, assignmentOf(call).unitName)
    const note = `${letterKinds[kind].name}${numbered.number}`
    const ticket = await advance(call, row, 'governmentDecide', { note })
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
      draftedAt: call.now,
      draftedBy: assignmentOf(call).unitName,
    })
    const issued = { ...numbered, issuedAt: call.now, issuedBy: assignmentOf(call).unitName, dueAt: ticket.nextDueAt }
    await letters.updateLetter(call.tx, letterId, issued)
    call.record('ticket', ticket.ticketId, {
      event: 'governmentDecide',
      to: ticket.state,
      letterId,
      number: numbered.number,
      writtenDigest: sm3(input.decision),
    })
    await tellAgencyOfLetter(call, { letterId, agencyId: proposal.agencyId }, notices.decided)
    await tellReporter(call, ticket, notices.letterToReporter)
    await tellBureau(call, ticket, notices.decided, ['bureauLeader', 'bureauReviewer'])
    return doneOf(ticket)
  },
} satisfies Partial<Handlers<'ticket'>>

// Only what was proposed to this government: everything else looks as if it did not exist.
const requireProposal = async (call: Call, row: store.TicketRow | undefined) => {
  const proposal = row ? await letters.openProposal(call.tx, row.ticketId) : undefined
  if (!row || !proposal?.bureauRegion.startsWith(boundTo(call, 'regionCode'))) throw fail('NOT_FOUND')
  return { row, proposal }
}

const lockProposal = async (call: Call, { ticketId, version }: { ticketId: string; version: number }) => {
  const found = await requireProposal(call, await store.lockTicket(call.tx, ticketId))
  requireVersion(found.row.version, version)
  return found
}
