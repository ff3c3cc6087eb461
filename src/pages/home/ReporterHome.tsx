import { TermEnded, useTermEnded } from '@/features/identity/TermEnded'
import { ReporterWaiting } from '@/features/ticket/ReporterWaiting'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { EntryGrid } from '@/ui/EntryGrid'
import { entries } from './actions'
import { texts } from './texts'

const own = [entries.report, entries.tickets, entries.rights, entries.receipt]
const ended = own.filter(({ key }) => key !== 'report')

/** Home of a liaison point or supervisor: what waits for him, and how to report. */
export function ReporterHome() {
  const isTermEnded = useTermEnded()
  return (
    <>
      {isTermEnded && <TermEnded />}
      <ReporterWaiting />
      <EntryGrid label={texts.entries} entries={isTermEnded ? ended : own} />
      {!isTermEnded && (
        <Cells isSpaced>
          <Cell icon="flag" isTop title={texts.reporterTitle} note={texts.reporterText} />
        </Cells>
      )}
    </>
  )
}
