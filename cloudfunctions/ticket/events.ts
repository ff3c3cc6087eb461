import type { EventCode } from '../../src/contracts/eventCodes'
import type { TicketState } from '../../src/contracts/ticket/states'
import type { TicketEvent } from './workflow'

type TicketCode = Extract<EventCode, `ticket.${string}`>

/** What others are told of each step: event → code. */
const codeOfEvent: Readonly<Record<TicketEvent, TicketCode>> = {
  submit: 'ticket.submitted',
  accept: 'ticket.accepted',
  proposeReturn: 'ticket.returnProposed',
  proposeTransfer: 'ticket.transferProposed',
  dismissProposal: 'ticket.proposalDismissed',
  reject: 'ticket.rejected',
  transfer: 'ticket.transferred',
  receiveAccept: 'ticket.received',
  returnDispute: 'ticket.transferDisputed',
  assign: 'ticket.assigned',
  answerDirectly: 'ticket.replied',
  requestExplanation: 'ticket.explanationRequested',
  agencyRespond: 'ticket.agencyResponded',
  escalate: 'ticket.escalated',
  requestMore: 'ticket.moreRequested',
  reporterReply: 'ticket.reporterReplied',
  unsubstantiated: 'ticket.replied',
  correctOnSpot: 'ticket.replied',
  originatorInformed: 'ticket.originatorInformed',
  confirm: 'ticket.confirmed',
  reopen: 'ticket.reopened',
  withdraw: 'ticket.withdrawn',
  timeout: 'ticket.timedOut',
}

/** What a step publishes: its own code and, whichever way a ticket is closed, that it is closed. */
export const codesOf = (event: TicketEvent, from: TicketState | null, to: TicketState): TicketCode[] =>
  to === 'closed' && from !== 'closed' ? [codeOfEvent[event], 'ticket.closed'] : [codeOfEvent[event]]
