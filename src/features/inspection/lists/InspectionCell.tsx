import { Cell } from '@/ui/Cell'
import { DeadlineBadge } from '@/ui/DeadlineBadge'
import { momentText } from '@/ui/dates'
import { View } from '@/ui/elements'
import { OutcomeTag, StatusTag } from '@/ui/StatusTag'
import { type InspectionRow, type Side, toneOf } from '../states'
import { texts as common } from '../texts'
import { texts } from './texts'

type Props = { row: InspectionRow; side: Side; isCurrent?: boolean; onPress: () => void }

/** One inspection in a list: the enterprise reads which agency came, the others which enterprise it was. */
export function InspectionCell({ row, side, isCurrent, onPress }: Props) {
  const { state, outcome, clock, agencyName, enterpriseName, itemName, startedAt } = row
  const words = side === 'enterprise' ? common.forEnterprise : common.states
  const isDated = clock?.unit === 'workingDay' || clock?.unit === 'calendarDay'
  // The time to rate concerns the enterprise alone, and only until it has.
  const isMine = clock?.kind !== 'ratingDue' || (side === 'enterprise' && row.canRate)
  return (
    <Cell
      title={
        <>
          <View className="head-line">
            <View className="tags">
              <StatusTag tone={toneOf[state]}>{words[state]}</StatusTag>
              {outcome && <OutcomeTag outcome={outcome} />}
              {row.excessCases && <StatusTag tone="warn">{texts.excess}</StatusTag>}
            </View>
            {clock && isDated && isMine && <DeadlineBadge clock={clock} />}
          </View>
          <View className="strong">{side === 'enterprise' ? agencyName : enterpriseName}</View>
        </>
      }
      note={texts.arrived(momentText(startedAt), itemName)}
      isCurrent={isCurrent}
      onPress={onPress}
    />
  )
}
