import { Input, View } from './elements'
import type { InputProps } from './elements.types'
import { FieldError } from './FieldError'

type Props = Omit<InputProps, 'aria-label' | 'className' | 'isInvalid'> & {
  label: string
  error?: string
  /** Label left, field right, among rows that lead on. */
  isKeyValue?: boolean
}

/** One line to fill in. */
export function InputCell({ label, error, isKeyValue, ...rest }: Props) {
  const input = <Input {...rest} aria-label={label} isInvalid={Boolean(error)} />
  return (
    <View className={`cell input-cell ${isKeyValue ? 'kv' : ''} ${error ? 'wrong' : ''}`}>
      <View className="cell-body">
        <View className={isKeyValue ? '' : 'note'}>{label}</View>
        {!isKeyValue && input}
        {!isKeyValue && <FieldError error={error} />}
      </View>
      {isKeyValue && <View className="cell-foot">{input}</View>}
      {isKeyValue && <FieldError error={error} />}
    </View>
  )
}
