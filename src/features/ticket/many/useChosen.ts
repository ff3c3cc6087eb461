import { useState } from 'react'
import type { QueueRow } from '../OfficeRow'

const most = 20

/** Which rows are chosen, at most twenty. */
export function useChosen(rows: readonly QueueRow[]) {
  const [ids, setIds] = useState<readonly string[]>([])
  const chosen = rows.filter(({ ticketId }) => ids.includes(ticketId))
  return {
    chosen,
    isChosen: (id: string) => ids.includes(id),
    toggle: (id: string) =>
      setIds((now) => (now.includes(id) ? now.filter((one) => one !== id) : [...now, id].slice(-most))),
    all: () => setIds(rows.slice(0, most).map(({ ticketId }) => ticketId)),
    none: () => setIds([]),
  }
}
