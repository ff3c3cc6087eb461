import { Block, Cells } from '@/ui/Cells'
import { DeadlineBadge } from '@/ui/DeadlineBadge'
import { dayText } from '@/ui/dates'
import { Text, View } from '@/ui/elements'
import { Facts } from '@/ui/Facts'
import { StatusTag } from '@/ui/StatusTag'
import { type Inspection, isCounted, type Side, toneOf } from '../states'
import { texts as common } from '../texts'
import { texts } from './texts'
import { blockWords } from './verdict'

type Props = { inspection: Inspection; side: Side }

/** The state, whose shop it is, and which visit of the year; a blocked one says why instead. To the enterprise that may
 *  still rate, it says so and by when: that is nobody else's business. */
export function RecordHead({ inspection, side }: Props) {
  const { state, enterprise, frequency, canRate, clocks } = inspection
  const words = side === 'enterprise' ? common.forEnterprise : common.states
  const [before, count, after] = texts.nth(frequency.ofAll)
  const place = texts.shop(enterprise.address, enterprise.township)
  const toRate = clocks.find(({ kind }) => kind === 'ratingDue')
  return (
    <Cells>
      <Block>
        <View className="head-line">
          <StatusTag tone={toneOf[state]}>{words[state]}</StatusTag>
          {isCounted(inspection) && (
            <View className="note">
              {before}
              <Text as="b" className="fg">
                {count}
              </Text>
              {after}
            </View>
          )}
        </View>
        <View as="h2" className="title">
          {state === 'blocked' ? blockWords(inspection) : enterprise.name}
        </View>
        <View className="note">{state === 'blocked' ? texts.notCounted : place}</View>
        {state === 'blocked' && side !== 'enterprise' && (
          <View className="note">
            <Facts>{`${enterprise.name}·${place}`}</Facts>
          </View>
        )}
      </Block>
      {canRate && side === 'enterprise' && (
        <Block hasLine>
          <View className="strong">{texts.nextRate}</View>
          {toRate && (
            <View className="due-line">
              <DeadlineBadge clock={toRate} />
              <Text className="note">{texts.latest(dayText(toRate.dueAt))}</Text>
            </View>
          )}
        </Block>
      )}
    </Cells>
  )
}
