import { api } from '@/platform/api'
import { useQuery } from '@/platform/query'

/** How many reports there were, one's own of this year or a region's of seven days; undefined while unknown. */
export const useReportCounts = (whose: 'own' | 'region' | undefined) =>
  useQuery({
    queryKey: ['ticket', 'summary', whose],
    queryFn: () => (whose === 'own' ? api.ticket.summary({}) : api.ticket.streamSummary({})),
    enabled: whose !== undefined,
  }).data
