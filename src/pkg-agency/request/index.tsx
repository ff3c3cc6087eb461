import { RequestPage } from '@/features/ticket/agency/RequestPage'
import { useDraftOwner } from '@/platform/draft'
import { useParams } from '@/platform/navigation'

/** 情况说明. */
export default function AgencyRequestPage() {
  return <RequestPage key={useDraftOwner()} requestId={useParams().id ?? ''} />
}
