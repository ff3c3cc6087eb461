import { shortPathKinds } from '@/contracts/ticket/lists'
import { terminalTicketStates } from '@/contracts/ticket/states'
import type { Outputs } from '@/platform/api'
import type { IconName } from '@/ui/Icon'
import type { Tone } from '@/ui/StatusTag'

type State = Outputs['ticket']['show']['state']

/** States in which the reporter is the one to do something. */
export const reporterTurn: readonly State[] = ['awaitingReporter', 'awaitingConfirmation', 'replied']

/** States in which nothing waits any more. */
export const endedStates: readonly State[] = terminalTicketStates

/** States that wait for a judicial office. */
export const officeTurn: readonly State[] = ['submitted', 'accepted', 'transferred', 'replied']
/** States that wait for a bureau. */
export const bureauTurn: readonly State[] = [
  'submitted',
  'disputed',
  'rejectionAppealed',
  'accepted',
  'assigned',
  'verifying',
  'objectionReview',
  'rectificationCheck',
  'proposeDecision',
  'referredCrime',
  'suspended',
]

/** States in which a bureau's leader may have to go on: by the state itself, or by a letter that was drafted. */
export const leaderTurn: readonly State[] = [
  'disputed',
  'rejectionAppealed',
  'awaitingAgency',
  'verifying',
  'rectifying',
  'objectionReview',
  'rectificationCheck',
  'proposeDecision',
  'referredCrime',
]

type Told = Pick<Outputs['ticket']['show'], 'state' | 'kind' | 'isOnBehalf' | 'isHandedUp'>

/** What a state is called to the reporter: a reply on a matter of another is his to pass on, a short matter stays with the
 *  office, and where nobody of the office may act its bureau does. */
export const stateForReporter = ({ state, kind, isOnBehalf, isHandedUp }: Told) => {
  if (state === 'replied' && isOnBehalf) return 'passOn'
  if (isHandedUp && state === 'accepted') return 'bureauDirect'
  if (isHandedUp) return state === 'submitted' || state === 'transferred' ? 'handedUp' : state
  return state === 'accepted' && shortPathKinds.some((short) => short === kind) ? 'direct' : state
}

/** How a state looks to the reporter: run = his turn. */
export const toneForReporter = (state: State): Tone => {
  if (reporterTurn.includes(state)) return 'run'
  if (state === 'closed') return 'ok'
  return state === 'rejected' || state === 'rejectedFinal' ? 'warn' : 'idle'
}

/** How a state looks to the office. */
export const toneForOffice = (state: State): Tone => {
  if (state === 'closed') return 'ok'
  return endedStates.includes(state) || state === 'mergedInto' ? 'idle' : 'run'
}

/** The drawing beside a state's count. */
export const stateIcons: Record<State, IconName> = {
  submitted: 'inbox',
  accepted: 'survey',
  rejected: 'undo',
  transferred: 'swap',
  disputed: 'route',
  assigned: 'file',
  awaitingAgency: 'office',
  verifying: 'search',
  awaitingReporter: 'pause',
  rejectionAppealed: 'refresh',
  rejectedFinal: 'undo',
  mergedInto: 'swap',
  rectifying: 'office',
  objectionReview: 'chat',
  rectificationCheck: 'search',
  proposeDecision: 'file',
  suspended: 'pause',
  guidedToReview: 'file',
  referredDiscipline: 'swap',
  referredCrime: 'swap',
  replied: 'phone',
  awaitingConfirmation: 'chat',
  closed: 'okc',
  withdrawn: 'undo',
}
