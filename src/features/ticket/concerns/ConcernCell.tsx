import { api } from '@/platform/api'
import { useQuery } from '@/platform/query'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { orMore } from '../orMore'

type Props = { title: string; countOf: (count: number | string) => string; onPress: () => void }

/** The way to what the custodian looks into, with how much waits. */
export function ConcernCell({ title, countOf, onPress }: Props) {
  const { data } = useQuery({ queryKey: ['ticket', 'concerns', {}], queryFn: () => api.ticket.concerns({}) })
  return (
    <Cells isSpaced>
      <Cell
        icon="shield"
        isStrong
        title={title}
        note={data && countOf(orMore(data.items.length, data.nextCursor !== null))}
        onPress={onPress}
      />
    </Cells>
  )
}
