import { bureauRoles, officeRoles } from '@/contracts/roles'
import { SignedIn } from '@/features/identity/SignedIn'
import { HandIns } from '@/features/ticket/forms/HandIns'
import { MonthForms } from '@/features/ticket/forms/MonthForms'
import { StaffDesk } from '@/pages/workbench/StaffDesk'
import { useSession } from '@/platform/session'
import { Page } from '@/ui/Page'
import { texts } from './texts'

/** 本月反馈表: an office's own; for a bureau those of its offices. */
export default function MonthFormsPage() {
  const active = useSession()?.active
  const isBureau = bureauRoles.some((own) => own === active?.role)
  return (
    <StaffDesk place="home" fills>
      {() => (
        <Page title={isBureau ? texts.ofOffices : texts.title}>
          <SignedIn roles={[...officeRoles, ...bureauRoles]}>
            {isBureau ? <HandIns key={active?.assignmentId} /> : <MonthForms key={active?.assignmentId} />}
          </SignedIn>
        </Page>
      )}
    </StaffDesk>
  )
}
