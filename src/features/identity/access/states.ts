import type { AccessState } from '@/contracts/identityLists'
import type { Outputs } from '@/platform/api'
import type { Tone } from '@/ui/StatusTag'

/** A request to open a sealed identity as its readers get it. */
export type AccessRequest = Outputs['identity']['accessShow']

/** How each state looks. */
export const toneOf: Readonly<Record<AccessState, Tone>> = {
  requested: 'run',
  custodianApproved: 'run',
  leaderApproved: 'run',
  granted: 'ok',
  opened: 'warn',
  closed: 'idle',
  denied: 'bad',
  lapsed: 'idle',
  moved: 'idle',
}
