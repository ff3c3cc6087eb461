import { api } from '@/platform/api'
import { useLettersAbout } from '@/platform/outbox'
import { useQuery } from '@/platform/query'
import { dayText } from '@/ui/dates'
import type { Waiting } from '@/ui/WaitingCells'
import { texts } from './texts'

/** Visits the enterprise may still rate, with the time left; undefined until they are known. */
export function useToRate(onRate: (inspectionId: string) => void): Waiting[] | undefined {
  const { data, isPending, updatedAt } = useQuery({
    queryKey: ['inspection', 'mine', 'toRate', 'home'],
    queryFn: () => api.inspection.mine({ only: 'toRate', limit: 10 }),
  })
  const letterAbout = useLettersAbout(updatedAt)
  if (isPending) return undefined
  const rows = (data?.items ?? []).filter(({ inspectionId }) => letterAbout(inspectionId) !== 'done')
  return rows.map(({ inspectionId, startedAt, agencyName, clock }) => ({
    key: inspectionId,
    isKept: letterAbout(inspectionId) === 'kept',
    title: texts.rate(dayText(startedAt).split(' ')[0] ?? ''),
    note: agencyName,
    clock: clock?.kind === 'ratingDue' ? clock : null,
    onPress: () => onRate(inspectionId),
  }))
}
