import { LetterPage } from '@/features/ticket/agency/LetterPage'
import { StaffDesk } from '@/pages/workbench/StaffDesk'
import { useDraftOwner } from '@/platform/draft'

/** 监督文书. */
export default function AgencyLetterPage() {
  const owner = useDraftOwner()
  return (
    <StaffDesk place="records" page="/pkg-agency/letter/index">
      {(id) => <LetterPage key={`${owner} ${id}`} letterId={id} />}
    </StaffDesk>
  )
}
