import type { Role } from '@/contracts/roles'
import { SignedIn } from '@/features/identity/SignedIn'
import { Concerns } from '@/features/ticket/concerns/Concerns'
import { texts } from '@/features/ticket/concerns/texts'
import { StaffDesk } from '@/pages/workbench/StaffDesk'
import { useSession } from '@/platform/session'
import { Page } from '@/ui/Page'

const readers: readonly Role[] = ['identityCustodian']

/** 有人为难反映人: what the identity custodian looks into. */
export default function ConcernsPage() {
  const owner = useSession()?.active?.assignmentId
  return (
    <StaffDesk place="home">
      {() => (
        <Page title={texts.page}>
          <SignedIn roles={readers}>
            <Concerns key={owner} />
          </SignedIn>
        </Page>
      )}
    </StaffDesk>
  )
}
