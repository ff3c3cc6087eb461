import { SignedIn } from '@/features/identity/SignedIn'
import { deskRoles } from '@/features/ticket/desk/DeskCells'
import { Templates } from '@/features/ticket/templates/Templates'
import { StaffDesk } from '@/pages/workbench/StaffDesk'

/** 常用语. */
export default function TemplatesPage() {
  return (
    <StaffDesk place="home">
      {() => (
        <SignedIn roles={deskRoles}>
          <Templates />
        </SignedIn>
      )}
    </StaffDesk>
  )
}
