import { useContext } from 'react'
import { DeskContext } from '@/ui/workbench/deskContext'
import { ByDeadline, isOwn } from './ByDeadline'
import { NextTicket } from './NextTicket'
import type { QueueRow } from './OfficeRow'
import { QueueTable } from './QueueTable'
import { queueFilter } from './queueFilter'

/** A queue's rows: on a PC with the next one after an action, and as a table where there is room and wish. */
export function QueueRows({ rows }: { rows: QueueRow[] }) {
  const isTable = useContext(DeskContext)?.table === 'table'
  const isTurn = queueFilter.use().only === 'waiting'
  return (
    <>
      <NextTicket rows={isTurn ? [...rows.filter(isOwn), ...rows.filter((row) => !isOwn(row))] : rows} />
      {isTable ? <QueueTable rows={rows} /> : <ByDeadline rows={rows} />}
    </>
  )
}
