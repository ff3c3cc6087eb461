import { Pressable, Text, View } from './elements'
import { Icon } from './Icon'

/** One choice of a closed list. */
export type Option<Key extends string = string> = { key: Key; text: string; note?: string; count?: number | string }

type Props<Key extends string> = {
  label: string
  options: readonly Option<Key>[]
  value: Key | undefined
  onChange: (key: Key) => void
  /** Filters above a list: smaller, on the page's ground. */
  isSmall?: boolean
}

/** One of several short words; all are seen at once. */
export const Chips = <Key extends string>({ label, options, value, onChange, isSmall }: Props<Key>) => (
  <View className={`chips ${isSmall ? 'small' : ''}`} role="radiogroup" aria-label={label}>
    {options.map(({ key, text }) => (
      <Pressable
        key={key}
        role="radio"
        aria-checked={key === value}
        className={`chip ${key === value ? 'on' : ''}`}
        onPress={() => onChange(key)}
      >
        {key === value && <Icon name="check" />}
        <Text>{text}</Text>
      </Pressable>
    ))}
  </View>
)
