import { Cells } from '@/ui/Cells'
import { Pressable, Text, View } from '@/ui/elements'
import { Icon } from '@/ui/Icon'
import { SectionTitle } from '@/ui/SectionTitle'
import { texts } from './texts'
import { journey, lastTurn } from './turns'

type Props = {
  people: readonly { key: string; name: string }[]
  /** `turn` counts over all parts. */
  onPick: (key: string, turn: number) => void
}

/** The main journey at one glance: five numbered parts on a rail, who acts in each, and where one was last or, at first,
 *  where to begin. */
export function DemoJourney({ people, onPick }: Props) {
  const last = lastTurn()
  const nameOf = (key: string | undefined) => people.find((person) => person.key === key)?.name
  const lastName = last === undefined ? undefined : nameOf(journey.flatMap(({ people: keys }) => keys)[last])
  let turn = 0
  return (
    <>
      <SectionTitle extra={lastName && texts.last(lastName)}>{texts.journey}</SectionTitle>
      <Cells>
        <View as="ol" className="timeline">
          {journey.map(({ title, text, people: keys }, act) => (
            <View as="li" key={title} className={`step ${journey[act + 1] ? '' : 'last'}`}>
              <View className="node turn">{act + 1}</View>
              <View className="step-title">{title}</View>
              <View className="step-meta">{text}</View>
              <View className="chips journey">
                {keys.map((key) => {
                  const own = turn++
                  const name = nameOf(key) ?? ''
                  return (
                    <Pressable
                      key={own}
                      className={`chip ${own === (last ?? 0) ? 'on' : ''}`}
                      onPress={() => onPick(key, own)}
                    >
                      {own === last && <Icon name="check" />}
                      <Text>{last === undefined && own === 0 ? texts.beginHere(name) : name}</Text>
                    </Pressable>
                  )
                })}
              </View>
            </View>
          ))}
        </View>
      </Cells>
    </>
  )
}
