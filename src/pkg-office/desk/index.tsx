import { SignedIn } from '@/features/identity/SignedIn'
import { DeskCells, deskRoles } from '@/features/ticket/desk/DeskCells'
import { texts } from '@/features/ticket/desk/texts'
import { StaffDesk } from '@/pages/workbench/StaffDesk'
import { Page } from '@/ui/Page'

/** 批量办理和设置. */
export default function DeskPage() {
  return (
    <StaffDesk place="home">
      {() => (
        <Page title={texts.page}>
          <SignedIn roles={deskRoles}>
            <DeskCells />
          </SignedIn>
        </Page>
      )}
    </StaffDesk>
  )
}
