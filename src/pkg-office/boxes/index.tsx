import { SignedIn } from '@/features/identity/SignedIn'
import { Boxes } from '@/features/ticket/boxes/Boxes'
import { texts } from '@/features/ticket/boxes/texts'
import { ledgerReaders } from '@/features/ticket/register/LeadEntries'
import { StaffDesk } from '@/pages/workbench/StaffDesk'
import { useSession } from '@/platform/session'
import { Page } from '@/ui/Page'

/** 信箱、建议箱. */
export default function BoxesPage() {
  const owner = useSession()?.active?.assignmentId
  return (
    <StaffDesk place="home">
      {() => (
        <Page title={texts.page}>
          <SignedIn roles={ledgerReaders}>
            <Boxes key={owner} />
          </SignedIn>
        </Page>
      )}
    </StaffDesk>
  )
}
