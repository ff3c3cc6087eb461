import { SignedIn } from '@/features/identity/SignedIn'
import { useCheckOut } from '@/features/inspection/checkOut/CheckOutForm'
import { useInspection } from '@/features/inspection/inspection'
import { LoadedInspection } from '@/features/inspection/LoadedInspection'
import { InspectionRecord } from '@/features/inspection/record/InspectionRecord'
import { pageTitle } from '@/features/inspection/record/pageTitle'
import type { Inspection } from '@/features/inspection/states'
import { useParams } from '@/platform/navigation'
import { useSession } from '@/platform/session'
import { Page } from '@/ui/Page'

const readers = ['inspector'] as const

/** One inspection as the officers see it: the visit that goes on with its check-out, afterwards the record. */
export default function InspectorInspectionPage() {
  const { id = '' } = useParams()
  const isSignedIn = Boolean(useSession())
  const query = useInspection(isSignedIn ? id : '')
  const { data } = query
  if (data?.actions.includes('checkOut')) return <CheckOutPage inspection={data} />
  return (
    <Page title={pageTitle(data?.state)}>
      <SignedIn roles={readers}>
        <LoadedInspection query={query} roles={readers}>
          {(inspection) => <InspectionRecord inspection={inspection} side="inspector" />}
        </LoadedInspection>
      </SignedIn>
    </Page>
  )
}

function CheckOutPage({ inspection }: { inspection: Inspection }) {
  const { form, bar } = useCheckOut(inspection)
  return (
    <Page title={pageTitle(inspection.state)} footer={bar}>
      <InspectionRecord inspection={inspection} side="inspector">
        {form}
      </InspectionRecord>
    </Page>
  )
}
