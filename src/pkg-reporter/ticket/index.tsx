import { ReporterTicket } from '@/features/ticket/reporter/ReporterTicket'
import { useParams } from '@/platform/navigation'

/** 我的反映. */
export default function ReporterTicketPage() {
  return <ReporterTicket ticketId={useParams().id ?? ''} />
}
