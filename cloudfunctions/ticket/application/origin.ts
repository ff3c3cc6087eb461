import type { Call } from '../../_shared/call'
import { fail } from '../../_shared/errors'
import { isNobodys } from '../domain'
import * as store from '../store'
import { fieldIssues } from '../texts'

/** Whose report a ticket really is: the software goes on with a withdrawn lead in nobody's name, and whoever told it is
 *  still to be kept from being named, and from handling it. */
export const originOf = async (call: Pick<Call, 'tx'>, ticket: store.TicketRow): Promise<store.TicketRow> => {
  const { splitFromId } = ticket
  const before = isNobodys(ticket) && splitFromId ? await store.ticketById(call.tx, splitFromId) : undefined
  return before ? originOf(call, before) : ticket
}

/** Refuses what needs a reporter on a lead that has none: nobody could answer, and it would only wait. */
export const requireSomebody = (ticket: store.TicketRow) => {
  if (isNobodys(ticket)) throw fail('WRONG_STATE', { message: fieldIssues.nobodys })
}
