import { DeadlineBadge } from '@/ui/DeadlineBadge'
import { Pressable, View } from '@/ui/elements'
import { Facts } from '@/ui/Facts'
import { Icon } from '@/ui/Icon'
import { clockForOffice } from '../clock'
import { happenedIn } from '../happened'
import type { QueueRow } from '../OfficeRow'
import { texts } from '../texts'

type Props = { row: QueueRow; isChosen: boolean; onPress: () => void }

/** A ticket that can be marked; the whole row can be pressed. */
export function ChosenRow({ row, isChosen, onPress }: Props) {
  const clock = clockForOffice(row.state, row.clock)
  const { words } = happenedIn(row)
  return (
    <Pressable className="cell top" role="checkbox" aria-checked={isChosen} aria-label={words} onPress={onPress}>
      <Icon name={isChosen ? 'okc' : 'circle'} className="i-lead" />
      <View className="cell-body">
        <View className="cell-line">
          <View className={`grow ${isChosen ? 'strong' : ''}`}>{words}</View>
          {clock && <DeadlineBadge clock={clock} />}
        </View>
        <View className="note">
          <Facts>{[row.receiptNumber, row.agencyName ?? texts.noAgency].join('·')}</Facts>
        </View>
      </View>
    </Pressable>
  )
}
