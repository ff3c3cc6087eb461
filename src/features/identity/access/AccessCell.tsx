import { api } from '@/platform/api'
import { useQuery } from '@/platform/query'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'

type Props = { title: string; countOf: (count: number) => string; isQuiet?: boolean; onPress: () => void }

/** The way to the requests that wait, with their count; a quiet one is not there while none do. */
export function AccessCell({ title, countOf, isQuiet, onPress }: Props) {
  const { data } = useQuery({
    queryKey: ['identity', 'accessRequests', {}],
    queryFn: () => api.identity.accessRequests({}),
  })
  const count = data?.items.length ?? 0
  if (isQuiet && !count) return null
  return (
    <Cells isSpaced>
      <Cell icon="lock" isStrong title={title} note={data && countOf(count)} onPress={onPress} />
    </Cells>
  )
}
