import { TermEnded, useTermEnded } from '@/features/identity/TermEnded'
import { RunningReports } from '@/features/ticket/RunningReports'
import { useReporterWaiting } from '@/features/ticket/reporterWaiting'
import { WaitingReports } from '@/features/ticket/WaitingReports'
import { EntryGrid } from '@/ui/EntryGrid'
import { WaitingCells } from '@/ui/WaitingCells'
import { entries, openRecords } from './actions'
import { Numbers } from './Numbers'
import { texts } from './texts'

// Once the term is over, the way to the old reports stands above already (TermEnded).
const own = [entries.tickets, entries.rights, entries.receipt]

/** Home of a liaison point or supervisor: what waits for him, what others are working on, and the ways. */
export function ReporterHome() {
  const isTermEnded = useTermEnded()
  return (
    <>
      {isTermEnded && <TermEnded />}
      <WaitingCells rows={useReporterWaiting()} />
      <WaitingReports isNew />
      <RunningReports onAll={() => openRecords('tickets')} />
      <EntryGrid label={texts.entries} entries={isTermEnded ? own.filter(({ key }) => key !== 'tickets') : own} />
      <Numbers period={texts.thisYear} reports="own" />
    </>
  )
}
