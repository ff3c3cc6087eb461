import { Cells } from './Cells'
import type { Option } from './Chips'
import { Pressable, View } from './elements'
import { Facts } from './Facts'

type Props<Key extends string> = {
  label: string
  options: readonly Option<Key>[]
  value: Key | undefined
  onChange: (key: Key) => void
}

/** One of a few choices that need a line of explanation each. */
export const RadioCells = <Key extends string>({ label, options, value, onChange }: Props<Key>) => (
  <Cells role="radiogroup" aria-label={label}>
    {options.map(({ key, text, note }) => (
      <Pressable key={key} role="radio" aria-checked={key === value} className="cell top" onPress={() => onChange(key)}>
        <View className={`radio ${key === value ? 'on' : ''}`} />
        <View className="cell-body">
          <View className={key === value ? 'strong' : ''}>{text}</View>
          {note && (
            <View className="note">
              <Facts>{note}</Facts>
            </View>
          )}
        </View>
      </Pressable>
    ))}
  </Cells>
)
