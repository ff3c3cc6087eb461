import type { EventCode } from '../../src/contracts/eventCodes'
import type { TicketState } from '../../src/contracts/ticket/states'
import type { TicketEvent } from './workflow'

type TicketCode = Extract<EventCode, `ticket.${string}`>

/** What others are told of each step: event → code. */
const codeOfEvent: Readonly<Record<TicketEvent, TicketCode>> = {
  submit: 'ticket.submitted',
  register: 'ticket.submitted',
  accept: 'ticket.accepted',
  proposeReturn: 'ticket.returnProposed',
  proposeTransfer: 'ticket.transferProposed',
  dismissProposal: 'ticket.proposalDismissed',
  reject: 'ticket.rejected',
  transfer: 'ticket.transferred',
  receiveAccept: 'ticket.received',
  returnDispute: 'ticket.transferDisputed',
  raiseDispute: 'ticket.transferDisputed',
  decideDispute: 'ticket.disputeDecided',
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
  closeUntold: 'ticket.closed',
  confirm: 'ticket.confirmed',
  reopen: 'ticket.reopened',
  withdraw: 'ticket.withdrawn',
  timeout: 'ticket.timedOut',
  appealRejection: 'ticket.rejectionAppealed',
  overturnRejection: 'ticket.appealDecided',
  upholdRejection: 'ticket.appealDecided',
  markDuplicate: 'ticket.merged',
  unmerge: 'ticket.unmerged',
  followReply: 'ticket.replied',
  split: 'ticket.split',
  splitOff: 'ticket.submitted',
  guideToReview: 'ticket.guided',
  referDiscipline: 'ticket.referred',
  referCrime: 'ticket.referred',
  referralResult: 'ticket.referralAnswered',
  listKey: 'ticket.keyListed',
  suspendByLitigation: 'ticket.suspended',
  resume: 'ticket.resumed',
  resumeRequest: 'ticket.resumed',
  resumeVerifying: 'ticket.resumed',
  resumeRectifying: 'ticket.resumed',
  resumeObjection: 'ticket.resumed',
  resumeCheck: 'ticket.resumed',
  resumeProposal: 'ticket.resumed',
  closeByJudgment: 'ticket.replied',
  extendTotal: 'ticket.totalExtended',
  recordMeasure: 'ticket.measureRecorded',
  issueSuggestion: 'ticket.letterIssued',
  issueUrgeLetter: 'ticket.letterIssued',
  issueOpinion: 'ticket.letterIssued',
  agencyObject: 'ticket.objected',
  upholdLetter: 'ticket.objectionDecided',
  modifyLetter: 'ticket.objectionDecided',
  withdrawLetter: 'ticket.objectionDecided',
  reportRectified: 'ticket.rectified',
  passRectification: 'ticket.rectificationChecked',
  partialRectification: 'ticket.rectificationChecked',
  failRectification: 'ticket.rectificationChecked',
  proposeDecision: 'ticket.decisionProposed',
  returnDecision: 'ticket.decisionProposed',
  dropDecision: 'ticket.decisionProposed',
  governmentDecide: 'ticket.decided',
  lookBack: 'ticket.lookedBack',
  notifySuperior: 'ticket.replied',
  writeToReporter: 'ticket.reporterMessaged',
  addToReport: 'ticket.reportSupplemented',
}

/** What a step publishes: its own code and, whichever way a ticket is answered or closed, that it is. */
export const codesOf = (event: TicketEvent, from: TicketState | null, to: TicketState): TicketCode[] => {
  const own = codeOfEvent[event]
  if (to === from) return [own]
  if (to === 'closed') return [...new Set<TicketCode>([own, 'ticket.closed'])]
  return to === 'replied' && own !== 'ticket.replied' ? [own, 'ticket.replied'] : [own]
}
