import { bureauRoles, type Role } from '@/contracts/roles'
import { useProfile } from '@/features/identity/profile'
import { useUnread } from '@/features/notice/notices'
import { firstWish } from '@/features/ticket/firstWaiting'
import { firstFilter, type QueueFilter, queueFilter } from '@/features/ticket/queueFilter'
import { ledgerReaders, registrars } from '@/features/ticket/register/LeadEntries'
import { useQueueCounts } from '@/features/ticket/useQueueCounts'
import { go, tab } from '@/platform/navigation'
import { useSession } from '@/platform/session'
import type { IconName } from '@/ui/Icon'
import { type MenuItem, SideMenu } from '@/ui/workbench/SideMenu'
import { openRecords } from '../home/actions'
import type { HomeKind } from '../home/homeKind'
import { paths } from '../paths'
import { type RecordsPart, recordsPart } from '../recordsPart'
import { texts as common } from '../texts'
import type { DeskProps } from './desk.types'
import { texts } from './texts'

type Props = { place: DeskProps['place']; kind: HomeKind }

/** The side menu of a role: home, its lists, what came in, oneself. */
export function StaffMenu({ place, kind }: Props) {
  const active = useSession()?.active
  const unread = useUnread()
  const records = useRecordsItems(place, kind)
  const items: MenuItem[] = [
    main('home', common.home, 'home', place),
    ...records,
    ...(kind === 'office' ? leads : [])
      .filter(({ roles }) => active && roles.includes(active.role))
      .map(({ roles: _, ...item }) => ({ ...item, isCurrent: item.key === place })),
    { ...main('inbox', common.inbox, 'bell', place), unread, label: unread ? texts.unread(unread) : undefined },
    main('me', common.me, 'user', place),
  ]
  const person = [useProfile().data?.name, active?.title].filter(Boolean).join('·')
  const lines = [active?.unit, person].filter((line): line is string => Boolean(line))
  return <SideMenu label={common.tabs} title={texts.product} lines={lines} items={items} />
}

const main = (key: 'home' | 'inbox' | 'me', text: string, icon: IconName, place: string): MenuItem => ({
  key,
  text,
  icon,
  isCurrent: key === place,
  onPress: () => void tab(`/pages/${key}/index`),
})

// What comes in on another way stands beside the queue, wherever one is.
const leads: (Omit<MenuItem, 'isCurrent'> & { roles: readonly Role[] })[] = [
  { ...texts.register, roles: registrars, onPress: () => void go('/pkg-office/register/index') },
  { ...texts.ledger, roles: ledgerReaders, onPress: () => void go('/pkg-office/ledger/index') },
]

/** Beside a page without the queue, what waits is asked for no more often than this, milliseconds. */
const waitingFor = 60_000

/** The lists: an office's queue in its parts, inspections and reports for the others. */
function useRecordsItems(place: DeskProps['place'], kind: HomeKind): MenuItem[] {
  const { only } = queueFilter.use()
  const part = recordsPart.use()
  const counts = useQueueCounts({ enabled: kind === 'office', staleTime: waitingFor })
  const isHere = place === 'records'
  const role = useSession()?.active?.role
  const isBureau = bureauRoles.some((own) => own === role)
  if (kind === 'office')
    return texts.queue
      .filter(({ key }) => isBureau || key !== 'lookBack')
      .map(({ key, text, icon }) => {
        const count = counts[key]
        const label = count === undefined ? undefined : texts.counted(text, count)
        return { key, text, icon, isCurrent: isHere && key === only, count, label, onPress: () => showQueue(key) }
      })
  return listsOf(kind).map(({ key, text, icon }, index) => ({
    key,
    text,
    icon,
    isCurrent: isHere && (part ? key === part : index === 0),
    onPress: () => openRecords(key),
  }))
}

/** What the list that is shown is called. */
export function useListName(kind: HomeKind): string {
  const part = recordsPart.use()
  if (kind === 'office') return texts.tickets
  const lists = listsOf(kind)
  return (lists.find(({ key }) => key === part) ?? lists[0])?.text ?? ''
}

/** Whether a role at a PC has lists of its own; who only verifies, runs or guards has none. */
export const hasRecords = (kind: HomeKind) => kind === 'office' || listsOf(kind).length > 0

type List = { key: RecordsPart; text: string; icon: IconName }

const listsOf = (kind: HomeKind): readonly List[] =>
  kind === 'agency' || kind === 'government' || kind === 'discipline' ? texts[kind] : []

function showQueue(only: QueueFilter['only']): void {
  firstWish.set(only === firstFilter.only)
  queueFilter.set({ ...firstFilter, only })
  void tab(paths.records)
}
