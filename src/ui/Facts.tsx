import type { ReactNode } from 'react'
import { Text, View } from './elements'

type Props = {
  /** Joined by 「·」. */
  children: string
  /** How one of them is drawn, as with words that open their explanation. */
  draw?: (fact: string) => ReactNode
}

/** Facts on one line. Where they break into two, no mark is left at either edge. */
export function Facts({ children, draw = (fact) => fact }: Props) {
  const facts = children.split('·')
  if (facts.length === 1) return <View>{draw(children)}</View>
  return (
    <View className="facts">
      {facts.map((fact, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: facts may be the same words and never change places.
        <Text key={place} className="fact">
          {place > 0 && <Text className="dot">·</Text>}
          {draw(fact)}
        </Text>
      ))}
    </View>
  )
}
