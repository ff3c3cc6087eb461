import { api } from '@/platform/api'
import { useQuery } from '@/platform/query'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { DeadlineBadge } from '@/ui/DeadlineBadge'
import { dayText } from '@/ui/dates'
import { SectionTitle } from '@/ui/SectionTitle'
import { Skeleton } from '@/ui/Skeleton'
import { texts } from './texts'

type Props = { onRate: (inspectionId: string) => void }

/** Visits the enterprise may still rate, with the time left; nothing when there are none. */
export function ToRate({ onRate }: Props) {
  const { data, isPending } = useQuery({
    queryKey: ['inspection', 'mine', 'toRate', 'home'],
    queryFn: () => api.inspection.mine({ only: 'toRate', limit: 10 }),
  })
  if (isPending) return <Skeleton />
  if (!data?.items.length) return null
  return (
    <>
      <SectionTitle>{texts.toDo(data.items.length)}</SectionTitle>
      <Cells>
        {data.items.map(({ inspectionId, startedAt, agencyName, clock }) => (
          <Cell
            key={inspectionId}
            title={texts.rate(dayText(startedAt).split(' ')[0] ?? '')}
            note={agencyName}
            badge={clock?.kind === 'ratingDue' ? <DeadlineBadge clock={clock} /> : undefined}
            onPress={() => onRate(inspectionId)}
          />
        ))}
      </Cells>
    </>
  )
}
