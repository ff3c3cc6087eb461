import './index.scss'
import { leadSourceKeys } from '@/contracts/ticket/leadLists'
import { SignedIn } from '@/features/identity/SignedIn'
import { registrars } from '@/features/ticket/register/LeadEntries'
import { RegisterForm } from '@/features/ticket/register/RegisterForm'
import { texts } from '@/features/ticket/register/texts'
import { StaffDesk } from '@/pages/workbench/StaffDesk'
import { useParams } from '@/platform/navigation'
import { useSession } from '@/platform/session'
import { Page } from '@/ui/Page'

/** 登记线索. */
export default function RegisterPage() {
  const active = useSession()?.active
  const { source } = useParams()
  const isRegistrar = registrars.some((role) => role === active?.role)
  return (
    <StaffDesk place="register">
      {() =>
        isRegistrar ? (
          <RegisterForm key={active?.assignmentId} source={leadSourceKeys.find((key) => key === source)} />
        ) : (
          <Page title={texts.page}>
            <SignedIn roles={registrars}>{null}</SignedIn>
          </Page>
        )
      }
    </StaffDesk>
  )
}
