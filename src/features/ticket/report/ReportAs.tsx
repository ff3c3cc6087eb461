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

/** As whom it is filed, for whoever has several such roles: he takes another here, and his words go with him. Whoever has
 *  one knows it, and reads it again once it was sent. */
export function ReportAs({ otherRoles: { assignments, take }, onTaken }: Props) {
  const [isOpen, setOpen] = useState(false)
  const active = useSession()?.active
  const own = assignments.filter(({ role }) => isReporter(role))
  if (!active || own.length < 2) return null
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
        onPress={() => setOpen(true)}
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
