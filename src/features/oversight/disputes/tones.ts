import type { AgencyDisputeState } from '@/contracts/agencyDisputeLists'
import type { Tone } from '@/ui/StatusTag'

/** How a state looks. */
export const toneOfDispute: Record<AgencyDisputeState, Tone> = {
  raised: 'run',
  coordinating: 'run',
  confirming: 'run',
  drafted: 'run',
  proposed: 'warn',
  returned: 'warn',
  agreed: 'ok',
  decided: 'ok',
  withdrawn: 'idle',
}
