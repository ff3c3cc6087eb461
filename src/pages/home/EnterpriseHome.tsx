import { CurrentInspections } from '@/features/inspection/lists/CurrentInspections'
import { useToRate } from '@/features/inspection/lists/toRate'
import { useReporterWaiting } from '@/features/ticket/reporterWaiting'
import { WaitingReports } from '@/features/ticket/WaitingReports'
import { go } from '@/platform/navigation'
import { EntryGrid } from '@/ui/EntryGrid'
import { WaitingCells } from '@/ui/WaitingCells'
import { paths } from '../paths'
import { entries } from './actions'
import { Numbers } from './Numbers'
import { texts } from './texts'

const own = [entries.report, entries.inspections, entries.tickets, entries.rights]

/** Home of an enterprise: who is here now, what waits by deadline, then the ways and the year's numbers. */
export function EnterpriseHome() {
  const toRate = useToRate((id) => void go(paths.rating, { id }))
  const replies = useReporterWaiting()
  const waiting = toRate && replies && [...toRate, ...replies]
  return (
    <>
      <CurrentInspections
        side="enterprise"
        isShort={Boolean(waiting?.length)}
        onOpen={(id) => go(paths.inspection, { id })}
      />
      <WaitingCells rows={waiting} />
      <WaitingReports isNew />
      <EntryGrid label={texts.entries} entries={own} />
      <Numbers period={texts.thisYear} hasVisits reports="own" />
    </>
  )
}
