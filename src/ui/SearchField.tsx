import { Input, View } from './elements'
import { Icon } from './Icon'

type Props = {
  /** Says what can be searched: 「搜编号、企业、部门」. */
  placeholder: string
  value: string
  onChange: (value: string) => void
  onSubmit?: () => void
}

/** One field over several things. */
export const SearchField = ({ placeholder, ...rest }: Props) => (
  <View className="search">
    <View className="search-box">
      <Icon name="search" />
      <Input {...rest} kind="search" placeholder={placeholder} aria-label={placeholder} maxLength={100} />
    </View>
  </View>
)
