import type { Role } from '@/contracts/roles'
import { SignedIn } from '@/features/identity/SignedIn'
import { Rewards } from '@/features/ticket/rewards/Rewards'
import { texts } from '@/features/ticket/rewards/texts'
import { StaffDesk } from '@/pages/workbench/StaffDesk'
import { useParams } from '@/platform/navigation'
import { useSession } from '@/platform/session'
import { Page } from '@/ui/Page'

const readers: readonly Role[] = ['bureauLeader', 'identityCustodian']

/** 奖励记录. */
export default function RewardsPage() {
  const owner = useSession()?.active?.assignmentId
  const { ticket } = useParams()
  return (
    <StaffDesk place="home">
      {() => (
        <Page title={texts.page}>
          <SignedIn roles={readers}>
            <Rewards key={owner} ticketId={ticket} />
          </SignedIn>
        </Page>
      )}
    </StaffDesk>
  )
}
