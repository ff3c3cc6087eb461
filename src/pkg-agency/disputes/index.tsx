import { SignedIn } from '@/features/identity/SignedIn'
import { disputeReaders } from '@/features/oversight/disputes/Dispute'
import { Disputes } from '@/features/oversight/disputes/Disputes'
import { texts } from '@/features/oversight/disputes/texts'
import { AgencySheet } from '@/features/ticket/AgencySheet'
import { StaffDesk } from '@/pages/workbench/StaffDesk'
import { go } from '@/platform/navigation'
import { Page } from '@/ui/Page'

/** 争议协调: of agencies, the bureau and the government alike. */
export default function DisputesPage() {
  return (
    <StaffDesk place="home">
      {() => (
        <Page title={texts.page}>
          <SignedIn roles={disputeReaders}>
            <Disputes agencyList={AgencySheet} onOpen={(id) => go('/pkg-agency/dispute/index', { id })} />
          </SignedIn>
        </Page>
      )}
    </StaffDesk>
  )
}
