import { ProposalPage } from '@/features/ticket/government/ProposalPage'
import { StaffDesk } from '@/pages/workbench/StaffDesk'
import { useDraftOwner } from '@/platform/draft'

/** 提请决定. */
export default function OfficeProposalPage() {
  const owner = useDraftOwner()
  return (
    <StaffDesk place="records" page="/pkg-office/proposal/index">
      {(id) => <ProposalPage key={`${owner} ${id}`} ticketId={id} />}
    </StaffDesk>
  )
}
