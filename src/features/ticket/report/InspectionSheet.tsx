import { api, type Outputs } from '@/platform/api'
import { useQuery } from '@/platform/query'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { Sheet } from '@/ui/Sheet'
import { Loaded } from '../Loaded'
import { texts } from './texts'

type Inspection = Outputs['inspection']['mine']['items'][number]

type Props = { isOpen: boolean; onClose: () => void; onPick: (inspection: Inspection | null) => void }

/** The latest inspections of my enterprise, to say which one a report is about. */
export function InspectionSheet({ isOpen, onClose, onPick }: Props) {
  const query = useQuery<{ items: Inspection[] }>({
    queryKey: ['inspection', 'mine', { limit: 20 }],
    queryFn: () => api.inspection.mine({ limit: 20 }),
    enabled: isOpen,
  })
  const pick = (inspection: Inspection | null) => {
    onPick(inspection)
    onClose()
  }
  return (
    <Sheet title={texts.inspectionTitle} isOpen={isOpen} onClose={onClose}>
      <View className="sheet-list">
        <Cells>
          <Cell title={texts.inspectionNone} onPress={() => pick(null)} />
        </Cells>
        <Loaded query={query} hasBadge={false}>
          {({ items }) =>
            items.length ? (
              <Cells>
                {items.map((inspection) => (
                  <Cell
                    key={inspection.inspectionId}
                    title={texts.inspectionLabel(inspection.agencyName, inspection.startedAt)}
                    note={inspection.itemName}
                    onPress={() => pick(inspection)}
                  />
                ))}
              </Cells>
            ) : (
              <View className="sheet-empty">{texts.inspectionsEmpty}</View>
            )
          }
        </Loaded>
      </View>
    </Sheet>
  )
}
