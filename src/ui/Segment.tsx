import type { Option } from './Chips'
import { Pressable, View } from './elements'

type Props<Key extends string> = {
  label: string
  /** What lies in a part stands behind its words: 「待受理 4」. */
  options: readonly Option<Key>[]
  value: Key
  onChange: (key: Key) => void
}

/** Parts of one list. */
export const Segment = <Key extends string>({ label, options, value, onChange }: Props<Key>) => (
  <View className="segment" role="tablist" aria-label={label}>
    {options.map(({ key, text, count }) => (
      <Pressable
        key={key}
        role="tab"
        aria-selected={key === value}
        className={key === value ? 'on' : ''}
        onPress={() => onChange(key)}
      >
        {count ? `${text} ${count}` : text}
      </Pressable>
    ))}
  </View>
)
