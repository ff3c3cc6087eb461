import type { Role } from '../../../src/contracts/roles'
import type { TicketState } from '../../../src/contracts/ticket/states'
import type { Actor, Transition } from '../../_shared/workflow'

/** What can happen to a ticket. */
export type TicketEvent =
  | 'submit'
  | 'register'
  | 'accept'
  | 'proposeReturn'
  | 'proposeTransfer'
  | 'dismissProposal'
  | 'reject'
  | 'transfer'
  | 'receiveAccept'
  | 'returnDispute'
  | 'raiseDispute'
  | 'decideDispute'
  | 'assign'
  | 'answerDirectly'
  | 'requestExplanation'
  | 'agencyRespond'
  | 'escalate'
  | 'requestMore'
  | 'reporterReply'
  | 'unsubstantiated'
  | 'correctOnSpot'
  | 'originatorInformed'
  | 'closeUntold'
  | 'confirm'
  | 'reopen'
  | 'withdraw'
  | 'timeout'
  | 'appealRejection'
  | 'overturnRejection'
  | 'upholdRejection'
  | 'markDuplicate'
  | 'unmerge'
  | 'followReply'
  | 'split'
  | 'splitOff'
  | 'guideToReview'
  | 'referDiscipline'
  | 'referCrime'
  | 'referralResult'
  | 'listKey'
  | 'suspendByLitigation'
  | 'resume'
  | 'resumeRequest'
  | 'resumeVerifying'
  | 'resumeRectifying'
  | 'resumeObjection'
  | 'resumeCheck'
  | 'resumeProposal'
  | 'closeByJudgment'
  | 'extendTotal'
  | 'recordMeasure'
  | 'issueSuggestion'
  | 'issueUrgeLetter'
  | 'issueOpinion'
  | 'agencyObject'
  | 'upholdLetter'
  | 'modifyLetter'
  | 'withdrawLetter'
  | 'reportRectified'
  | 'passRectification'
  | 'partialRectification'
  | 'failRectification'
  | 'proposeDecision'
  | 'returnDecision'
  | 'dropDecision'
  | 'governmentDecide'
  | 'lookBack'
  | 'notifySuperior'
  | 'writeToReporter'
  | 'addToReport'

/** Rows of the ticket's table. */
export type Rows = readonly Transition<TicketState, TicketEvent>[]

/** `visitor`: whoever did not sign in and shows the report's code. */
export const reporter: readonly Actor[] = ['enterpriseUser', 'liaisonPointUser', 'specialSupervisor', 'visitor']
export const office: readonly Role[] = ['judicialOfficeClerk', 'judicialOfficeHead']
export const leader: readonly Role[] = ['bureauLeader']

/** Nothing moves in these by itself, yet something may be said. */
export const aside = [
  'rejectionAppealed',
  'mergedInto',
  'suspended',
  'replied',
  'awaitingConfirmation',
  'closed',
] as const satisfies TicketState[]

/** Accepted and not yet answered. */
export const beforeReply = [
  'accepted',
  'assigned',
  'awaitingAgency',
  'verifying',
  'rectifying',
  'objectionReview',
  'rectificationCheck',
  'proposeDecision',
] as const satisfies TicketState[]
