import type { contract, Parsed } from '../../../src/contracts'
import { terminalTicketStates } from '../../../src/contracts/ticket/states'
import type { Call } from '../../_shared/call'
import { fail, failAt } from '../../_shared/errors'
import type { Handlers } from '../../_shared/handlers'
import * as store from '../store'
import { fieldIssues, notices } from '../texts'
import { mergedInto } from '../voices/store'
import { canRead, lockForStaff } from './access'
import { advance } from './advance'
import { file } from './file'
import { doneOf } from './handling'
import { requireUnnamed } from './neutral'
import { routeTicket } from './route'
import { tellReporter } from './tell'

type Input<Name extends keyof typeof contract.ticket> = Parsed<(typeof contract.ticket)[Name]>

/** One issue of several voices, and several issues of one voice. Every reporter keeps his receipt and is told. */
export const mergingHandlers = {
  async markDuplicate(input: Input<'markDuplicate'>, call: Call) {
    if (input.intoTicketId === input.ticketId) throw failAt('intoTicketId', fieldIssues.sameTicket)
    await store.lockTickets(call.tx, [input.ticketId, input.intoTicketId])
    const locked = await lockForStaff(call, input)
    const parent = await store.ticketById(call.tx, input.intoTicketId)
    if (!parent || !canRead(call, parent)) throw failAt('intoTicketId', fieldIssues.noTicket)
    if (parent.bureauId !== locked.bureauId) throw failAt('intoTicketId', fieldIssues.otherBureau)
    if (!canTakeVoices(parent)) throw failAt('intoTicketId', fieldIssues.parentNotOpen)
    if ((await mergedInto(call.tx, locked.ticketId)).length > 0)
      throw fail('WRONG_STATE', { message: fieldIssues.hasChildren })
    const ticket = await advance(call, locked, 'markDuplicate', {
      change: { mergedIntoId: parent.ticketId, proposal: null },
    })
    await tellReporter(call, ticket, notices.merged)
    // Both hear of it (E4), and neither who the other is; that somebody spoke under seal is told to nobody.
    if (ticket.confidentiality !== 'sealed') await tellReporter(call, parent, notices.joined)
    return doneOf(ticket)
  },

  async unmerge(input: Input<'unmerge'>, call: Call) {
    const locked = await lockForStaff(call, input)
    const parent = locked.mergedIntoId ? await store.ticketById(call.tx, locked.mergedIntoId) : undefined
    const ticket = await advance(call, locked, 'unmerge', { note: input.reason, change: { mergedIntoId: null } })
    await tellReporter(call, ticket, notices.unmerged)
    // Whoever was told that both are handled together is told that they are not any more.
    if (parent && ticket.confidentiality !== 'sealed') await tellReporter(call, parent, notices.parted)
    return doneOf(ticket)
  },

  async split(input: Input<'split'>, call: Call) {
    const { category, content } = input
    const locked = await lockForStaff(call, input)
    await requireUnnamed(call, locked, { content })
    const ticket = await advance(call, locked, 'split')
    const agencyId = input.agencyId ?? ticket.agencyId ?? undefined
    const facts = { kind: ticket.kind, category, agencyId, townshipCode: ticket.townshipCode, source: ticket.source }
    const routed = await routeTicket(call, facts)
    const filed = await file(call, {
      input: {
        ...inherited(ticket),
        kind: ticket.kind as 'complaint',
        category,
        content,
        agencyId,
      },
      townshipCode: ticket.townshipCode,
      source: ticket.source,
      reporterId: ticket.reporterId,
      reporterTitle: ticket.reporterTitle,
      isUnsigned: ticket.isUnsigned,
      enterpriseId: ticket.enterpriseId,
      routed,
      pictures: [],
      splitFromId: ticket.ticketId,
      leadNumberTail: ticket.leadNumberTail,
    })
    tellReporter(call, { ...ticket, ticketId: filed.ticketId }, notices.splitOff)
    return { ...doneOf(ticket), newTicketId: filed.ticketId, receipt: filed.receipt }
  },
} satisfies Partial<Handlers<'ticket'>>

// Only what is still being worked on can answer for others.
const canTakeVoices = ({ state }: store.TicketRow) =>
  !closedToVoices.includes(state) && !(terminalTicketStates as readonly string[]).includes(state)

const closedToVoices: readonly store.TicketRow['state'][] = [
  'mergedInto',
  'replied',
  'awaitingConfirmation',
  'rejectionAppealed',
]

const inherited = (ticket: store.TicketRow) => ({
  confidentiality: ticket.confidentiality,
  isOnBehalf: ticket.isOnBehalf,
  isInProcedure: ticket.inProcedure,
  inspectionId: ticket.inspectionId ?? undefined,
  happenedOn: ticket.happenedOn ?? undefined,
  place: ticket.place ?? undefined,
})
