import { useContext } from 'react'
import { DeskContext } from '@/ui/workbench/deskContext'
import { ByDeadline } from './ByDeadline'
import { NextTicket } from './NextTicket'
import type { QueueRow } from './OfficeRow'
import { QueueTable } from './QueueTable'

/** A queue's rows: on a PC with the next one after an action, and as a table where there is room and wish. */
export function QueueRows({ rows }: { rows: QueueRow[] }) {
  const isTable = useContext(DeskContext)?.table === 'table'
  return (
    <>
      <NextTicket rows={rows} />
      {isTable ? <QueueTable rows={rows} /> : <ByDeadline rows={rows} />}
    </>
  )
}
