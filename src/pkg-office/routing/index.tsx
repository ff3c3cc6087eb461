import { Routing } from '@/features/ticket/routing/Routing'
import { StaffDesk } from '@/pages/workbench/StaffDesk'
import { useParams } from '@/platform/navigation'

/** 分派规则. */
export default function RoutingPage() {
  const { ticketId } = useParams()
  return <StaffDesk place="home">{() => <Routing ticketId={ticketId} />}</StaffDesk>
}
