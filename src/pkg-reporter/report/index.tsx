import { ticketCategories } from '@/contracts/ticket/categories'
import { ReportForm } from '@/features/ticket/report/ReportForm'
import { useDraftOwner } from '@/platform/draft'
import { useParams } from '@/platform/navigation'

/** 反映问题. */
export default function ReportPage() {
  const { inspectionId, agencyId, category, happenedOn } = useParams()
  const isKnown = (key: string | undefined): key is keyof typeof ticketCategories =>
    Object.keys(ticketCategories).includes(key ?? '')
  return (
    <ReportForm
      key={useDraftOwner()}
      inspectionId={inspectionId}
      agencyId={agencyId}
      category={isKnown(category) ? category : undefined}
      happenedOn={happenedOn}
    />
  )
}
