import { type Role, reporterRoles, roles } from '@/contracts/roles'
import { toast } from '@/platform/feedback'
import { tab } from '@/platform/navigation'
import { callPhone } from '@/platform/phoneCall'
import { useSession } from '@/platform/session'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { Notice } from '@/ui/Notice'
import { type Assignment, useProfile, useSwitchRole } from './profile'
import { texts } from './texts'

/** Whether the term of the role in which the person acts has run out. */
export const useTermEnded = () => isEnded(useSession()?.active)

/** A term that is over: what is no longer possible, and every way that is left. */
export function TermEnded() {
  const { data } = useProfile()
  const { mutate, isPending, error } = useSwitchRole((active) => toast(texts.switched(roles[active.role])))
  const others = (data?.assignments ?? []).filter((own) => isReporter(own.role) && !isEnded(own))
  return (
    <>
      <Notice tone="warn" title={texts.endedTitle}>
        {texts.endedText}
      </Notice>
      {error && (
        <Notice tone="bad" isAlert>
          {error.message}
        </Notice>
      )}
      <Cells>
        {others.map(({ assignmentId, role, unit }) => (
          <Cell
            key={assignmentId}
            icon="swap"
            title={texts.reportAs(roles[role])}
            note={unit}
            onPress={() => !isPending && mutate(assignmentId)}
          />
        ))}
        <Cell
          icon="list"
          title={texts.oldReports}
          note={texts.oldReportsNote}
          onPress={() => tab('/pages/records/index')}
        />
        {!others.length && (
          <Cell icon="phone" title={texts.hotline} note={texts.hotlineNote} onPress={() => callPhone('12345')} />
        )}
      </Cells>
    </>
  )
}

const isEnded = (own: Pick<Assignment, 'endsAt'> | null | undefined) =>
  Boolean(own?.endsAt) && Date.parse(own?.endsAt ?? '') <= Date.now()

const isReporter = (role: Role) => (reporterRoles as readonly Role[]).includes(role)
