import { api } from '@/platform/api'
import { useQuery } from '@/platform/query'

/** How many visits there were in the period that suits the role; undefined while unknown. */
export const useVisitCounts = (isAllowed: boolean) =>
  useQuery({
    queryKey: ['inspection', 'summary'],
    queryFn: () => api.inspection.summary({}),
    enabled: isAllowed,
  }).data
