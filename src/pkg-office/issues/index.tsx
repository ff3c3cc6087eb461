import { bureauRoles } from '@/contracts/roles'
import { SignedIn } from '@/features/identity/SignedIn'
import { Issues } from '@/features/oversight/Issues'
import { texts } from '@/features/oversight/texts'
import { AgencySheet } from '@/features/ticket/AgencySheet'
import { StaffDesk } from '@/pages/workbench/StaffDesk'
import { go } from '@/platform/navigation'
import { Page } from '@/ui/Page'

/** 普遍性、突出性问题. */
export default function IssuesPage() {
  return (
    <StaffDesk place="home">
      {() => (
        <Page title={texts.page}>
          <SignedIn roles={bureauRoles}>
            <Issues agencyList={AgencySheet} onOpen={(id) => go('/pkg-office/issue/index', { id })} />
          </SignedIn>
        </Page>
      )}
    </StaffDesk>
  )
}
