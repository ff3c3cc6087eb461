import './index.scss'
import { type Role, reporterRoles } from '@/contracts/roles'
import { ticketCategories } from '@/contracts/ticket/categories'
import { confidentialities } from '@/contracts/ticket/lists'
import { useOtherRoles } from '@/features/identity/otherRoles'
import { SignedIn } from '@/features/identity/SignedIn'
import { TermEnded, useTermEnded } from '@/features/identity/TermEnded'
import { AllowPush } from '@/features/notice/push/AllowPush'
import { ReportForm } from '@/features/ticket/report/ReportForm'
import { useDraftOwner } from '@/platform/draft'
import { go, useParams } from '@/platform/navigation'
import { guest } from '@/platform/owner'
import { useSession } from '@/platform/session'
import { Page } from '@/ui/Page'
import { texts } from './texts'

const isReporter = (role: Role) => (reporterRoles as readonly Role[]).includes(role)
const unsigned = { text: texts.unsigned, onPress: () => void go('/pkg-public/complaint/index') }

// Drafts of requests about what is stored of oneself.
const isRequest = (draft: string | undefined): draft is keyof typeof texts.requests =>
  Object.keys(texts.requests).includes(draft ?? '')

/** 反映问题. Whoever cannot hand it in learns so before he writes; a session that ends under the form leaves it open. */
export default function ReportPage() {
  const { draft, inspectionId, agencyId, category, happenedOn, confidentiality } = useParams()
  const draftOwner = useDraftOwner()
  // Told before anything is typed, not after.
  const isTermEnded = useTermEnded()
  const otherRoles = useOtherRoles()
  const role = useSession()?.active?.role
  const isKnown = (key: string | undefined): key is keyof typeof ticketCategories =>
    Object.keys(ticketCategories).includes(key ?? '')
  const isLevel = (key: string | undefined): key is keyof typeof confidentialities =>
    Object.keys(confidentialities).includes(key ?? '')
  if (isTermEnded)
    return (
      <Page title={texts.title}>
        <TermEnded />
      </Page>
    )
  if (draftOwner === guest || (role && !isReporter(role)))
    return (
      <Page title={texts.title}>
        <SignedIn roles={reporterRoles} without={unsigned}>
          {null}
        </SignedIn>
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
      confidentiality={isLevel(confidentiality) ? confidentiality : undefined}
      content={isRequest(draft) ? texts.requests[draft] : undefined}
      otherRoles={otherRoles}
      afterwards={<AllowPush occasion="reported" />}
    />
  )
}
