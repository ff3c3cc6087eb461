import { Pressable, Text, View } from '../elements'
import { Facts } from '../Facts'
import { Icon, type IconName } from '../Icon'

/** One way of the side menu; `count` is how many, `unread` what waits unseen. */
export type MenuItem = {
  key: string
  text: string
  icon: IconName
  isCurrent: boolean
  onPress: () => void
  count?: number | string
  unread?: number
  /** Said instead of the words where a number stands beside them. */
  label?: string
}

type Props = { label: string; title: string; lines: readonly string[]; items: readonly MenuItem[] }

/** The left edge of the workbench: whose it is, and where one can go. */
export const SideMenu = ({ label, title, lines, items }: Props) => (
  <View as="nav" className="desk-side" aria-label={label}>
    <View className="desk-name">
      <View className="strong">{title}</View>
      {lines.map((line) => (
        <View key={line} className="note">
          <Facts>{line}</Facts>
        </View>
      ))}
    </View>
    {items.map(({ key, text, icon, isCurrent, onPress, count, unread, label: words }) => (
      <Pressable
        key={key}
        className={`desk-way ${isCurrent ? 'on' : ''}`}
        aria-current={isCurrent ? 'page' : undefined}
        aria-label={words}
        onPress={onPress}
      >
        <Icon name={icon} />
        <Text className="grow">{text}</Text>
        {count !== undefined && <Text className="note">{count}</Text>}
        {Boolean(unread) && <Text className="count">{unread}</Text>}
      </Pressable>
    ))}
  </View>
)
