import { api } from '@/platform/api'
import { createKept } from '@/platform/kept'
import { useSearchWords } from '@/platform/listing'
import { go } from '@/platform/navigation'
import { usePages } from '@/platform/query'
import { Cells } from '@/ui/Cells'
import { type Filter, ListFilter } from '@/ui/ListFilter'
import { NothingFound } from '@/ui/NothingFound'
import { RecordList } from '@/ui/RecordList'
import { EmptyState } from '@/ui/States'
import type { InspectionRow, Side } from '../states'
import { InspectionCell } from './InspectionCell'
import { texts } from './texts'

type Part = 'all' | 'open' | 'toRate' | 'finished'

/** What the list shows; kept while the app is open. */
export const inspectionFilter = createKept<Filter<Part>>({ only: 'all', search: '' })

type Props = { side: Side; onOpen: (inspectionId: string) => void; chosen?: string }

/** All inspections of whoever looks, newest first; the chosen part and the words stay. */
export function InspectionList({ side, onOpen, chosen }: Props) {
  const filter = inspectionFilter.use()
  const change = (next: Partial<Filter<Part>>) => inspectionFilter.set({ ...filter, ...next })
  const { only } = filter
  const search = useSearchWords(filter.search)
  const list = usePages<InspectionRow>({
    queryKey: ['inspection', 'mine', side, { only, search }],
    queryFn: (cursor) => load(side, only, { search, cursor }),
  })
  const empty = search ? (
    <NothingFound search={search} onClear={() => change({ search: '' })} />
  ) : (
    <Empty side={side} only={only} onAll={() => change({ only: 'all' })} />
  )
  return (
    <>
      <ListFilter<Part>
        placeholder={side === 'enterprise' ? texts.searchOwn : texts.search}
        label={texts.filter}
        parts={side === 'enterprise' ? texts.enterpriseSegments : texts.segments}
        filter={filter}
        onChange={change}
      />
      <RecordList list={list} empty={empty} hasBadge={false}>
        {(rows) => (
          <Cells>
            {rows.map((row) => (
              <InspectionCell
                key={row.inspectionId}
                row={row}
                side={side}
                isCurrent={row.inspectionId === chosen}
                onPress={() => onOpen(row.inspectionId)}
              />
            ))}
          </Cells>
        )}
      </RecordList>
    </>
  )
}

type Paging = { search: string | undefined; cursor: string | undefined }

const load = (side: Side, only: Part, paging: Paging) =>
  side === 'office'
    ? api.inspection.stream({ ...paging, ...((only === 'open' || only === 'finished') && { only }) })
    : api.inspection.mine({ ...paging, ...(only !== 'all' && { only }) })

const hints = {
  enterprise: texts.emptyEnterprise,
  inspector: texts.emptyInspector,
  agency: texts.emptyAgency,
  office: texts.emptyOffice,
}

const scan = { text: texts.scan, onPress: () => void go('/pages/scan/index') }

// Whoever has a code before him is led on to it, others to what else there is.
function Empty({ side, only, onAll }: { side: Side; only: Part; onAll: () => void }) {
  const hasCode = side === 'enterprise' || side === 'inspector'
  const all = only === 'all' ? undefined : { text: texts.seeAll, onPress: onAll }
  return (
    <EmptyState
      icon={only === 'toRate' ? 'star' : 'file'}
      title={texts.emptyTitles[only]}
      action={hasCode ? scan : all}
    >
      {only === 'toRate' ? texts.emptyToRateText : hints[side]}
    </EmptyState>
  )
}
