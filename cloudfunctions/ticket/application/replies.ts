import type { Finding } from '../../../src/contracts/ticket/states'
import { assignmentOf, type Call } from '../../_shared/call'
import * as store from '../store'
import { mergedInto } from '../voices/store'
import { requireNameless } from './neutral'

/** A reply as it is kept, in the name of the unit. Where others reported the same, all of them will read it: then it may
 *  name nobody. `field` is where a mistake is shown. */
export const replyOf = async (call: Call, ticket: store.TicketRow, text: string, finding: Finding, field = 'text') => {
  const voices = await mergedInto(call.tx, ticket.ticketId)
  if (voices.length > 0) {
    const rows = await Promise.all(voices.map(({ ticketId }) => store.ticketById(call.tx, ticketId)))
    await requireNameless(call, [ticket, ...rows.filter((row) => row !== undefined)], { [field]: text })
  }
  return JSON.stringify({ text, finding, by: assignmentOf(call).unitName, at: call.now.toISOString() })
}
