import { Text, View } from './elements'
import { Icon } from './Icon'

type Props = { error?: string }

/** The sentence under a wrong field. */
export const FieldError = ({ error }: Props) =>
  error ? (
    <View className="error" role="alert">
      <Icon name="oct" />
      <Text>{error}</Text>
    </View>
  ) : null
