import { ticketStates } from '@/contracts/ticket/states'
import { Cell } from '@/ui/Cell'
import { DeadlineBadge } from '@/ui/DeadlineBadge'
import { clockForOffice } from '../clock'
import { openTicket, type QueueRow } from '../OfficeRow'

/** One ticket of a month: what it is, its number and state, how long is left or whether it is late. */
export function MonthRow({ row }: { row: Omit<QueueRow, 'waitsFor' | 'waits' | 'isTotalLate'> }) {
  const clock = clockForOffice(row.state, row.clock)
  return (
    <Cell
      title={row.title}
      badge={clock && <DeadlineBadge clock={clock} />}
      note={[row.receiptNumber, ticketStates[row.state]].join('·')}
      onPress={() => openTicket(row.ticketId)}
    />
  )
}
