import { Cells } from '@/ui/Cells'
import { SectionTitle } from '@/ui/SectionTitle'
import { OfficeRow, type QueueRow } from './OfficeRow'
import { texts } from './texts'

/** Whether no clock runs in it. */
export const isPaused = (row: QueueRow) => row.state === 'awaitingReporter'

/** Rows in the order of the server, which is by deadline; what is paused stands below. */
export function ByDeadline({ rows }: { rows: QueueRow[] }) {
  const paused = rows.filter(isPaused)
  const running = rows.filter((row) => !isPaused(row))
  return (
    <>
      {running.length > 0 && <Rows rows={running} />}
      {paused.length > 0 && (
        <>
          <SectionTitle>{texts.pausedHead(paused.length)}</SectionTitle>
          <Rows rows={paused} />
        </>
      )}
    </>
  )
}

const Rows = ({ rows }: { rows: QueueRow[] }) => (
  <Cells>
    {rows.map((row) => (
      <OfficeRow key={row.ticketId} row={row} />
    ))}
  </Cells>
)
