import { Text, View } from './elements'
import { Icon } from './Icon'

type Props = {
  error?: string
  /** Stands below Cells instead of inside a row. */
  isLoose?: boolean
}

/** The sentence under a wrong field. */
export const FieldError = ({ error, isLoose }: Props) =>
  error ? (
    <View className={`error ${isLoose ? 'loose' : ''}`} role="alert">
      <Icon name="oct" />
      <Text>{error}</Text>
    </View>
  ) : null
