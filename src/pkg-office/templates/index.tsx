import { Templates } from '@/features/ticket/templates/Templates'
import { StaffDesk } from '@/pages/workbench/StaffDesk'

/** 常用语. */
export default function TemplatesPage() {
  return <StaffDesk place="home">{() => <Templates />}</StaffDesk>
}
