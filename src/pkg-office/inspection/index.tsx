import { bureauRoles, officeRoles, type Role } from '@/contracts/roles'
import { useRole } from '@/features/identity/profile'
import { SignedIn } from '@/features/identity/SignedIn'
import { useInspection } from '@/features/inspection/inspection'
import { LoadedInspection } from '@/features/inspection/LoadedInspection'
import { InspectionRecord } from '@/features/inspection/record/InspectionRecord'
import { RatingRead } from '@/features/rating/RatingShown'
import { paths } from '@/pages/paths'
import { StaffDesk } from '@/pages/workbench/StaffDesk'
import { useSession } from '@/platform/session'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { texts } from './texts'

const readers = [...officeRoles, ...bureauRoles, 'disciplineOfficer'] as const

// A judicial office does not read single ratings.
const raters: readonly Role[] = [...bureauRoles, 'disciplineOfficer']

/** One inspection as those who supervise read it; nothing can be done about it here. */
export default function OfficeInspectionPage() {
  return (
    <StaffDesk place="records" page={paths.officeInspection}>
      {(id) => <OfficeInspection key={id} id={id} />}
    </StaffDesk>
  )
}

function OfficeInspection({ id }: { id: string }) {
  const isSignedIn = Boolean(useSession())
  const role = useRole()
  const mayReadRating = role !== undefined && raters.includes(role)
  const query = useInspection(isSignedIn ? id : '')
  return (
    <Page title={texts.title}>
      <SignedIn roles={readers}>
        <LoadedInspection query={query} roles={readers}>
          {(inspection) => (
            <>
              {inspection.excessCases && (
                <Notice tone="warn" title={texts.excess}>
                  {texts.excessText(inspection.excessCases)}
                </Notice>
              )}
              <InspectionRecord inspection={inspection} side="office">
                {mayReadRating && inspection.isRated && <RatingRead inspectionId={id} />}
              </InspectionRecord>
            </>
          )}
        </LoadedInspection>
      </SignedIn>
    </Page>
  )
}
