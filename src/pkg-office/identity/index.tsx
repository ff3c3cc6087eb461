import './index.scss'
import { AccessList } from '@/features/identity/access/AccessList'
import { AccessRecord } from '@/features/identity/access/AccessRecord'
import { AskAccess } from '@/features/identity/access/AskAccess'
import { OwnAccess } from '@/features/identity/access/OwnAccess'
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
  const record = (requestId: string) => (
    <AccessRecord
      key={`${owner} ${requestId}`}
      requestId={requestId}
      onTicket={(ticketId) => go('/pkg-office/ticket/index', { id: ticketId })}
    />
  )
  if (id) return record(id)
  if (ticket)
    return (
      <OwnAccess
        key={`${owner} ${ticket}`}
        ticketId={ticket}
        form={<AskAccess ticketId={ticket} onAsked={(requestId) => replace(here, { id: requestId })} />}
        record={record}
      />
    )
  return (
    <Page title={texts.title}>
      <AccessList key={owner} onOpen={(requestId) => go(here, { id: requestId })} />
    </Page>
  )
}
