import { agencyRoles } from '@/contracts/roles'
import { SignedIn } from '@/features/identity/SignedIn'
import { RatingSummary } from '@/features/rating/RatingSummary'
import { Page } from '@/ui/Page'
import { texts } from './texts'

/** What enterprises said of the agency, in groups only. */
export default function RatingsPage() {
  return (
    <Page title={texts.title}>
      <SignedIn roles={agencyRoles}>
        <RatingSummary />
      </SignedIn>
    </Page>
  )
}
