import { RequestPage } from '@/features/ticket/agency/RequestPage'
import { useParams } from '@/platform/navigation'

/** 情况说明. */
export default function AgencyRequestPage() {
  return <RequestPage requestId={useParams().id ?? ''} />
}
