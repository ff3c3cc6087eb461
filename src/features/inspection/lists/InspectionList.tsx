import { api } from '@/platform/api'
import { useListing } from '@/platform/listing'
import { usePages } from '@/platform/query'
import { storage } from '@/platform/storage'
import { createStore } from '@/platform/store'
import { Cells } from '@/ui/Cells'
import { momentText } from '@/ui/dates'
import { View } from '@/ui/elements'
import { Notice } from '@/ui/Notice'
import { Segment } from '@/ui/Segment'
import { Skeleton } from '@/ui/Skeleton'
import { EmptyState, ErrorState } from '@/ui/States'
import type { InspectionRow, Side } from '../states'
import { InspectionCell } from './InspectionCell'
import { texts } from './texts'

type Filter = 'all' | 'open' | 'toRate' | 'finished'

const key = 'inspectionFilter'
const filterStore = createStore<Filter>(storage.get<Filter>(key) ?? 'all')

type Props = { side: Side; onOpen: (inspectionId: string) => void; chosen?: string }

/** All inspections of whoever looks, newest first; the chosen part stays chosen. */
export function InspectionList({ side, onOpen, chosen }: Props) {
  const segments = side === 'enterprise' ? texts.enterpriseSegments : texts.segments
  const kept = filterStore.use()
  const filter = segments.find((segment) => segment.key === kept)?.key ?? 'all'
  const list = usePages<InspectionRow>({
    queryKey: ['inspection', 'mine', side, filter],
    queryFn: (cursor) => load(side, filter, cursor),
  })
  useListing(list)
  const choose = (next: Filter) => {
    filterStore.set(next)
    storage.set(key, next)
  }
  return (
    <>
      <Segment<Filter> label={texts.filter} options={segments} value={filter} onChange={choose} />
      {list.isPending && <Skeleton />}
      {list.error && !list.data && <ErrorState error={list.error} onRetry={list.refetch} />}
      {list.error && list.data && (
        <Notice tone="warn" icon="nonet">
          {texts.age(momentText(new Date(list.updatedAt).toISOString()))}
        </Notice>
      )}
      {list.data && !list.items.length && <Empty side={side} filter={filter} />}
      {list.items.length > 0 && (
        <>
          <Cells>
            {list.items.map((row) => (
              <InspectionCell
                key={row.inspectionId}
                row={row}
                side={side}
                isCurrent={row.inspectionId === chosen}
                onPress={() => onOpen(row.inspectionId)}
              />
            ))}
          </Cells>
          <View className="list-end">{list.hasMore ? texts.more : texts.all}</View>
        </>
      )}
    </>
  )
}

const load = (side: Side, filter: Filter, cursor: string | undefined) =>
  side === 'office'
    ? api.inspection.stream({ cursor, ...((filter === 'open' || filter === 'finished') && { only: filter }) })
    : api.inspection.mine({ cursor, ...(filter !== 'all' && { only: filter }) })

const hints = {
  enterprise: texts.emptyEnterprise,
  inspector: texts.emptyInspector,
  agency: texts.emptyAgency,
  office: texts.emptyOffice,
}

function Empty({ side, filter }: { side: Side; filter: Filter }) {
  if (filter === 'toRate')
    return (
      <EmptyState icon="star" title={texts.emptyToRate}>
        {texts.emptyToRateText}
      </EmptyState>
    )
  return (
    <EmptyState icon="file" title={filter === 'finished' ? texts.emptyFinished : texts.emptyTitle}>
      {hints[side]}
    </EmptyState>
  )
}
