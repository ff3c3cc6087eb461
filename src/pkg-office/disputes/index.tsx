import { Disputes } from '@/features/ticket/disputes/Disputes'
import { StaffDesk } from '@/pages/workbench/StaffDesk'

/** 管辖争议. */
export default function DisputesPage() {
  return <StaffDesk place="home">{() => <Disputes />}</StaffDesk>
}
