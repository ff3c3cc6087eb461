import { Settings } from '@/features/ticket/settings/Settings'
import { StaffDesk } from '@/pages/workbench/StaffDesk'

/** 期限和次数. */
export default function ClocksPage() {
  return <StaffDesk place="home">{() => <Settings />}</StaffDesk>
}
