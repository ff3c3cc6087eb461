import { useProfile, useRole } from '@/features/identity/profile'
import { useSession } from '@/platform/session'
import { Page } from '@/ui/Page'
import { Skeleton } from '@/ui/Skeleton'
import { ErrorState } from '@/ui/States'
import { type HomeKind, homeKind } from '../home/homeKind'
import { MainTabs } from '../MainTabs'
import { StaffDesk } from '../workbench/StaffDesk'
import { Records } from './Records'
import { texts } from './texts'

/** Records: what a person in his present role has to do with, the newest first. */
export default function RecordsPage() {
  const session = useSession()
  const kind = homeKind(Boolean(session), useRole())
  const { error, refetch } = useProfile()
  const isUnknown = session !== undefined && !session.active && !session.roles
  return (
    <StaffDesk place="records">
      {() => (
        <Page title={titleOf(kind, session?.active?.unit)} isTab footer={<MainTabs current="records" />}>
          {isUnknown && (error ? <ErrorState error={error} onRetry={refetch} /> : <Skeleton />)}
          {!isUnknown && <Records key={session?.active?.assignmentId} kind={kind} />}
        </Page>
      )}
    </StaffDesk>
  )
}

/** What stands in the title bar: the list of this role, for an office with its name. */
function titleOf(kind: HomeKind, unit: string | undefined): string {
  return kind === 'office' && unit ? texts.unitTickets(unit) : (texts.titles[kind] ?? texts.title)
}
