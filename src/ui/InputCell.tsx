import { Input, View } from './elements'
import type { InputProps } from './elements.types'
import { FieldError } from './FieldError'

type Props = Omit<InputProps, 'aria-label' | 'className' | 'isInvalid'> & { label: string; error?: string }

/** One line to fill in. */
export const InputCell = ({ label, error, ...rest }: Props) => (
  <View className={`cell input-cell ${error ? 'wrong' : ''}`}>
    <View className="cell-body">
      <View className="note">{label}</View>
      <Input {...rest} aria-label={label} isInvalid={Boolean(error)} />
      <FieldError error={error} />
    </View>
  </View>
)
