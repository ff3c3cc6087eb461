import { Many } from '@/features/ticket/many/Many'
import { StaffDesk } from '@/pages/workbench/StaffDesk'

/** 批量办理. */
export default function ManyPage() {
  return (
    <StaffDesk place="home" fills>
      {() => <Many />}
    </StaffDesk>
  )
}
