import './index.scss'
import { AccessList } from '@/features/identity/access/AccessList'
import { AccessRecord } from '@/features/identity/access/AccessRecord'
import { AskAccess } from '@/features/identity/access/AskAccess'
import { StaffDesk } from '@/pages/workbench/StaffDesk'
import { useDraftOwner } from '@/platform/draft'
import { go, replace, useParams } from '@/platform/navigation'
import { Page } from '@/ui/Page'
import { texts } from './texts'

const here = '/pkg-office/identity/index'

/** 密封身份: one request, a new one about a ticket, or all that wait. */
export default function IdentityPage() {
  return <StaffDesk place="home">{() => <Content />}</StaffDesk>
}

function Content() {
  const { id, ticket } = useParams()
  const owner = useDraftOwner()
  if (id)
    return (
      <AccessRecord
        key={`${owner} ${id}`}
        requestId={id}
        onTicket={(ticketId) => go('/pkg-office/ticket/index', { id: ticketId })}
      />
    )
  if (ticket)
    return (
      <AskAccess
        key={`${owner} ${ticket}`}
        ticketId={ticket}
        onAsked={(requestId) => replace(here, { id: requestId })}
      />
    )
  return (
    <Page title={texts.title}>
      <AccessList key={owner} onOpen={(requestId) => go(here, { id: requestId })} />
    </Page>
  )
}
