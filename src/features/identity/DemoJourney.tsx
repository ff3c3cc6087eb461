import { Block, Cells } from '@/ui/Cells'
import { Pressable, Text, View } from '@/ui/elements'
import { Icon } from '@/ui/Icon'
import { SectionTitle } from '@/ui/SectionTitle'
import { texts } from './texts'
import { journey, nextTurn, turns } from './turns'

type Props = {
  people: readonly { key: string; name: string }[]
  /** `turn` counts over all parts. */
  onPick: (key: string, turn: number) => void
}

/** The main journey at one glance: five parts, who acts in each, and who comes next. */
export function DemoJourney({ people, onPick }: Props) {
  const next = nextTurn()
  const nameOf = (key: string | undefined) => people.find((person) => person.key === key)?.name
  const nextName = nameOf(turns[next]?.key)
  let turn = 0
  return (
    <>
      <SectionTitle extra={nextName && texts.next(nextName)}>{texts.journey}</SectionTitle>
      <Cells>
        {journey.map(({ title, text, people: keys }, act) => (
          <Block key={title} hasLine={act > 0}>
            <View className="strong">{title}</View>
            <View className="note">{text}</View>
            <View className="chips journey">
              {keys.map((key) => {
                const own = turn++
                const isNext = own === next
                return (
                  <Pressable key={own} className={`chip ${isNext ? 'on' : ''}`} onPress={() => onPick(key, own)}>
                    {isNext && <Icon name="next" />}
                    <Text>{nameOf(key)}</Text>
                  </Pressable>
                )
              })}
            </View>
          </Block>
        ))}
      </Cells>
    </>
  )
}
