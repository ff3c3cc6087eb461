import { SignedIn } from '@/features/identity/SignedIn'
import { LeadLedger } from '@/features/ticket/ledger/LeadLedger'
import { texts } from '@/features/ticket/ledger/texts'
import { ledgerReaders } from '@/features/ticket/register/LeadEntries'
import { StaffDesk } from '@/pages/workbench/StaffDesk'
import { useSession } from '@/platform/session'
import { Page } from '@/ui/Page'

/** 登记台账. */
export default function LedgerPage() {
  const owner = useSession()?.active?.assignmentId
  return (
    <StaffDesk place="ledger" fills>
      {() => (
        <Page title={texts.page}>
          <SignedIn roles={ledgerReaders}>
            <LeadLedger key={owner} />
          </SignedIn>
        </Page>
      )}
    </StaffDesk>
  )
}
