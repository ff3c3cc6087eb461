import type { Role } from '../../src/contracts/roles'
import type { TicketState } from '../../src/contracts/ticket/states'
import type { Transition } from '../_shared/workflow'

export type TicketEvent =
  | 'submit'
  | 'accept'
  | 'proposeReturn'
  | 'proposeTransfer'
  | 'dismissProposal'
  | 'reject'
  | 'transfer'
  | 'receiveAccept'
  | 'returnDispute'
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
  | 'confirm'
  | 'reopen'
  | 'withdraw'
  | 'timeout'

const reporter: readonly Role[] = ['enterpriseUser', 'liaisonPointUser', 'specialSupervisor']
const office: readonly Role[] = ['judicialOfficeClerk', 'judicialOfficeHead']

/** The life of a ticket: 司法所 receives, proposes and answers short matters; it never decides (行政执法监督条例第6条). */
export const ticketTable: readonly Transition<TicketState, TicketEvent>[] = [
  { from: null, event: 'submit', to: 'submitted', who: [...reporter, 'system'], starts: ['accept', 'total'] },
  {
    from: ['submitted'],
    event: 'accept',
    to: 'accepted',
    who: [...office, 'bureauHandler'],
    stops: ['accept', 'proposal'],
    starts: ['triage'],
    isPrimary: true,
  },
  { from: ['submitted', 'accepted'], event: 'proposeReturn', to: null, who: office, starts: ['proposal'] },
  { from: ['submitted', 'accepted'], event: 'proposeTransfer', to: null, who: office, starts: ['proposal'] },
  { from: ['submitted', 'accepted'], event: 'dismissProposal', to: null, who: ['bureauHandler'], stops: ['proposal'] },
  { from: ['submitted', 'accepted'], event: 'reject', to: 'rejected', who: ['bureauReviewer'], stops: 'all' },
  {
    from: ['submitted', 'accepted', 'assigned'],
    event: 'transfer',
    to: 'transferred',
    who: ['bureauHandler', 'bureauReviewer'],
    // The total clock goes on: passing a report along gives nobody more time.
    stops: ['accept', 'triage', 'response', 'proposal'],
    starts: ['receive'],
  },
  {
    from: ['transferred'],
    event: 'receiveAccept',
    to: 'accepted',
    who: [...office, 'bureauHandler'],
    stops: ['receive'],
    starts: ['triage'],
    isPrimary: true,
  },
  {
    from: ['transferred'],
    event: 'returnDispute',
    to: 'accepted',
    who: [...office, 'bureauHandler'],
    stops: ['receive'],
    starts: ['triage'],
  },
  {
    from: ['accepted'],
    event: 'assign',
    to: 'assigned',
    who: ['bureauHandler'],
    stops: ['triage', 'proposal'],
    starts: ['response'],
    isPrimary: true,
  },
  {
    from: ['accepted'],
    event: 'answerDirectly',
    to: 'replied',
    who: office,
    stops: ['triage', 'proposal'],
    starts: ['inform'],
    isPrimary: true,
  },
  {
    from: ['assigned'],
    event: 'requestExplanation',
    to: 'awaitingAgency',
    who: ['bureauHandler'],
    stops: ['response'],
    starts: ['agency'],
    isPrimary: true,
  },
  {
    from: ['awaitingAgency'],
    event: 'agencyRespond',
    to: 'verifying',
    who: ['agencyHandler', 'agencyReviewer'],
    stops: ['agency'],
    starts: ['verify'],
    isPrimary: true,
  },
  {
    from: ['verifying'],
    event: 'requestMore',
    to: 'awaitingReporter',
    who: ['bureauHandler'],
    pauses: ['verify', 'total'],
    starts: ['supplement'],
  },
  {
    from: ['awaitingReporter'],
    event: 'reporterReply',
    to: 'verifying',
    who: reporter,
    stops: ['supplement'],
    resumes: ['verify', 'total'],
    isPrimary: true,
  },
  {
    from: ['awaitingReporter'],
    event: 'timeout',
    to: 'verifying',
    who: ['system'],
    stops: ['supplement'],
    resumes: ['verify', 'total'],
  },
  {
    from: ['verifying'],
    event: 'unsubstantiated',
    to: 'replied',
    who: ['bureauReviewer'],
    stops: ['verify'],
    starts: ['inform'],
  },
  {
    from: ['verifying'],
    event: 'correctOnSpot',
    to: 'replied',
    who: ['bureauReviewer'],
    stops: ['verify'],
    starts: ['inform'],
    isPrimary: true,
  },
  {
    from: ['replied'],
    event: 'originatorInformed',
    to: 'awaitingConfirmation',
    who: [...office, 'bureauHandler', ...reporter],
    stops: ['inform'],
    starts: ['confirmation'],
    isPrimary: true,
  },
  { from: ['awaitingConfirmation'], event: 'confirm', to: 'closed', who: reporter, stops: 'all', isPrimary: true },
  { from: ['awaitingConfirmation'], event: 'timeout', to: 'closed', who: ['system'], stops: 'all' },
  {
    from: ['awaitingConfirmation'],
    event: 'reopen',
    to: 'accepted',
    who: reporter,
    stops: ['confirmation'],
    starts: ['triage'],
  },
  { from: ['closed'], event: 'reopen', to: 'accepted', who: reporter, starts: ['triage', 'total'] },
  { from: ['submitted'], event: 'withdraw', to: 'withdrawn', who: reporter, stops: 'all' },
  {
    from: ['submitted', 'accepted', 'transferred', 'assigned', 'awaitingAgency', 'verifying', 'replied'],
    event: 'escalate',
    to: null,
    who: ['system'],
  },
]
