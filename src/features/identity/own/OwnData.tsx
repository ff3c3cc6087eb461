import { roles } from '@/contracts/roles'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { dayText, monthText } from '@/ui/dates'
import { SectionTitle } from '@/ui/SectionTitle'
import { Skeleton } from '@/ui/Skeleton'
import { ErrorState } from '@/ui/States'
import { texts } from './texts'
import { useOwnData } from './useOwnData'

/** What stands about the person in the register, in full: he alone reads it, and every reading is noted. */
export function OwnData() {
  const { data, error, refetch } = useOwnData()
  if (!data) return error ? <ErrorState error={error} onRetry={refetch} /> : <Skeleton hasBadge={false} />
  const { name, phone, hasWechat, since, assignments } = data
  return (
    <>
      <SectionTitle>{texts.register}</SectionTitle>
      <Cells>
        <Cell isKeyValue title={texts.name} value={name} />
        <Cell isKeyValue title={texts.phone} value={phone ?? texts.notBound} />
        <Cell isKeyValue title={texts.wechat} value={hasWechat ? texts.isBound : texts.notBound} />
        <Cell isKeyValue title={texts.since} value={dayText(since)} />
        {assignments.map(({ assignmentId, role, unit, endsAt }) => (
          <Cell
            key={assignmentId}
            isKeyValue
            title={roles[role]}
            value={unit}
            note={endsAt ? texts.termUntil(monthText(endsAt)) : undefined}
          />
        ))}
      </Cells>
    </>
  )
}
