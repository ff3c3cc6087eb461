import { bureauRoles, officeRoles, type Role } from '@/contracts/roles'
import { api, type Outputs } from '@/platform/api'
import { go } from '@/platform/navigation'
import { useQuery } from '@/platform/query'
import { useSession } from '@/platform/session'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { StatusTag } from '@/ui/StatusTag'
import { texts } from './entry/texts'

/** Who puts on record what came in on another way. */
export const registrars: readonly Role[] = [...officeRoles, 'bureauHandler', 'bureauReviewer']

/** Who reads the ledger and the log of the boxes. */
export const ledgerReaders: readonly Role[] = [...officeRoles, ...bureauRoles]

/** Ways from the home page to what comes in on another way, and whether a box waits to be opened. */
export function LeadEntries() {
  const role = useSession()?.active?.role
  const { data } = useQuery<Outputs['ticket']['boxes']>({
    queryKey: ['ticket', 'boxes'],
    queryFn: () => api.ticket.boxes({}),
    staleTime: 60_000,
  })
  const unchecked = data?.unchecked ?? 0
  return (
    <Cells isSpaced>
      {registrars.some((own) => own === role) && (
        <Cell icon="pen" title={texts.entry} note={texts.entryNote} onPress={() => go('/pkg-office/register/index')} />
      )}
      <Cell icon="book" title={texts.ledger} note={texts.ledgerNote} onPress={() => go('/pkg-office/ledger/index')} />
      <Cell
        icon="inbox"
        title={texts.boxes}
        badge={unchecked > 0 ? <StatusTag tone="warn">{texts.unchecked(unchecked)}</StatusTag> : undefined}
        onPress={() => go('/pkg-office/boxes/index')}
      />
    </Cells>
  )
}
