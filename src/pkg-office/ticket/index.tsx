import { OfficeTicket } from '@/features/ticket/office/OfficeTicket'
import { StaffDesk } from '@/pages/workbench/StaffDesk'
import { useDraftOwner } from '@/platform/draft'

/** 工单. */
export default function OfficeTicketPage() {
  const owner = useDraftOwner()
  return (
    <StaffDesk place="records" page="/pkg-office/ticket/index">
      {(id) => <OfficeTicket key={`${owner} ${id}`} ticketId={id} />}
    </StaffDesk>
  )
}
