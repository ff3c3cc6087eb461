import { useState } from 'react'
import { exactText, momentText } from './dates'
import { Pressable } from './elements'
import { Facts } from './Facts'
import { texts } from './texts'

const isBrowser = process.env.TARO_ENV === 'h5'

type Props = {
  at: string
  /** The words around the moment: 「… 提交」. */
  words?: (moment: string) => string
}

/** A moment in words; a tap shows it to the second, and a screen reader hears both. Not for inside a row that leads on. */
export function Moment({ at, words = (moment) => moment }: Props) {
  const [isExact, setExact] = useState(false)
  const text = momentText(at)
  const exact = exactText(at)
  return (
    <Pressable
      className="moment"
      aria-label={texts.exactly(words(text), exact)}
      aria-pressed={isExact}
      // Paper cannot be tapped: print.scss writes the exact time in the place of the words.
      data-exact={isBrowser ? words(exact) : undefined}
      onPress={() => setExact(!isExact)}
    >
      <Facts>{words(isExact ? exact : text)}</Facts>
    </Pressable>
  )
}
