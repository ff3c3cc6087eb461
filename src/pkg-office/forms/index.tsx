import { officeRoles } from '@/contracts/roles'
import { SignedIn } from '@/features/identity/SignedIn'
import { MonthForms } from '@/features/ticket/forms/MonthForms'
import { StaffDesk } from '@/pages/workbench/StaffDesk'
import { useSession } from '@/platform/session'
import { Page } from '@/ui/Page'
import { texts } from './texts'

/** 本月反馈表. */
export default function MonthFormsPage() {
  const owner = useSession()?.active?.assignmentId
  return (
    <StaffDesk place="home" fills>
      {() => (
        <Page title={texts.title}>
          <SignedIn roles={officeRoles}>
            <MonthForms key={owner} />
          </SignedIn>
        </Page>
      )}
    </StaffDesk>
  )
}
