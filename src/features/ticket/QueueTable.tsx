import { ticketStates } from '@/contracts/ticket/states'
import { DeadlineBadge } from '@/ui/DeadlineBadge'
import { SectionTitle } from '@/ui/SectionTitle'
import { useChoice } from '@/ui/workbench/choice'
import { WideTable } from '@/ui/workbench/WideTable.h5'
import { isPaused } from './ByDeadline'
import { clockForOffice } from './clock'
import { happenedIn } from './happened'
import { type QueueRow, ticketPage } from './OfficeRow'
import { texts } from './texts'

/** The column of the title, whose words open the ticket. */
const titleColumn = 1

/** A queue with its facts in columns, the nearest deadline first as the server sorts; what is paused stands below. */
export function QueueTable({ rows }: { rows: QueueRow[] }) {
  const paused = rows.filter(isPaused)
  const running = rows.filter((row) => !isPaused(row))
  return (
    <>
      {running.length > 0 && <Table label={texts.table} rows={running} />}
      {paused.length > 0 && (
        <>
          <SectionTitle>{texts.pausedHead(paused.length)}</SectionTitle>
          <Table label={texts.pausedTable} rows={paused} />
        </>
      )}
    </>
  )
}

function Table({ label, rows }: { label: string; rows: QueueRow[] }) {
  const { open } = useChoice(ticketPage)
  return (
    <WideTable
      label={label}
      heads={texts.tableHeads}
      opens={titleColumn}
      rows={rows.map((row) => ({ key: row.ticketId, cells: cellsOf(row), onPress: () => open(row.ticketId) }))}
    />
  )
}

function cellsOf(row: QueueRow) {
  const clock = clockForOffice(row.state, row.clock)
  const { words, category } = happenedIn(row)
  return [
    row.receiptNumber,
    words,
    category ?? words,
    row.agencyName ?? texts.noAgency,
    [row.waits?.text, ticketStates[row.state]].filter(Boolean).join('·'),
    clock ? <DeadlineBadge key="deadline" clock={clock} /> : texts.noDeadline,
  ]
}
