import { terminalTicketStates } from '../../../src/contracts/ticket/states'
import type { Call } from '../../_shared/call'
import * as exchanges from '../exchanges/store'
import * as letters from '../letters/store'
import type * as store from '../store'
import { notices } from '../texts'
import { tellAgency, tellAgencyOfLetter } from './tell'

/** What an agency was asked or sent stands still, goes on and ends with the case behind it. Why, it does not learn. */
export const settleAgencySide = async (call: Call, from: store.TicketRow['state'], ticket: store.TicketRow) => {
  const { ticketId, state } = ticket
  if (state === 'suspended') return pause(call, ticketId)
  if ((terminalTicketStates as readonly string[]).includes(state)) return end(call, ticketId)
  if (from !== 'suspended') return
  // Whoever is handed out anew is asked anew: nothing of before goes on.
  return state === 'accepted' ? end(call, ticketId) : goOn(call, ticket)
}

const pause = async (call: Call, ticketId: string) => {
  for (const request of await exchanges.pauseRequests(call.tx, ticketId, true))
    await tellAgency(call, request, notices.explanationPaused)
  for (const letter of await letters.pauseLetters(call.tx, ticketId, true))
    if (letter.state !== 'proposed') await tellAgencyOfLetter(call, letter, notices.letterPaused)
}

const goOn = async (call: Call, { ticketId, state, nextDueAt }: store.TicketRow) => {
  if (state === 'awaitingAgency') await exchanges.postponeRequests(call.tx, ticketId, nextDueAt)
  if (state === 'rectifying') await letters.postponeLetters(call.tx, ticketId, nextDueAt)
  for (const request of await exchanges.pauseRequests(call.tx, ticketId, false))
    await tellAgency(call, request, notices.explanationGoesOn)
  for (const letter of await letters.pauseLetters(call.tx, ticketId, false))
    if (letter.state !== 'proposed') await tellAgencyOfLetter(call, letter, notices.letterGoesOn)
}

const end = async (call: Call, ticketId: string) => {
  for (const request of await exchanges.closeRequests(call.tx, ticketId))
    await tellAgency(call, request, notices.explanationEnded)
  for (const letter of await letters.endLetters(call.tx, ticketId))
    if (letter.kind !== 'decisionProposal') await tellAgencyOfLetter(call, letter, notices.letterEnded)
}
