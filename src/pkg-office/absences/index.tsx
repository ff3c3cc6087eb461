import { Absences } from '@/features/ticket/absences/Absences'
import { StaffDesk } from '@/pages/workbench/StaffDesk'

/** 不在岗和代办. */
export default function AbsencesPage() {
  return <StaffDesk place="home">{() => <Absences />}</StaffDesk>
}
