import { type Role, roles } from '@/contracts/roles'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { Text, View } from '@/ui/elements'
import type { IconName } from '@/ui/Icon'
import { Skeleton } from '@/ui/Skeleton'
import { useProfile } from './profile'
import { texts } from './texts'

// A special supervisor's unit is the place that he looks after, no office of his.
const icons: Partial<Record<Role, IconName>> = {
  enterpriseUser: 'shop',
  liaisonPointUser: 'shop',
  specialSupervisor: 'user',
}

type Props = { onSwitch: () => void }

/** Whom the home page speaks to: unit, name and role. */
export function HeaderCell({ onSwitch }: Props) {
  const { data, isPending } = useProfile()
  if (!data) return isPending ? <Skeleton rows={1} hasBadge={false} /> : null
  return (
    <Cells>
      <Cell
        icon={data.active ? (icons[data.active.role] ?? 'office') : 'user'}
        // A unit's name has no marks to break at: it breaks in the middle, not before its last character.
        title={<View style={{ wordBreak: 'normal' }}>{data.active?.unit ?? data.name}</View>}
        isStrong
        note={data.active ? `${data.name}·${roles[data.active.role]}` : texts.noRole}
        value={<Text className="note">{texts.switch}</Text>}
        onPress={onSwitch}
      />
    </Cells>
  )
}
