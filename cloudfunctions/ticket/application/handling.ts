import type { contract, Parsed } from '../../../src/contracts'
import { officeRoles } from '../../../src/contracts/roles'
import { rejectionReasons } from '../../../src/contracts/ticket/rejectionReasons'
import { type Call, roleOf } from '../../_shared/call'
import { fail, failAt } from '../../_shared/errors'
import type { Handlers } from '../../_shared/handlers'
import { nameReportedAgency } from '../../identity/public'
import { agencyById, officeById } from '../../registry/public'
import { dateWords } from '../documents/letterSheet'
import { isShortPath, isWithBureau } from '../domain'
import { agencyOfYours } from '../routing/texts'
import type * as store from '../store'
import { fieldIssues, notices } from '../texts'
import { lockForStaff } from './access'
import { advance } from './advance'
import { appealUntil } from './appeals'
import { replyOf } from './replies'
import { bureauNamedFor } from './route'
import { tellBureau, tellOffice, tellReporter } from './tell'
import { whyNotTransferred } from './transferring'

type Input<Name extends keyof typeof contract.ticket> = Parsed<(typeof contract.ticket)[Name]>

/** What office and bureau do with a ticket before the agency is asked. */
export const handlingHandlers = {
  async accept(input: Input<'accept'>, call: Call) {
    const ticket = await advance(call, await lockForStaff(call, input), 'accept', { change: { proposal: null } })
    await tellReporter(call, ticket, isOffice(call) ? notices.accepted : notices.acceptedByBureau)
    await tellToAssign(call, ticket)
    return doneOf(ticket)
  },

  async proposeReturn(input: Input<'proposeReturn'>, call: Call) {
    const proposal = JSON.stringify({ kind: 'return', reason: input.reason, toOfficeName: null })
    const locked = await lockForStaff(call, input)
    requireNoProposal(locked)
    const ticket = await advance(call, locked, 'proposeReturn', {
      note: input.reason,
      change: { proposal },
    })
    await tellBureau(call, ticket, notices.proposal)
    return doneOf(ticket)
  },

  async proposeTransfer(input: Input<'proposeTransfer'>, call: Call) {
    const office = await officeById(call, input.toOfficeId)
    const proposal = JSON.stringify({ kind: 'transfer', reason: input.reason, toOfficeName: office.name })
    const locked = await lockForStaff(call, input)
    requireNoProposal(locked)
    await requireTransferable(call, locked)
    if (office.officeId === locked.officeId) throw failAt('toOfficeId', fieldIssues.sameOffice)
    const ticket = await advance(call, locked, 'proposeTransfer', { note: input.reason, change: { proposal } })
    await tellBureau(call, ticket, notices.proposal)
    return doneOf(ticket)
  },

  async dismissProposal(input: Input<'dismissProposal'>, call: Call) {
    const locked = await lockForStaff(call, input)
    if (locked.proposal === null) throw fail('WRONG_STATE')
    const ticket = await advance(call, locked, 'dismissProposal', { note: input.reason, change: { proposal: null } })
    if (ticket.queueKind === 'bureau') await tellBureau(call, ticket, notices.proposalDismissed)
    else await tellOffice(call, ticket, notices.proposalDismissed)
    return doneOf(ticket)
  },

  async reject(input: Input<'reject'>, call: Call) {
    const locked = await lockForStaff(call, input)
    if (locked.appealCount > 0) throw fail('WRONG_STATE', { message: fieldIssues.overruled })
    const rejectionReason = `${rejectionReasons[input.reasonCode]}。${input.explanation}`
    const ticket = await advance(call, locked, 'reject', {
      note: rejectionReason,
      change: { rejectionReason, proposal: null },
    })
    const until = appealUntil(call, ticket)
    await tellReporter(call, ticket, notices.rejected(dateWords(until ?? call.now), ticket.bureauName))
    return doneOf(ticket)
  },

  async transfer(input: Input<'transfer'>, call: Call) {
    const locked = await lockForStaff(call, input)
    await requireTransferable(call, locked)
    const office = await officeById(call, input.toOfficeId)
    if (office.officeId === locked.officeId) throw failAt('toOfficeId', fieldIssues.sameOffice)
    const ticket = await advance(call, locked, 'transfer', {
      note: input.reason,
      change: {
        officeId: office.officeId,
        bureauId: bureauAfter(locked, office),
        transferCount: locked.transferCount + 1,
        transferredFromId: locked.officeId,
        proposal: null,
      },
    })
    await tellOffice(call, ticket, notices.transferredOut)
    return doneOf(ticket)
  },

  async receiveAccept(input: Input<'receiveAccept'>, call: Call) {
    const ticket = await advance(call, await lockForStaff(call, input), 'receiveAccept')
    await tellReporter(call, ticket, notices.received)
    await tellToAssign(call, ticket)
    return doneOf(ticket)
  },

  async assign(input: Input<'assign'>, call: Call) {
    const locked = await lockForStaff(call, input)
    const agencyId = input.agencyId ?? locked.agencyId
    if (!agencyId) throw failAt('agencyId', fieldIssues.agencyNeeded)
    const bureauId = await bureauAsking(call, locked, await agencyById(call, agencyId))
    // First: whatever ends because the report moves goes by the agency named now.
    if (agencyId !== locked.agencyId) await nameReportedAgency(call, locked.ticketId, agencyId)
    const change = { agencyId, bureauId, proposal: null }
    const ticket = await advance(call, locked, 'assign', { note: input.triage, change })
    if (bureauId !== locked.bureauId) await tellBureau(call, ticket, agencyOfYours)
    await tellReporter(call, ticket, notices.assigned)
    return doneOf(ticket)
  },

  async answerDirectly(input: Input<'answerDirectly'>, call: Call) {
    const locked = await lockForStaff(call, input)
    if (!isShortPath(locked.kind)) throw fail('WRONG_STATE', { message: fieldIssues.shortPathOnly })
    if (!isOffice(call) && !isWithBureau(locked)) throw fail('FORBIDDEN')
    const ticket = await advance(call, locked, 'answerDirectly', {
      change: { reply: await replyOf(call, locked, input.text, 'answered'), proposal: null },
    })
    await tellReporter(call, ticket, ticket.isOnBehalf ? notices.passOn : notices.replied)
    return doneOf(ticket)
  },
} satisfies Partial<Handlers<'ticket'>>

const isOffice = (call: Call) => officeRoles.some((role) => role === roleOf(call))

// Which bureau asks tells an agency where the reporter is. Where it is named only now, the bureau that supervises it goes
// on; what a superior decided stays decided.
const bureauAsking = async (call: Call, ticket: store.TicketRow, agency: Awaited<ReturnType<typeof agencyById>>) => {
  const isAsItWas = agency.agencyId === ticket.agencyId || ticket.disputeBureauId !== null
  if (ticket.confidentiality === 'open' || isAsItWas) return ticket.bureauId
  return (await bureauNamedFor(call, agency, ticket)) ?? ticket.bureauId
}

// A bureau's handler who took it over himself goes on with it at once.
const tellToAssign = async (call: Call, ticket: store.TicketRow) => {
  if (isOffice(call) && !isShortPath(ticket.kind)) await tellBureau(call, ticket, notices.toAssign)
}

// One proposal at a time: another one would start the bureau's clock anew.
const requireNoProposal = (ticket: store.TicketRow) => {
  if (ticket.proposal !== null) throw fail('WRONG_STATE', { message: fieldIssues.proposalPending })
}

// Passed on at most twice and only while there is time; what a superior has decided stays decided.
const requireTransferable = async (call: Call, ticket: store.TicketRow) => {
  if (ticket.disputeBureauId !== null) throw fail('WRONG_STATE', { message: fieldIssues.disputeDecided })
  const why = await whyNotTransferred(call, ticket)
  if (why) throw fail('WRONG_STATE', { message: fieldIssues.noTransfer[why] })
}

/** What every change answers. */
export const doneOf = ({ version, state }: store.TicketRow) => ({ version, state })

/** A city-level matter stays with the city's bureau whichever office reads it. */
export const bureauAfter = (ticket: store.TicketRow, office: { bureauId: string }) =>
  ticket.bureauRegion.length <= 4 ? ticket.bureauId : office.bureauId
