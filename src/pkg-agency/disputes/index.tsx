import { SignedIn } from '@/features/identity/SignedIn'
import { disputeReaders } from '@/features/oversight/disputes/Dispute'
import { Disputes } from '@/features/oversight/disputes/Disputes'
import { texts } from '@/features/oversight/disputes/texts'
import { AgencySheet } from '@/features/ticket/AgencySheet'
import { EvidenceField } from '@/features/ticket/attach/Evidence'
import { StaffDesk } from '@/pages/workbench/StaffDesk'
import { go } from '@/platform/navigation'
import { useSession } from '@/platform/session'
import { Page } from '@/ui/Page'

/** 部门争议: of agencies, the bureau and the government alike. */
export default function DisputesPage() {
  const active = useSession()?.active
  const isReader = disputeReaders.some((role) => role === active?.role)
  return (
    <StaffDesk place="home">
      {() =>
        isReader ? (
          <Disputes
            key={active?.assignmentId}
            agencyList={AgencySheet}
            fileField={EvidenceField}
            onOpen={(id) => go('/pkg-agency/dispute/index', { id })}
          />
        ) : (
          <Page title={texts.page}>
            <SignedIn roles={disputeReaders}>{null}</SignedIn>
          </Page>
        )
      }
    </StaffDesk>
  )
}
