import { useRef } from 'react'
import { Notice } from '@/ui/Notice'
import { useChoice } from '@/ui/workbench/choice'
import { happenedIn } from './happened'
import { type QueueRow, ticketPage } from './OfficeRow'
import { texts } from './texts'

type Seen = { id: string; place: number; state: QueueRow['state'] }

/** After an action the chosen row moves on or leaves the list: then the one that took its place is offered. */
export function NextTicket({ rows }: { rows: QueueRow[] }) {
  const { chosen, open } = useChoice(ticketPage)
  const seen = useRef<Seen>()
  const place = rows.findIndex(({ ticketId }) => ticketId === chosen)
  const row = rows[place]
  if (row && seen.current?.id !== chosen) seen.current = { id: row.ticketId, place, state: row.state }
  const before = seen.current
  if (!chosen || before?.id !== chosen || row?.state === before.state) return null
  const others = rows.filter(({ ticketId }) => ticketId !== chosen)
  const next = others[Math.min(before.place, others.length - 1)]
  if (!next) return null
  return (
    <Notice tone="ok" icon="okc" title={texts.handled} link={{ text: texts.next, onPress: () => open(next.ticketId) }}>
      {texts.nextIs(happenedIn(next).words)}
    </Notice>
  )
}
