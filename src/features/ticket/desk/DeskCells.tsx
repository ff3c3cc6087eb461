import { bureauRoles, officeRoles, type Role } from '@/contracts/roles'
import { go } from '@/platform/navigation'
import { useSession } from '@/platform/session'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import type { IconName } from '@/ui/Icon'
import { texts } from './texts'

type Way = { page: string; icon: IconName; title: string; note: string; roles: readonly Role[] }

const everybody: readonly Role[] = [...officeRoles, ...bureauRoles]

const ways: readonly Way[] = [
  {
    page: '/pkg-office/many/index',
    icon: 'list',
    title: texts.many,
    note: texts.manyNote,
    roles: [...officeRoles, 'bureauHandler'],
  },
  { page: '/pkg-office/views/index', icon: 'filter', title: texts.views, note: texts.viewsNote, roles: everybody },
  {
    page: '/pkg-office/templates/index',
    icon: 'pen',
    title: texts.templates,
    note: texts.templatesNote,
    roles: everybody,
  },
  {
    page: '/pkg-office/absences/index',
    icon: 'users',
    title: texts.absences,
    note: texts.absencesNote,
    roles: everybody,
  },
  {
    page: '/pkg-office/forms/index',
    icon: 'file',
    title: texts.handIns,
    note: texts.handInsNote,
    roles: bureauRoles,
  },
  {
    page: '/pkg-office/issues/index',
    icon: 'merge',
    title: texts.issues,
    note: texts.issuesNote,
    roles: bureauRoles,
  },
  {
    page: '/pkg-office/disputes/index',
    icon: 'route',
    title: texts.disputes,
    note: texts.disputesNote,
    roles: everybody,
  },
  {
    page: '/pkg-agency/disputes/index',
    icon: 'users',
    title: texts.agencyDisputes,
    note: texts.agencyDisputesNote,
    roles: bureauRoles,
  },
  {
    page: '/pkg-office/routing/index',
    icon: 'route',
    title: texts.routing,
    note: texts.routingNote,
    roles: bureauRoles,
  },
  {
    page: '/pkg-office/clocks/index',
    icon: 'clock',
    title: texts.clocks,
    note: texts.clocksNote,
    roles: bureauRoles,
  },
]

/** Who finds something on this page. */
export const deskRoles = everybody

/** Ways to what an office and a bureau set for themselves. */
export function DeskCells() {
  const role = useSession()?.active?.role
  return (
    <>
      <View className="note under">{texts.intro}</View>
      <Cells isSpaced>
        {ways
          .filter(({ roles }) => role && roles.includes(role))
          .map(({ page, icon, title, note }) => (
            <Cell key={page} icon={icon} title={title} note={note} onPress={() => go(page)} />
          ))}
      </Cells>
    </>
  )
}
