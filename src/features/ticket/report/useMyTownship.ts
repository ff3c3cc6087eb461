import { api } from '@/platform/api'
import { useQuery } from '@/platform/query'

/** All townships, and the reporter's own; undefined when he has none. */
export function useMyTownship() {
  const query = useQuery({
    queryKey: ['registry', 'townships'],
    queryFn: () => api.registry.townships({}),
    staleTime: 600_000,
  })
  const { data } = query
  const townships = data?.townships ?? []
  return { townships, mine: townships.find(({ code }) => code === data?.mine), isLoaded: data !== undefined, query }
}
