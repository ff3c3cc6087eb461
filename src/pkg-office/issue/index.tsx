import { Issue } from '@/features/oversight/Issue'
import { StaffDesk } from '@/pages/workbench/StaffDesk'
import { go, useParams } from '@/platform/navigation'

/** 一个普遍性问题. */
export default function IssuePage() {
  const { id = '' } = useParams()
  return (
    <StaffDesk place="home">
      {() => <Issue key={id} issueId={id} onTicket={(ticketId) => go('/pkg-office/ticket/index', { id: ticketId })} />}
    </StaffDesk>
  )
}
