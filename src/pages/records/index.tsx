import { useRole } from '@/features/identity/profile'
import { InspectionList } from '@/features/inspection/lists/InspectionList'
import { AgencyRequests } from '@/features/ticket/AgencyRequests'
import { StreamTickets } from '@/features/ticket/discipline/StreamTickets'
import { OwnTickets } from '@/features/ticket/OwnTickets'
import { Queue } from '@/features/ticket/Queue'
import { go } from '@/platform/navigation'
import { useSession } from '@/platform/session'
import { goSignIn } from '@/platform/signIn'
import { Page } from '@/ui/Page'
import { Segment } from '@/ui/Segment'
import { EmptyState } from '@/ui/States'
import { type HomeKind, homeKind } from '../home/homeKind'
import { MainTabs } from '../MainTabs'
import { paths } from '../paths'
import { recordsPart } from '../recordsPart'
import { texts } from './texts'

/** Records: what a person in his present role has to do with, the newest first. */
export default function RecordsPage() {
  const session = useSession()
  const kind = homeKind(Boolean(session), useRole())
  return (
    <Page title={titleOf(kind, session?.active?.unit)} isTab footer={<MainTabs current="records" />}>
      <Records key={session?.active?.assignmentId} kind={kind} />
    </Page>
  )
}

/** What stands in the title bar: the list of this role, for an office with its name. */
function titleOf(kind: HomeKind, unit: string | undefined): string {
  return kind === 'office' && unit ? texts.unitTickets(unit) : (texts.titles[kind] ?? texts.title)
}

function Records({ kind }: { kind: HomeKind }) {
  const part = recordsPart.use()
  switch (kind) {
    case 'guest':
      return (
        <EmptyState icon="list" title={texts.guestTitle} action={{ text: texts.signIn, onPress: goSignIn }}>
          {texts.guestText}
        </EmptyState>
      )
    case 'enterprise':
      return part === 'tickets' ? (
        <>
          <Parts value="tickets" tickets={texts.tickets} />
          <OwnTickets />
        </>
      ) : (
        <>
          <Parts value="inspections" tickets={texts.tickets} />
          <InspectionList side="enterprise" onOpen={(id) => go(paths.inspection, { id })} />
        </>
      )
    case 'discipline':
      return part === 'tickets' ? (
        <>
          <Parts value="tickets" tickets={texts.tickets} />
          <StreamTickets />
        </>
      ) : (
        <>
          <Parts value="inspections" tickets={texts.tickets} />
          <InspectionList side="office" onOpen={(id) => go(paths.officeInspection, { id })} />
        </>
      )
    case 'agency':
      return part === 'inspections' ? (
        <>
          <Parts value="inspections" tickets={texts.requests} />
          <InspectionList side="agency" onOpen={(id) => go(paths.agencyInspection, { id })} />
        </>
      ) : (
        <>
          <Parts value="tickets" tickets={texts.requests} />
          <AgencyRequests />
        </>
      )
    case 'inspector':
      return <InspectionList side="inspector" onOpen={(id) => go(paths.inspectorInspection, { id })} />
    case 'reporter':
      return <OwnTickets />
    case 'office':
      return <Queue />
    default:
      return (
        <EmptyState icon="list" title={texts.emptyTitle}>
          {texts.emptyText}
        </EmptyState>
      )
  }
}

type PartsProps = { value: 'inspections' | 'tickets'; tickets: string }

const Parts = ({ value, tickets }: PartsProps) => (
  <Segment
    label={texts.parts}
    options={[
      { key: 'inspections', text: texts.inspections },
      { key: 'tickets', text: tickets },
    ]}
    value={value}
    onChange={recordsPart.set}
  />
)
