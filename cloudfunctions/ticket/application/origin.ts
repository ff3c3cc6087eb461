import type { Call } from '../../_shared/call'
import * as store from '../store'

/** Whose report a ticket really is: the software goes on with a withdrawn lead in nobody's name, and whoever told it is
 *  still to be kept from being named, and from handling it. */
export const originOf = async (call: Pick<Call, 'tx'>, ticket: store.TicketRow): Promise<store.TicketRow> => {
  const { source, splitFromId } = ticket
  const before = source === 'system' && splitFromId ? await store.ticketById(call.tx, splitFromId) : undefined
  return before ? originOf(call, before) : ticket
}
