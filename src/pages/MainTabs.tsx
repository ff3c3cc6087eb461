import { useUnread } from '@/features/notice/notices'
import { tab } from '@/platform/navigation'
import { TabBar } from '@/ui/TabBar'
import { texts } from './texts'

const tabs = [
  { key: 'home', text: texts.home, icon: 'home' },
  { key: 'records', text: texts.records, icon: 'list' },
  { key: 'inbox', text: texts.inbox, icon: 'bell' },
  { key: 'me', text: texts.me, icon: 'user' },
] as const

type Props = { current: (typeof tabs)[number]['key'] }

/** The four main pages; stands in the footer of each. */
export function MainTabs({ current }: Props) {
  const unread = useUnread()
  return (
    <TabBar
      label={texts.tabs}
      tabs={tabs.map((item) => (item.key === 'inbox' ? { ...item, count: unread } : item))}
      current={current}
      onSelect={(key) => key !== current && tab(`/pages/${key}/index`)}
    />
  )
}
