import { ticketStates } from '@/contracts/ticket/states'
import type { Outputs } from '@/platform/api'
import { Cell } from '@/ui/Cell'
import { DeadlineBadge } from '@/ui/DeadlineBadge'
import { View } from '@/ui/elements'
import { Facts } from '@/ui/Facts'
import { useChoice } from '@/ui/workbench/choice'
import { clockForOffice } from '../clock'
import { happenedIn } from '../happened'
import { texts as common } from '../texts'

/** One report as a discipline officer may see it in a list. */
export type WatchedRow = Outputs['ticket']['stream']['items'][number]

/** A report in the discipline officer's list. */
export function StreamRow({ row }: { row: WatchedRow }) {
  const { chosen, open } = useChoice('/pkg-discipline/ticket/index')
  const clock = clockForOffice(row.state, row.clock)
  const { words, category } = happenedIn(row)
  const facts = [ticketStates[row.state], row.agencyName ?? common.noAgency, ...(category ? [category] : [])]
  return (
    <Cell
      isStrong
      isPlain
      isCurrent={row.ticketId === chosen}
      title={words}
      badge={clock && <DeadlineBadge clock={clock} />}
      note={
        <>
          <View className="row-line">
            <Facts>{facts.join('·')}</Facts>
          </View>
          <Facts>
            {[row.receiptNumber, row.townshipName, common.confidentialities[row.confidentiality]].join('·')}
          </Facts>
        </>
      }
      onPress={() => open(row.ticketId)}
    />
  )
}
