import { useState } from 'react'
import { officeRoles } from '@/contracts/roles'
import { useSession } from '@/platform/session'
import { Segment } from '@/ui/Segment'
import { ManyOf } from './ManyOf'
import { texts } from './texts'

const parts = [
  { key: 'accept', text: texts.accept },
  { key: 'assign', text: texts.assign },
] as const

/** One step on several tickets: an office accepts, a bureau's handler also assigns. */
export function Many() {
  const role = useSession()?.active?.role
  const isOffice = (officeRoles as readonly (string | undefined)[]).includes(role)
  const [part, setPart] = useState<'accept' | 'assign'>(isOffice ? 'accept' : 'assign')
  return (
    <ManyOf key={part} step={part}>
      {!isOffice && <Segment label={texts.parts} options={parts} value={part} onChange={setPart} />}
    </ManyOf>
  )
}
