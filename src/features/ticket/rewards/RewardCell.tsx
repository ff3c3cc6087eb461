import type { Outputs } from '@/platform/api'
import { go } from '@/platform/navigation'
import { useSession } from '@/platform/session'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { texts } from './texts'

/** The leader's way from a report to its rewards; for nobody else it is there, and on no paper. */
export function RewardCell({ ticket }: { ticket: Outputs['ticket']['officeShow'] }) {
  const role = useSession()?.active?.role
  const isFor = ticket.confidentiality === 'sealed' || ticket.source === 'insider'
  if (role !== 'bureauLeader' || !isFor) return null
  return (
    <View className="only-screen">
      <Cells isSpaced>
        <Cell
          icon="seal"
          title={texts.entry}
          note={texts.entryNote}
          onPress={() => go('/pkg-office/rewards/index', { ticket: ticket.ticketId })}
        />
      </Cells>
    </View>
  )
}
