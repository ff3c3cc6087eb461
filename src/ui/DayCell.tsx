import { DayInput, View } from './elements'
import { FieldError } from './FieldError'
import { texts } from './texts'

type Props = {
  id?: string
  label: string
  /** 2026-11-20, or empty. */
  value: string
  onChange: (day: string) => void
  min?: string
  max?: string
  error?: string
}

/** A day to choose. */
export const DayCell = ({ label, error, ...rest }: Props) => (
  <View className={`cell kv ${error ? 'wrong' : ''}`}>
    <View className="cell-body">
      <View>{label}</View>
      <FieldError error={error} />
    </View>
    <View className="cell-foot">
      <DayInput {...rest} aria-label={label} placeholder={texts.choose} />
    </View>
  </View>
)
