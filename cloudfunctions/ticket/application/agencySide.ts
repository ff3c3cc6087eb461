import { terminalTicketStates } from '../../../src/contracts/ticket/states'
import type { Call } from '../../_shared/call'
import * as exchanges from '../exchanges/store'
import * as letters from '../letters/store'
import type * as store from '../store'
import { notices } from '../texts'
import { tellAgency, tellAgencyOfLetter } from './tell'

/** What an agency or the government has in hand goes on and ends with the case behind it. Of a case that stands only the
 *  government's part stands: the agency must not see it. */
export const settleAgencySide = async (call: Call, from: store.TicketRow['state'], ticket: store.TicketRow) => {
  const { ticketId, state } = ticket
  if (state === 'suspended') return letters.pauseProposals(call.tx, ticketId, true)
  if ((terminalTicketStates as readonly string[]).includes(state)) return end(call, ticketId)
  if (from !== 'suspended') return
  // Whoever is handed out anew is asked anew: nothing of before goes on.
  return state === 'accepted' ? end(call, ticketId) : goOn(call, ticket)
}

const goOn = async (call: Call, { ticketId, state, nextDueAt }: store.TicketRow) => {
  if (state === 'awaitingAgency') await exchanges.postponeRequests(call.tx, ticketId, nextDueAt)
  if (state === 'rectifying') await letters.postponeLetters(call.tx, ticketId, nextDueAt)
  await letters.pauseProposals(call.tx, ticketId, false)
}

const end = async (call: Call, ticketId: string) => {
  for (const request of await exchanges.closeRequests(call.tx, ticketId))
    await tellAgency(call, request, notices.explanationEnded)
  for (const letter of await letters.endLetters(call.tx, ticketId))
    if (letter.kind !== 'decisionProposal') await tellAgencyOfLetter(call, letter, notices.letterEnded)
}
