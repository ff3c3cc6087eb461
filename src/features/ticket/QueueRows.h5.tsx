import { useContext } from 'react'
import { Button } from '@/ui/Button'
import { DeskContext } from '@/ui/workbench/deskContext'
import { tableView } from '@/ui/workbench/tableView'
import { ByDeadline } from './ByDeadline'
import { NextTicket } from './NextTicket'
import type { QueueRow } from './OfficeRow'
import { QueueTable } from './QueueTable'
import { texts } from './texts'

/** A queue's rows: on a PC with the next one after an action, and as a table where there is room and wish. */
export function QueueRows({ rows }: { rows: QueueRow[] }) {
  const view = useContext(DeskContext)?.table
  const isTable = view === 'table'
  return (
    <>
      <NextTicket rows={rows} />
      {view && (
        <Button kind="plain" onPress={() => tableView.set(!isTable)}>
          {isTable ? texts.asList : texts.asTable}
        </Button>
      )}
      {isTable ? <QueueTable rows={rows} /> : <ByDeadline rows={rows} />}
    </>
  )
}
