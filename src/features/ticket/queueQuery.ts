import { api } from '@/platform/api'
import type { QueueFilter } from './queueFilter'

/** How the queue asks for what a filter shows; `search` is what was typed, once it rests. */
export const queueQuery = ({ only, state, isMine = false, isOverdue }: QueueFilter, search?: string) => ({
  queryKey: ['ticket', 'queue', { only, state, isMine, isOverdue, search }],
  queryFn: (cursor: string | undefined) => api.ticket.queue({ only, state, isMine, isOverdue, search, cursor }),
})
