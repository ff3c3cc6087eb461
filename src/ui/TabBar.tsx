import { Pressable, Text, View } from './elements'
import { Icon, type IconName } from './Icon'
import { texts } from './texts'

/** One tab; `count` is what waits behind it. */
export type Tab = { key: string; text: string; icon: IconName; count?: number }

type Props = { label: string; tabs: readonly Tab[]; current: string; onSelect: (key: string) => void }

/** The main tabs. */
export const TabBar = ({ label, tabs, current, onSelect }: Props) => (
  <View as="nav" className="tabs" aria-label={label}>
    {tabs.map(({ key, text, icon, count }) => (
      <Pressable
        key={key}
        className={`tab ${key === current ? 'on' : ''}`}
        aria-current={key === current ? 'page' : undefined}
        aria-label={count ? `${text}，${texts.unread(count)}` : text}
        onPress={() => onSelect(key)}
      >
        <Icon name={icon} />
        <Text>{text}</Text>
        {Boolean(count) && <View className="count">{count}</View>}
      </Pressable>
    ))}
  </View>
)
