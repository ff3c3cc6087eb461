import { api } from '@/platform/api'
import { useQuery } from '@/platform/query'
import { Cells } from '@/ui/Cells'
import { SectionTitle } from '@/ui/SectionTitle'
import { useFirstRows } from '@/ui/workbench/firstRows'
import { Loaded } from '../Loaded'
import { StreamRow } from './StreamRow'
import { texts } from './texts'

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
            <Cells>
              {items.map((row) => (
                <StreamRow key={row.ticketId} row={row} />
              ))}
            </Cells>
          </>
        )
      }
    </Loaded>
  )
}
