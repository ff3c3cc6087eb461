import { RequestPage } from '@/features/ticket/agency/RequestPage'
import { StaffDesk } from '@/pages/workbench/StaffDesk'
import { useDraftOwner } from '@/platform/draft'

/** 情况说明. */
export default function AgencyRequestPage() {
  const owner = useDraftOwner()
  return (
    <StaffDesk place="records" page="/pkg-agency/request/index">
      {(id) => <RequestPage key={`${owner} ${id}`} requestId={id} />}
    </StaffDesk>
  )
}
