import { Block, Cells } from '@/ui/Cells'
import { Pressable, Text, View } from '@/ui/elements'
import { Icon } from '@/ui/Icon'
import { SectionTitle } from '@/ui/SectionTitle'
import { journey, place } from './demoJourney'
import { texts } from './texts'

type Props = {
  people: readonly { key: string; name: string }[]
  onPick: (key: string) => void
}

/** The main journey at one glance: five parts, who acts in each, and who comes next. */
export function DemoJourney({ people, onPick }: Props) {
  const nextIndex = place.get()
  const nameOf = (key: string) => people.find((person) => person.key === key)?.name
  const all = journey.flatMap((act) => act.people)
  const next = nameOf(all[nextIndex] ?? '')
  let index = 0
  return (
    <>
      <SectionTitle extra={next && texts.next(next)}>{texts.journey}</SectionTitle>
      <Cells>
        {journey.map(({ title, text, people: keys }, act) => (
          <Block key={title} hasLine={act > 0}>
            <View className="strong">{title}</View>
            <View className="note">{text}</View>
            <View className="chips journey">
              {keys.map((key) => {
                const own = index++
                const name = nameOf(key)
                if (!name) return null
                return (
                  <Pressable
                    key={own}
                    className={`chip ${own === nextIndex ? 'on' : ''}`}
                    onPress={() => {
                      place.played(own)
                      onPick(key)
                    }}
                  >
                    {own === nextIndex && <Icon name="next" />}
                    <Text>{name}</Text>
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
