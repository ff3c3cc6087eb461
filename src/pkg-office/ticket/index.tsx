import { OfficeTicket } from '@/features/ticket/office/OfficeTicket'
import { useParams } from '@/platform/navigation'

/** 工单. */
export default function OfficeTicketPage() {
  return <OfficeTicket ticketId={useParams().id ?? ''} />
}
