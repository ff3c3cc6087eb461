import { bureauRoles } from '@/contracts/roles'
import { DemoStrip } from '@/features/identity/DemoStrip'
import { HeaderCell } from '@/features/identity/HeaderCell'
import { useProfile, useRole } from '@/features/identity/profile'
import { OfficeWaiting } from '@/features/ticket/OfficeWaiting'
import { tab } from '@/platform/navigation'
import { useSession } from '@/platform/session'
import { goSwitchPerson } from '@/platform/signIn'
import { Page } from '@/ui/Page'
import { Skeleton } from '@/ui/Skeleton'
import { ErrorState } from '@/ui/States'
import { MainTabs } from '../MainTabs'
import { paths } from '../paths'
import { StaffDesk } from '../workbench/StaffDesk'
import { AdminHome } from './AdminHome'
import { AgencyHome } from './AgencyHome'
import { AuditorHome } from './AuditorHome'
import { BureauHome } from './BureauHome'
import { CustodianHome, IdentityCell } from './CustodianHome'
import { DisciplineHome } from './DisciplineHome'
import { EnterpriseHome } from './EnterpriseHome'
import { GovernmentHome } from './GovernmentHome'
import { GuestHome } from './GuestHome'
import { HomeBar } from './HomeBar'
import { type HomeKind, homeKind } from './homeKind'
import { InspectorHome } from './InspectorHome'
import { OfflineNotice } from './OfflineNotice'
import { PlainHome } from './PlainHome'
import { ReporterHome } from './ReporterHome'
import { texts } from './texts'

/** Home: what waits for the person in his present role. */
export default function HomePage() {
  const session = useSession()
  const { data, error, isPending, refetch } = useProfile()
  const active = data?.active ?? session?.active
  const kind = homeKind(Boolean(session), active?.role)
  const isUnknown = Boolean(session) && !active && !data
  const footer = (
    <>
      {!isUnknown && <HomeBar kind={kind} />}
      <MainTabs current="home" />
    </>
  )
  return (
    <StaffDesk place="home">
      {() => (
        <Page title={texts.title} isTab footer={footer}>
          {session && <HeaderCell onSwitch={() => tab(paths.me)} />}
          {!isUnknown && <OfflineNotice />}
          {isUnknown && isPending && <Skeleton />}
          {isUnknown && error && <ErrorState error={error} onRetry={refetch} />}
          {!isUnknown && <HomeContent key={active?.assignmentId} kind={kind} />}
          {data?.isDemo && <DemoStrip onSwitch={goSwitchPerson} />}
        </Page>
      )}
    </StaffDesk>
  )
}

function HomeContent({ kind }: { kind: HomeKind }) {
  const role = useRole()
  const isBureau = bureauRoles.some((own) => own === role)
  switch (kind) {
    case 'guest':
      return <GuestHome />
    case 'enterprise':
      return <EnterpriseHome />
    case 'reporter':
      return <ReporterHome />
    case 'inspector':
      return <InspectorHome />
    case 'agency':
      return <AgencyHome />
    case 'office':
      return (
        <>
          {isBureau && <IdentityCell isQuiet />}
          {isBureau ? <BureauHome /> : <OfficeWaiting />}
        </>
      )
    case 'discipline':
      return <DisciplineHome />
    case 'government':
      return <GovernmentHome />
    case 'auditor':
      return <AuditorHome />
    case 'custodian':
      return <CustodianHome />
    case 'admin':
      return <AdminHome />
    default:
      return <PlainHome hasRole={kind === 'plain'} />
  }
}
