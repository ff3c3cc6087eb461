import { ticketStates } from '@/contracts/ticket/states'
import type { Outputs } from '@/platform/api'
import { go } from '@/platform/navigation'
import { useSession } from '@/platform/session'
import { Cell } from '@/ui/Cell'
import { DeadlineBadge } from '@/ui/DeadlineBadge'
import { View } from '@/ui/elements'
import { Facts } from '@/ui/Facts'
import { StatusTag } from '@/ui/StatusTag'
import { useChoice } from '@/ui/workbench/choice'
import { clockForOffice } from './clock'
import { happenedIn } from './happened'
import { texts } from './texts'
import { waitsForWords } from './waitsFor'

/** One row of a queue. */
export type QueueRow = Outputs['ticket']['queue']['items'][number]

/** Where a ticket stands as the office handles it. */
export const ticketPage = '/pkg-office/ticket/index'

/** Opens a ticket as the office handles it. */
export const openTicket = (id: string) => go(ticketPage, { id })

type Props = { row: QueueRow; isShort?: boolean }

/** A ticket in a queue: what happened and how long is left, then one line of facts, the weightiest first: those that find
 *  no room on it are left to the record. `isShort` leaves state and agency for the home page. */
export function OfficeRow({ row, isShort }: Props) {
  const { chosen, open } = useChoice(ticketPage)
  const clock = clockForOffice(row.state, row.clock)
  const isPaused = clock?.state === 'paused'
  const waits = waitsForWords(row.waitsFor, useSession()?.active?.role)
  const { words, category } = happenedIn(row)
  const badge = clock && <DeadlineBadge clock={clock} />
  return (
    <Cell
      isStrong={!isShort}
      isPlain
      isCurrent={row.ticketId === chosen}
      title={words}
      badge={!isPaused && badge}
      note={
        <>
          <View className="row-line">
            {waits && <StatusTag tone={waits.isOwn ? 'run' : 'idle'}>{waits.text}</StatusTag>}
            <Facts>{factsOf(row, { isShort, category, hasState: !waits && !isPaused }).join('·')}</Facts>
          </View>
          {isPaused && <View className="row-hold">{badge}</View>}
        </>
      }
      onPress={() => open(row.ticketId)}
    />
  )
}

type Told = { isShort?: boolean; category: string | undefined; hasState: boolean }

// What waits, and what stands still, is said by its own mark.
function factsOf(row: QueueRow, { isShort, category, hasState }: Told): string[] {
  const first = [...(hasState ? [ticketStates[row.state]] : []), row.agencyName ?? texts.noAgency]
  if (isShort) return first
  return [
    ...first,
    ...(row.confidentiality === 'open' ? [] : [texts.confidentialities[row.confidentiality]]),
    ...(row.escalationLevel ? [texts.escalated(row.escalationLevel)] : []),
    ...(category ? [category] : []),
    texts.submittedOn(row.submittedAt),
  ]
}
