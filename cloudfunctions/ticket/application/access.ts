import { officeRoles, type Role } from '../../../src/contracts/roles'
import { assignmentOf, type Call, personOf } from '../../_shared/call'
import { fail } from '../../_shared/errors'
import { requireVersion } from '../../_shared/workflow'
import * as store from '../store'
import { isReporter, requireNoStake } from './stake'

/** Whether office or bureau staff may read a ticket: their office's, their bureau's, or of a bureau below theirs. */
export const canRead = (call: Call, ticket: store.TicketRow) => {
  const own = assignmentOf(call)
  if (call.scope === 'ownOffice') return ticket.officeId === own.officeId
  return (
    call.scope === 'region' &&
    (ticket.bureauId === own.bureauId || (own.regionCode !== null && ticket.bureauRegion.startsWith(own.regionCode)))
  )
}

/** Whether a report was handed to discipline inspection, which alone reads it from then on, with the leader who did it:
 *  not the others of office and bureau, also after its result. */
export const isKeptFrom = (call: Call, ticket: { isHandedOver: boolean }) => ticket.isHandedOver && !seesAll(call)

/** Whether the caller reads what was handed over: whoever is no member of staff below the leader. */
export const seesAll = (call: Call) => !staffBelowLeader.includes(assignmentOf(call).role)

const staffBelowLeader: readonly Role[] = [...officeRoles, 'bureauHandler', 'bureauReviewer']

/** A bureau may read what the bureaus below it do, but acts only on its own tickets and on those it has to decide
 *  between two units. */
export const canAct = (call: Call, ticket: store.TicketRow) => {
  const own = assignmentOf(call)
  if (call.scope === 'ownOffice') return ticket.officeId === own.officeId
  return ticket.bureauId === own.bureauId || (ticket.state === 'disputed' && ticket.disputeBureauId === own.bureauId)
}

/** The ticket locked for a member of staff, at the version he read. Not his and not there look the same. */
export const lockForStaff = async (call: Call, input: { ticketId: string; version: number }) => {
  const ticket = await store.lockTicket(call.tx, input.ticketId)
  if (!ticket || !canRead(call, ticket)) throw fail('NOT_FOUND')
  if (!canAct(call, ticket)) throw fail('FORBIDDEN')
  await requireNoStake(call, ticket)
  requireVersion(ticket.version, input.version)
  return ticket
}

/** The reporter's own ticket locked, at the version he read. */
export const lockForReporter = async (call: Call, input: { ticketId: string; version: number }) => {
  const ticket = await store.lockTicket(call.tx, input.ticketId)
  await requireReporter(call, ticket)
  requireVersion((ticket as store.TicketRow).version, input.version)
  return ticket as store.TicketRow
}

/** Lets only the reporter pass. For a sealed ticket the journal knows him by its pseudonym only. */
export const requireReporter = async (call: Call, ticket: store.TicketRow | undefined) => {
  if (!ticket || !(await isReporter(call, ticket, personOf(call)))) throw fail('NOT_FOUND')
  if (ticket.confidentiality === 'sealed') call.actAs(ticket.reporterId)
}
