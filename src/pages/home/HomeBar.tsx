import { useRole } from '@/features/identity/profile'
import { useTermEnded } from '@/features/identity/TermEnded'
import { useMostUrgentTicket } from '@/features/ticket/OfficeWaiting'
import { go } from '@/platform/navigation'
import { BottomBar } from '@/ui/BottomBar'
import { Button } from '@/ui/Button'
import { mostUrgent } from '@/ui/WaitingCells'
import { paths } from '../paths'
import { openRecords, scan } from './actions'
import type { HomeKind } from './homeKind'
import { texts } from './texts'
import { useAgencyTurn } from './useAgencyTurn'

// Homes of those who only look.
const barless: readonly HomeKind[] = ['discipline', 'government', 'custodian', 'auditor', 'admin', 'plain']

/** The one thing a home page is for. */
export function HomeBar({ kind }: { kind: HomeKind }) {
  const isTermEnded = useTermEnded()
  if (kind === 'office') return <OfficeBar />
  if (kind === 'agency') return <AgencyBar />
  if (barless.includes(kind) || isTermEnded) return null
  const isReporter = kind === 'reporter'
  return (
    <BottomBar>
      <Button
        kind="primary"
        icon={isReporter ? 'flag' : 'scan'}
        onPress={isReporter ? () => void go(paths.report) : scan}
      >
        {isReporter ? texts.report : texts.scan}
      </Button>
    </BottomBar>
  )
}

function OfficeBar() {
  const open = useMostUrgentTicket()
  const isReader = useRole() === 'bureauLeader'
  return (
    <BottomBar>
      <Button kind="primary" onPress={open ?? (() => openRecords('tickets'))}>
        {open ? (isReader ? texts.mostUrgentRequest : texts.mostUrgentTicket) : texts.allTickets}
      </Button>
    </BottomBar>
  )
}

function AgencyBar() {
  const open = mostUrgent(useAgencyTurn().rows ?? [])?.onPress
  return (
    <BottomBar>
      <Button kind="primary" onPress={open ?? (() => openRecords('tickets'))}>
        {open ? texts.mostUrgentRequest : texts.allRequests}
      </Button>
    </BottomBar>
  )
}
