import { DisciplineTicket } from '@/features/ticket/discipline/DisciplineTicket'
import { useParams } from '@/platform/navigation'

/** 反映，只看. */
export default function DisciplineTicketPage() {
  return <DisciplineTicket ticketId={useParams().id ?? ''} />
}
