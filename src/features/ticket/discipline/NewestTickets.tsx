import { api } from '@/platform/api'
import { useQuery } from '@/platform/query'
import { Cells } from '@/ui/Cells'
import { SectionTitle } from '@/ui/SectionTitle'
import { useFirstRows } from '@/ui/workbench/firstRows'
import { Loaded } from '../Loaded'
import { StreamRow, type WatchedRow } from './StreamRow'
import { streamFilter } from './StreamTickets'
import { texts } from './texts'

/** What was handed over and waits for a result; nothing is shown while there is none. */
export function PendingReferrals({ onAll }: { onAll: () => void }) {
  const limit = useFirstRows()
  const { data } = useQuery({
    queryKey: ['ticket', 'stream', { only: 'referred', limit }],
    queryFn: () => api.ticket.stream({ only: 'referred', limit }),
  })
  if (!data?.items.length) return null
  const all = () => {
    streamFilter.set({ only: 'referred', search: '' })
    onAll()
  }
  return (
    <>
      <SectionTitle link={{ text: texts.allReferred, onPress: all }}>{texts.pending}</SectionTitle>
      <Rows rows={data.items} />
    </>
  )
}

const Rows = ({ rows }: { rows: WatchedRow[] }) => (
  <Cells>
    {rows.map((row) => (
      <StreamRow key={row.ticketId} row={row} />
    ))}
  </Cells>
)

/** The newest open reports that a discipline officer may see. */
export function NewestTickets({ onAll }: { onAll: () => void }) {
  const limit = useFirstRows()
  const newest = useQuery({
    queryKey: ['ticket', 'stream', { limit }],
    queryFn: () => api.ticket.stream({ limit }),
  })
  return (
    <Loaded query={newest}>
      {({ items }) =>
        items.length > 0 && (
          <>
            <SectionTitle link={{ text: texts.all, onPress: onAll }}>{texts.newest}</SectionTitle>
            <Rows rows={items} />
          </>
        )
      }
    </Loaded>
  )
}
