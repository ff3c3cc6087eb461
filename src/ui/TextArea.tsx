import { Block } from './Cells'
import { LongInput, View } from './elements'
import { FieldError } from './FieldError'
import { texts } from './texts'

type Props = {
  id?: string
  label: string
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  placeholder?: string
  /** Most characters; shown as a count. */
  most: number
  error?: string
}

/** Words of a person, with their count; nothing typed is ever cut off. */
export const TextArea = ({ id, label, value, onChange, onBlur, placeholder, most, error }: Props) => (
  <Block isWrong={Boolean(error)} isField>
    <LongInput
      id={id}
      aria-label={label}
      value={value}
      onChange={onChange}
      onBlur={onBlur}
      placeholder={placeholder}
      isInvalid={Boolean(error)}
    />
    <View className="note count-line">{texts.length(value.length, most)}</View>
    <FieldError error={error} />
  </Block>
)
