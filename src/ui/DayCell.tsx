import { DayInput, View } from './elements'
import { FieldError } from './FieldError'
import { Icon } from './Icon'
import { texts } from './texts'

type Props = {
  id?: string
  label: string
  /** 2026-11-20, or empty. */
  value: string
  onChange: (day: string) => void
  min?: string
  max?: string
  /** What stands in the place of a day; left out: that one has to be chosen. */
  placeholder?: string
  error?: string
}

/** A day to choose. */
export const DayCell = ({ label, error, placeholder = texts.choose, ...rest }: Props) => (
  <View className={`cell kv ${error ? 'wrong' : ''}`}>
    <View className="cell-body">
      <View>{label}</View>
      <FieldError error={error} />
    </View>
    <View className="cell-foot">
      <DayInput {...rest} aria-label={label} placeholder={placeholder}>
        <Icon name="next" className="i-chevron" />
      </DayInput>
    </View>
  </View>
)
