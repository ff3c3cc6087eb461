import { OfficeTicket } from '@/features/ticket/office/OfficeTicket'
import { useDraftOwner } from '@/platform/draft'
import { useParams } from '@/platform/navigation'

/** 工单. */
export default function OfficeTicketPage() {
  return <OfficeTicket key={useDraftOwner()} ticketId={useParams().id ?? ''} />
}
