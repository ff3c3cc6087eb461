import { usePushes } from '@/features/notice/push/pushes'
import { OfficeTicket } from '@/features/ticket/office/OfficeTicket'
import { StaffDesk } from '@/pages/workbench/StaffDesk'
import { useDraftOwner } from '@/platform/draft'

/** 工单. */
export default function OfficeTicketPage() {
  const owner = useDraftOwner()
  const { left, ask } = usePushes('accepted')
  // Whoever has a message left is not asked at every report.
  const askWithout = () => void (left === 0 && ask())
  return (
    <StaffDesk place="records" page="/pkg-office/ticket/index">
      {(id) => <OfficeTicket key={`${owner} ${id}`} ticketId={id} onAccept={askWithout} />}
    </StaffDesk>
  )
}
