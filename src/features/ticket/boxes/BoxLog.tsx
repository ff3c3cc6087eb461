import { api, type Outputs } from '@/platform/api'
import { usePages } from '@/platform/query'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { RecordList } from '@/ui/RecordList'
import { Sheet } from '@/ui/Sheet'
import { EmptyState } from '@/ui/States'
import type { Box } from './Boxes'
import { texts } from './texts'

type Check = Outputs['ticket']['boxChecks']['items'][number]

/** When a box was opened, by whom, and what was found. */
export function BoxLog({ box: { boxId, kind, name }, onClose }: { box: Box; onClose: () => void }) {
  const list = usePages<Check>({
    queryKey: ['ticket', 'boxChecks', { boxId }],
    queryFn: (cursor) => api.ticket.boxChecks({ boxId, cursor }),
  })
  return (
    <Sheet title={texts.titleOf(kind, name)} isOpen onClose={onClose}>
      <View className="sheet-list">
        <RecordList
          list={list}
          hasBadge={false}
          empty={
            <EmptyState icon="list" title={texts.noLog}>
              {texts.noLogText}
            </EmptyState>
          }
        >
          {(checks) => (
            <Cells>
              {checks.map(({ checkId, checkedOn, pieces, checkedBy, note }) => (
                <Cell
                  key={checkId}
                  title={texts.line(checkedOn, pieces)}
                  note={[checkedBy, note].filter(Boolean).join('·')}
                />
              ))}
            </Cells>
          )}
        </RecordList>
      </View>
    </Sheet>
  )
}
