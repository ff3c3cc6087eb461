import { Views } from '@/features/ticket/views/Views'
import { StaffDesk } from '@/pages/workbench/StaffDesk'

/** 我的视图. */
export default function ViewsPage() {
  return <StaffDesk place="home">{() => <Views />}</StaffDesk>
}
