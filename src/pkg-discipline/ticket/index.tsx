import { DisciplineTicket } from '@/features/ticket/discipline/DisciplineTicket'
import { openRecords } from '@/pages/home/actions'
import { StaffDesk } from '@/pages/workbench/StaffDesk'

/** 反映，只看. */
export default function DisciplineTicketPage() {
  return (
    <StaffDesk place="records" page="/pkg-discipline/ticket/index">
      {(id) => <DisciplineTicket key={id} ticketId={id} onAnswered={() => openRecords('tickets')} />}
    </StaffDesk>
  )
}
