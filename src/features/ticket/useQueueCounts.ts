import { api } from '@/platform/api'
import { usePages, useQuery } from '@/platform/query'
import { isOwn } from './ByDeadline'
import type { QueueRow } from './OfficeRow'
import { orMore } from './orMore'
import { firstFilter, type QueueFilter } from './queueFilter'
import { queueQuery } from './queueQuery'
import { endedStates } from './states'

/** How the queue asks for the unit's numbers. */
export const countersQuery = { queryKey: ['ticket', 'counters'], queryFn: () => api.ticket.counters({}) }

type Asking = {
  /** False = nothing is asked. */
  enabled?: boolean
  /** Milliseconds for which what waits is taken as current, beside a page without the queue. */
  staleTime?: number
}

/** How many lie in each part, while known and more than none. What waits for his own post is told from the list itself; of
 *  what is closed there are ever more. */
export function useQueueCounts({
  enabled,
  staleTime,
}: Asking = {}): Partial<Record<QueueFilter['only'], number | string>> {
  const { items, hasMore } = usePages<QueueRow>({ ...queueQuery(firstFilter), enabled, staleTime })
  const { states, lookBacks = 0, mostLookBacks = 0 } = useQuery({ ...countersQuery, enabled }).data ?? {}
  const own = items.filter(isOwn).length || undefined
  const open = states?.reduce((sum, { state, count }) => sum + (endedStates.includes(state) ? 0 : count), 0)
  return {
    waiting: own && orMore(own, hasMore),
    open: open || undefined,
    lookBack: orMore(lookBacks, lookBacks > 0 && lookBacks === mostLookBacks) || undefined,
  }
}
