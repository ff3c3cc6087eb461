import { bureauRoles } from '@/contracts/roles'
import type { Outputs } from '@/platform/api'
import { go } from '@/platform/navigation'
import { useSession } from '@/platform/session'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { texts } from './texts'

/** The way to ask who is behind a sealed report; only a bureau may ask. */
export function SealedCell({ ticket }: { ticket: Outputs['ticket']['officeShow'] }) {
  const role = useSession()?.active?.role
  // Of whoever did not sign in nothing is stored: there is nothing to ask for.
  if (ticket.isUnsigned || ticket.confidentiality !== 'sealed' || !bureauRoles.some((own) => own === role)) return null
  return (
    <Cells isSpaced>
      <Cell
        icon="lock"
        title={texts.askIdentity}
        note={texts.askIdentityNote}
        onPress={() => go('/pkg-office/identity/index', { ticket: ticket.ticketId })}
      />
    </Cells>
  )
}
