import { Dispute } from '@/features/oversight/disputes/Dispute'
import { StaffDesk } from '@/pages/workbench/StaffDesk'
import { useDraftOwner } from '@/platform/draft'
import { useParams } from '@/platform/navigation'

/** 执法争议. */
export default function DisputePage() {
  const { id = '' } = useParams()
  const owner = useDraftOwner()
  return <StaffDesk place="home">{() => <Dispute key={`${owner} ${id}`} disputeId={id} />}</StaffDesk>
}
