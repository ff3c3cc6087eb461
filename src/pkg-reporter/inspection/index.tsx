import { SignedIn } from '@/features/identity/SignedIn'
import { DecideBar } from '@/features/inspection/decide/DecideBar'
import { RateBar } from '@/features/inspection/decide/RateBar'
import { WhatYouCanDo } from '@/features/inspection/decide/WhatYouCanDo'
import { useInspection } from '@/features/inspection/inspection'
import { LoadedInspection } from '@/features/inspection/LoadedInspection'
import { InspectionRecord } from '@/features/inspection/record/InspectionRecord'
import { pageTitle } from '@/features/inspection/record/pageTitle'
import { RightsShort } from '@/features/inspection/rights/RightsShort'
import { useFiledReport } from '@/features/ticket/useFiledReport'
import { go, useParams } from '@/platform/navigation'
import { useSession } from '@/platform/session'
import { Page } from '@/ui/Page'

const readers = ['enterpriseUser'] as const

/** One inspection as the enterprise sees it: who, which certificates, what for, which visit, and what it may do. */
export default function InspectionPage() {
  const { id = '' } = useParams()
  const isSignedIn = Boolean(useSession())
  const query = useInspection(isSignedIn ? id : '')
  const { data } = query
  const refusal = data?.timeline.find(({ event }) => event === 'enterpriseRefuse')
  const filed = useFiledReport(id, refusal?.at)
  const footer = data && (
    <>
      <DecideBar inspection={data} />
      <RateBar inspection={data} onRate={() => go('/pkg-reporter/rating/index', { id })} />
    </>
  )
  const report = () => go('/pkg-reporter/report/index', { inspectionId: id, agencyId: data?.agency.agencyId })
  return (
    <Page title={pageTitle(data?.state)} footer={footer}>
      <SignedIn roles={readers}>
        <LoadedInspection query={query} roles={readers}>
          {(inspection) => (
            <InspectionRecord inspection={inspection} side="enterprise">
              <WhatYouCanDo
                inspection={inspection}
                onReport={report}
                onFiled={filed === undefined ? undefined : () => void go('/pkg-reporter/ticket/index', { id: filed })}
              />
              <RightsShort onAll={() => go('/pkg-reporter/rights/index')} />
            </InspectionRecord>
          )}
        </LoadedInspection>
      </SignedIn>
    </Page>
  )
}
