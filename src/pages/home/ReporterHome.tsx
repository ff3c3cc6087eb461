import { TermEnded, useTermEnded } from '@/features/identity/TermEnded'
import { useReporterWaiting } from '@/features/ticket/reporterWaiting'
import { WaitingReports } from '@/features/ticket/WaitingReports'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { EntryGrid } from '@/ui/EntryGrid'
import { WaitingCells } from '@/ui/WaitingCells'
import { entries } from './actions'
import { Numbers } from './Numbers'
import { texts } from './texts'

const own = [entries.tickets, entries.rights, entries.receipt]

/** Home of a liaison point or supervisor: what waits for him, and how to report. */
export function ReporterHome() {
  const isTermEnded = useTermEnded()
  return (
    <>
      {isTermEnded && <TermEnded />}
      <WaitingCells rows={useReporterWaiting()} />
      <WaitingReports isNew />
      <EntryGrid label={texts.entries} entries={own} />
      <Numbers period={texts.thisYear} reports="own" />
      {!isTermEnded && (
        <Cells isSpaced>
          <Cell icon="flag" isTop title={texts.reporterTitle} note={texts.reporterText} />
        </Cells>
      )}
    </>
  )
}
