import { api } from '@/platform/api'
import { useQuery } from '@/platform/query'
import { endedStates } from './states'

/** How many tickets of the unit are open; undefined while unknown or when it may not be asked. */
export function useOpenCount(isAllowed: boolean): number | undefined {
  const { data } = useQuery({
    queryKey: ['ticket', 'counters'],
    queryFn: () => api.ticket.counters({}),
    enabled: isAllowed,
  })
  return data?.states.reduce((sum, { state, count }) => sum + (endedStates.includes(state) ? 0 : count), 0)
}
