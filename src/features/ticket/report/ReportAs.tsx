import { useState } from 'react'
import { type Role, reporterRoles, roles } from '@/contracts/roles'
import { type ActiveRole, useSession } from '@/platform/session'
import { Cell } from '@/ui/Cell'
import { PickerSheet } from '@/ui/PickerSheet'
import { Capacity } from './Capacity'
import { texts } from './texts'

/** Every role of the person, and how another is taken on: true when it was. */
export type OtherRoles = {
  assignments: readonly NonNullable<ActiveRole>[]
  take: (assignmentId: string) => Promise<boolean>
}

type Props = { otherRoles: OtherRoles; onTaken: () => void }

/** As whom it is filed; whoever has several such roles takes another here, and his words go with him. */
export function ReportAs({ otherRoles: { assignments, take }, onTaken }: Props) {
  const [isOpen, setOpen] = useState(false)
  const active = useSession()?.active
  if (!active) return null
  const own = assignments.filter(({ role }) => isReporter(role))
  const canSwitch = own.length > 1
  const pick = async (assignmentId: string) => {
    if (assignmentId !== active.assignmentId && (await take(assignmentId))) onTaken()
  }
  return (
    <>
      <Cell
        id="reportAs"
        isKeyValue
        title={texts.asWhom}
        value={<Capacity active={active} />}
        onPress={canSwitch ? () => setOpen(true) : undefined}
      />
      <PickerSheet
        title={texts.asWhom}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        options={own.map(({ assignmentId, role, unit }) => ({ key: assignmentId, text: roles[role], note: unit }))}
        value={active.assignmentId}
        onPick={(assignmentId) => void pick(assignmentId)}
      />
    </>
  )
}

const isReporter = (role: Role) => (reporterRoles as readonly Role[]).includes(role)
