import { useRole } from '@/features/identity/profile'
import { useUnread } from '@/features/notice/notices'
import { tab } from '@/platform/navigation'
import { useSession } from '@/platform/session'
import { TabBar } from '@/ui/TabBar'
import { type HomeKind, homeKind } from './home/homeKind'
import { texts } from './texts'

/** What the second tab is called for each home; without a word the role has no records and no such tab. */
const recordsWord: Partial<Record<HomeKind, string>> = {
  guest: texts.records,
  enterprise: texts.records,
  reporter: texts.reports,
  inspector: texts.inspections,
  agency: texts.agency,
  office: texts.tickets,
  discipline: texts.records,
}

type Key = 'home' | 'records' | 'inbox' | 'me'

/** The main pages as they suit the present role; stands in the footer of each. */
export function MainTabs({ current }: { current: Key }) {
  const unread = useUnread()
  const session = useSession()
  const role = useRole()
  // While nobody could tell which roles one has, none is denied its records.
  const isUnknown = session !== undefined && !role && !session.roles
  const records = isUnknown ? texts.records : recordsWord[homeKind(Boolean(session), role)]
  return (
    <TabBar
      label={texts.tabs}
      tabs={[
        { key: 'home', text: texts.home, icon: 'home' },
        ...(records ? [{ key: 'records', text: records, icon: 'list' } as const] : []),
        { key: 'inbox', text: texts.inbox, icon: 'bell', count: unread },
        { key: 'me', text: texts.me, icon: 'user' },
      ]}
      current={current}
      onSelect={(key) => key !== current && tab(`/pages/${key}/index`)}
    />
  )
}
