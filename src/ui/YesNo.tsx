import type { ReactNode } from 'react'
import { Pressable, Text, View } from './elements'
import { Icon } from './Icon'
import { texts } from './texts'

type Props = {
  question: string
  /** The same words with terms that open their explanation. */
  explained?: ReactNode
  /** Null: does not know; undefined: not answered yet. */
  value: boolean | null | undefined
  onChange: (value: boolean | null) => void
  /** Words for true and false; 没有 / 有 where the question asks so. */
  words?: readonly [yes: string, no: string]
  /** Words of a third answer, for what one may not know. */
  unknown?: string
}

/** A fact: yes or no, nothing chosen at first. `true` is the good answer; `false` is drawn amber with a cross. */
export const YesNo = ({
  question,
  explained = question,
  value,
  onChange,
  words = [texts.yes, texts.no],
  unknown,
}: Props) => (
  <View className={`cell answer ${unknown ? 'three' : ''}`}>
    <View className="cell-body">{explained}</View>
    <View className="yes-no" role="radiogroup" aria-label={question}>
      {([true, false] as const).map((answer) => (
        <Pressable
          key={String(answer)}
          role="radio"
          aria-checked={value === answer}
          className={`${value === answer ? 'on' : ''} ${answer ? '' : 'no'}`}
          onPress={() => onChange(answer)}
        >
          {value === answer && <Icon name={answer ? 'check' : 'close'} />}
          <Text>{answer ? words[0] : words[1]}</Text>
        </Pressable>
      ))}
      {unknown && (
        <Pressable
          role="radio"
          aria-checked={value === null}
          className={value === null ? 'on' : ''}
          onPress={() => onChange(null)}
        >
          <Text>{unknown}</Text>
        </Pressable>
      )}
    </View>
  </View>
)
