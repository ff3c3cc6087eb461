import { api } from '@/platform/api'
import { useQuery } from '@/platform/query'

/** What the register holds of the person; several parts of a page share one reading. */
export const useOwnData = () =>
  useQuery({ queryKey: ['identity', 'ownData'], queryFn: () => api.identity.ownData({}), staleTime: 600_000 })
