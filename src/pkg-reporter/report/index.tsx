import { ticketCategories } from '@/contracts/ticket/categories'
import { TermEnded, useTermEnded } from '@/features/identity/TermEnded'
import { AllowPush } from '@/features/notice/AllowPush'
import { ReportForm } from '@/features/ticket/report/ReportForm'
import { useDraftOwner } from '@/platform/draft'
import { useParams } from '@/platform/navigation'
import { Page } from '@/ui/Page'
import { texts } from './texts'

/** 反映问题. */
export default function ReportPage() {
  const { draft, inspectionId, agencyId, category, happenedOn } = useParams()
  const draftOwner = useDraftOwner()
  // Told before anything is typed, not after.
  const isTermEnded = useTermEnded()
  const isKnown = (key: string | undefined): key is keyof typeof ticketCategories =>
    Object.keys(ticketCategories).includes(key ?? '')
  if (isTermEnded)
    return (
      <Page title={texts.title}>
        <TermEnded />
      </Page>
    )
  return (
    <ReportForm
      key={`${draftOwner}.${draft ?? ''}`}
      draftName={draft}
      inspectionId={inspectionId}
      agencyId={agencyId}
      category={isKnown(category) ? category : undefined}
      happenedOn={happenedOn}
      afterwards={<AllowPush occasion="reported" />}
    />
  )
}
