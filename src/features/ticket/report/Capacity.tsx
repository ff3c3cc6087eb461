import { roles } from '@/contracts/roles'
import type { ActiveRole } from '@/platform/session'
import { View } from '@/ui/elements'

/** In which role a person reports, and under it whose: names are too long to stand beside each other. */
export const Capacity = ({ active: { role, unit } }: { active: NonNullable<ActiveRole> }) => (
  <>
    <View>{roles[role]}</View>
    {unit && <View className="note">{unit}</View>}
  </>
)
