import type { IssueState } from '@/contracts/oversightLists'
import type { Tone } from '@/ui/StatusTag'

/** How a state looks. */
export const toneOfIssue: Record<IssueState, Tone> = {
  registered: 'run',
  analysed: 'run',
  following: 'warn',
  closed: 'ok',
  dropped: 'idle',
}
