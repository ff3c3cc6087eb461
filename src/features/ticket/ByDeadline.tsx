import { Cells } from '@/ui/Cells'
import { SectionTitle } from '@/ui/SectionTitle'
import { OfficeRow, type QueueRow } from './OfficeRow'
import { queueFilter } from './queueFilter'
import { texts } from './texts'

/** Whether no clock runs in it. */
export const isPaused = (row: QueueRow) => row.state === 'awaitingReporter'

/** Whether its next step is for the reader's own post, not for a colleague's. */
export const isOwn = ({ waits }: QueueRow) => waits?.isOwn !== false

/** Rows in the order of the server, which is by deadline. Of 等我办, what waits for a colleague stands below under a
 *  heading of its own, as at home; what is paused below all. */
export function ByDeadline({ rows }: { rows: QueueRow[] }) {
  const isTurn = queueFilter.use().only === 'waiting'
  const running = rows.filter((row) => !isPaused(row))
  const isFirst = (row: QueueRow) => !isTurn || isOwn(row)
  return (
    <>
      <Rows rows={running.filter(isFirst)} />
      <Rows rows={running.filter((row) => !isFirst(row))} head={texts.colleaguesHead} />
      <Rows rows={rows.filter(isPaused)} head={texts.pausedHead} />
    </>
  )
}

type Props = { rows: QueueRow[]; head?: (count: number) => string }

const Rows = ({ rows, head }: Props) =>
  rows.length > 0 && (
    <>
      {head && <SectionTitle>{head(rows.length)}</SectionTitle>}
      <Cells>
        {rows.map((row) => (
          <OfficeRow key={row.ticketId} row={row} />
        ))}
      </Cells>
    </>
  )
