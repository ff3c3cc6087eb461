import { api } from '@/platform/api'
import { useQuery } from '@/platform/query'
import { dayText } from '@/ui/dates'
import type { Waiting } from '@/ui/WaitingCells'
import { texts } from './texts'

/** Visits the enterprise may still rate, with the time left; undefined until they are known. */
export function useToRate(onRate: (inspectionId: string) => void): Waiting[] | undefined {
  const { data, isPending } = useQuery({
    queryKey: ['inspection', 'mine', 'toRate', 'home'],
    queryFn: () => api.inspection.mine({ only: 'toRate', limit: 10 }),
  })
  if (isPending) return undefined
  return (data?.items ?? []).map(({ inspectionId, startedAt, agencyName, clock }) => ({
    key: inspectionId,
    title: texts.rate(dayText(startedAt).split(' ')[0] ?? ''),
    note: agencyName,
    clock: clock?.kind === 'ratingDue' ? clock : null,
    onPress: () => onRate(inspectionId),
  }))
}
