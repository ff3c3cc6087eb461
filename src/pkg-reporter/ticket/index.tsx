import { ReporterTicket } from '@/features/ticket/reporter/ReporterTicket'
import { useDraftOwner } from '@/platform/draft'
import { useParams } from '@/platform/navigation'

/** 我的反映. */
export default function ReporterTicketPage() {
  return <ReporterTicket key={useDraftOwner()} ticketId={useParams().id ?? ''} />
}
