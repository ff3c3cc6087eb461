import { roles } from '@/contracts/roles'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import type { IconName } from '@/ui/Icon'
import { useProfile } from './profile'
import { texts } from './texts'

const shops = ['enterpriseUser', 'liaisonPointUser', 'specialSupervisor']

type Props = { onSwitch: () => void }

/** Whom the home page speaks to: unit, name and role. */
export function HeaderCell({ onSwitch }: Props) {
  const { data } = useProfile()
  if (!data) return null
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
