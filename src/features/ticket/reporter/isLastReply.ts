import type { Outputs } from '@/platform/api'

type Ticket = Pick<Outputs['ticket']['show'], 'state' | 'reopensLeft'>

/** Whether a reply stands there that leads no further here: it was done again as often as it may be. */
export const isLastReply = ({ state, reopensLeft }: Ticket): boolean =>
  reopensLeft === 0 && (state === 'replied' || state === 'awaitingConfirmation')
