import { tab } from '@/platform/navigation'
import { TabBar } from '@/ui/TabBar'

const tabs = [
  { key: 'home', text: '首页', icon: 'home' },
  { key: 'records', text: '记录', icon: 'list' },
  { key: 'inbox', text: '消息', icon: 'bell' },
  { key: 'me', text: '我的', icon: 'user' },
] as const

type Props = { current: (typeof tabs)[number]['key']; unread?: number }

/** The four main pages; stands in the footer of each. */
export const MainTabs = ({ current, unread }: Props) => (
  <TabBar
    label="主导航"
    tabs={tabs.map((item) => (item.key === 'inbox' ? { ...item, count: unread } : item))}
    current={current}
    onSelect={(key) => key !== current && tab(`/pages/${key}/index`)}
  />
)
