import { api, type Outputs } from '@/platform/api'
import { useQuery } from '@/platform/query'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { Moment } from '@/ui/Moment'
import { Notice } from '@/ui/Notice'
import { SectionTitle } from '@/ui/SectionTitle'
import { Skeleton } from '@/ui/Skeleton'
import { ErrorState } from '@/ui/States'
import { texts } from './texts'

/** How the system does, in numbers; no content of anybody. */
export function Health() {
  const { data, error, refetch } = useQuery({ queryKey: ['audit', 'health'], queryFn: () => api.audit.health({}) })
  if (!data) return error ? <ErrorState error={error} onRetry={refetch} /> : <Skeleton hasBadge={false} />
  const waiting = data.measures.find(({ key }) => key === 'waitingEvents')?.count ?? 0
  return (
    <>
      <Notice tone={waiting > manyWaiting ? 'warn' : 'ok'} title={waiting > manyWaiting ? texts.slow : texts.healthy}>
        <Moment at={data.checkedAt} words={texts.readAt} />
      </Notice>
      <SectionTitle>{texts.countsNow}</SectionTitle>
      <Cells>{data.measures.filter(({ key }) => !sinceStart.includes(key)).map(countCell)}</Cells>
      <SectionTitle>{texts.countsSinceStart}</SectionTitle>
      <Cells>
        {data.measures.filter(({ key }) => sinceStart.includes(key)).map(countCell)}
        <Cell isKeyValue title={texts.chains} value={texts.chainCount(data.chains)} />
        <Cell
          isKeyValue
          title={texts.lastRoot}
          value={data.lastRootAt ? <Moment at={data.lastRootAt} /> : texts.noRoot}
        />
      </Cells>
    </>
  )
}

type Measure = Outputs['audit']['health']['measures'][number]

/** What adds up; every other measure is how many there are at the moment. */
const sinceStart: readonly Measure['key'][] = ['inspections', 'tickets']

const countCell = ({ key, count }: Measure) => (
  <Cell key={key} isKeyValue title={texts.measures[key].words} value={`${count} ${texts.measures[key].unit}`} />
)

/** More events than this wait only when the timer does not keep up. */
const manyWaiting = 100
