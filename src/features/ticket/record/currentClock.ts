import type { Outputs } from '@/platform/api'
import type { TicketClock } from '../clock'

type State = Outputs['ticket']['show']['state']

/** The clock a state waits for; ended states have none. */
export const clockOfState: Partial<Record<State, string>> = {
  submitted: 'accept',
  accepted: 'triage',
  transferred: 'receive',
  disputed: 'dispute',
  assigned: 'response',
  awaitingAgency: 'agency',
  verifying: 'verify',
  awaitingReporter: 'supplement',
  replied: 'inform',
  awaitingConfirmation: 'confirmation',
  rejectionAppealed: 'appeal',
  rectifying: 'rectify',
  objectionReview: 'objection',
  rectificationCheck: 'check',
  proposeDecision: 'decision',
  referredDiscipline: 'referral',
  referredCrime: 'referral',
}

/** The open clock of a ticket's state. */
export const currentClock = ({ state, clocks }: { state: State; clocks: TicketClock[] }): TicketClock | undefined =>
  clocks.find(({ kind }) => kind === clockOfState[state])
