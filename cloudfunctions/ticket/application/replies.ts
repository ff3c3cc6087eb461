import type { Finding } from '../../../src/contracts/ticket/states'
import { assignmentOf, type Call } from '../../_shared/call'
import type * as store from '../store'
import { requireNameless, requireUntold, withVoices } from './neutral'

/** A reply as it is kept, in the name of the unit. Where others reported the same, all of them will read it: then it may
 *  name nobody, nor tell what one told who is not open. `field` is where a mistake is shown. */
export const replyOf = async (call: Call, ticket: store.TicketRow, text: string, finding: Finding, field = 'text') => {
  const tickets = await withVoices(call, ticket)
  if (tickets.length > 1) {
    await requireNameless(call, tickets, { [field]: text })
    await requireUntold(call, tickets, { [field]: text })
  }
  return JSON.stringify({ text, finding, by: assignmentOf(call).unitName, at: call.now.toISOString() })
}
