import { agencyRoles } from '@/contracts/roles'
import { SignedIn } from '@/features/identity/SignedIn'
import { AgencyForm, agencyActions } from '@/features/inspection/agency/AgencyForm'
import { useInspection } from '@/features/inspection/inspection'
import { LoadedInspection } from '@/features/inspection/LoadedInspection'
import { InspectionRecord } from '@/features/inspection/record/InspectionRecord'
import { paths } from '@/pages/paths'
import { StaffDesk } from '@/pages/workbench/StaffDesk'
import { useSession } from '@/platform/session'
import { Page } from '@/ui/Page'
import { texts } from './texts'

/** One inspection as the agency's office sees it, with what its role may still do about it. */
export default function AgencyInspectionPage() {
  return (
    <StaffDesk place="records" page={paths.agencyInspection}>
      {(id) => <AgencyInspection key={id} id={id} />}
    </StaffDesk>
  )
}

function AgencyInspection({ id }: { id: string }) {
  const isSignedIn = Boolean(useSession())
  const query = useInspection(isSignedIn ? id : '')
  return (
    <Page title={texts.title}>
      <SignedIn roles={agencyRoles}>
        <LoadedInspection query={query} roles={agencyRoles}>
          {(inspection) => (
            <InspectionRecord inspection={inspection} side="agency">
              {agencyActions(inspection.actions).map((action, index) => (
                <AgencyForm key={action} inspection={inspection} action={action} isPrimary={index === 0} />
              ))}
            </InspectionRecord>
          )}
        </LoadedInspection>
      </SignedIn>
    </Page>
  )
}
