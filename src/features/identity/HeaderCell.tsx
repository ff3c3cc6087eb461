import { roles } from '@/contracts/roles'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import type { IconName } from '@/ui/Icon'
import { Skeleton } from '@/ui/Skeleton'
import { useProfile } from './profile'
import { texts } from './texts'

const shops = ['enterpriseUser', 'liaisonPointUser', 'specialSupervisor']

type Props = { onSwitch: () => void }

/** Whom the home page speaks to: unit, name and role. */
export function HeaderCell({ onSwitch }: Props) {
  const { data, isPending } = useProfile()
  if (!data) return isPending ? <Skeleton hasBadge={false} /> : null
  const icon: IconName = shops.includes(data.active?.role ?? '') ? 'shop' : 'office'
  return (
    <Cells>
      <Cell
        icon={data.active ? icon : 'user'}
        title={data.active?.unit ?? data.name}
        isStrong
        note={data.active ? `${data.name}·${roles[data.active.role]}` : texts.noRole}
        value={texts.switch}
        onPress={onSwitch}
      />
    </Cells>
  )
}
