import { type AccessState, endedAccessStates } from '../../src/contracts/identityLists'
import { bureauRoles } from '../../src/contracts/roles'
import type { SourcedClockRule } from '../_shared/deadlines/clocks'
import type { Transition } from '../_shared/workflow'

/** What may happen to a request to open a sealed identity. */
export type AccessEvent =
  | 'requestAccess'
  | 'custodianApprove'
  | 'leaderApprove'
  | 'deny'
  | 'open'
  | 'timeout'
  | 'moveReport'

type Row = Transition<AccessState, AccessEvent>

const undecided = ['requested', 'custodianApproved', 'leaderApproved'] as const
const granting = { to: 'granted', stops: ['decide'], starts: ['open'] } as const

/** Opening takes the custodian and the leader of the bureau, in either order; one refusal ends it. */
export const accessTable: readonly Row[] = [
  { from: null, event: 'requestAccess', to: 'requested', who: bureauRoles, starts: ['decide'] },
  { from: ['requested'], event: 'custodianApprove', to: 'custodianApproved', who: ['identityCustodian'] },
  { from: ['requested'], event: 'leaderApprove', to: 'leaderApproved', who: ['bureauLeader'] },
  { from: ['leaderApproved'], event: 'custodianApprove', who: ['identityCustodian'], ...granting },
  { from: ['custodianApproved'], event: 'leaderApprove', who: ['bureauLeader'], ...granting },
  { from: undecided, event: 'deny', to: 'denied', who: ['identityCustodian', 'bureauLeader'], stops: 'all' },
  { from: undecided, event: 'timeout', to: 'lapsed', who: ['system'], stops: 'all' },
  { from: ['granted'], event: 'open', to: 'opened', who: bureauRoles, stops: ['open'], starts: ['view'] },
  { from: ['granted'], event: 'timeout', to: 'lapsed', who: ['system'], stops: 'all' },
  { from: ['opened'], event: 'open', to: null, who: bureauRoles },
  { from: ['opened'], event: 'timeout', to: 'closed', who: ['system'], stops: 'all' },
  // What was allowed was allowed to the bureau that had the report: the next one asks anew.
  { from: [...undecided, 'granted', 'opened'], event: 'moveReport', to: 'moved', who: ['system'], stops: 'all' },
]

/** The clock that a state waits for; its end moves the request on. */
export const clockOfAccess: Readonly<Record<AccessState, 'decide' | 'open' | 'view' | null>> = {
  requested: 'decide',
  custodianApproved: 'decide',
  leaderApproved: 'decide',
  granted: 'open',
  opened: 'view',
  closed: null,
  denied: null,
  lapsed: null,
  moved: null,
}

/** Default clocks of a request with their source; the tenant may change each (`clock.identity.<name>`). */
export const accessClocks: Readonly<Record<'decide' | 'open', SourcedClockRule>> = {
  decide: { amount: 5, unit: 'workingDay', warnBefore: 1, source: '本产品默认（过期没有批准的自动作废）' },
  open: { amount: 5, unit: 'workingDay', warnBefore: 1, source: '本产品默认（批准后不查看的自动作废）' },
}

/** Other numbers of a request; keys under which the tenant may change them. */
export const accessNumbers = {
  /** How long an opened identity may be looked at, in minutes. */
  openMinutes: { key: 'identity.openMinutes', value: 30, source: '本产品默认' },
} as const

/** Nothing waits in an ended request. */
export const isEnded = (state: AccessState) => endedAccessStates.includes(state)
