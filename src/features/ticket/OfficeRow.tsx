import { ticketStates } from '@/contracts/ticket/states'
import type { Outputs } from '@/platform/api'
import { go } from '@/platform/navigation'
import { Cell } from '@/ui/Cell'
import { DeadlineBadge } from '@/ui/DeadlineBadge'
import { View } from '@/ui/elements'
import { Facts } from '@/ui/Facts'
import { StatusTag } from '@/ui/StatusTag'
import { useChoice } from '@/ui/workbench/choice'
import { clockForOffice } from './clock'
import { happenedIn } from './happened'
import { texts } from './texts'

/** One row of a queue. */
export type QueueRow = Outputs['ticket']['queue']['items'][number]

/** Where a ticket stands as the office handles it. */
export const ticketPage = '/pkg-office/ticket/index'

/** Opens a ticket as the office handles it. */
export const openTicket = (id: string) => go(ticketPage, { id })

type Props = { row: QueueRow; isShort?: boolean }

/** A ticket in a queue: what happened and how long is left; below it where it stands, what waits or stands still by its own
 *  mark, and then how it came. `isShort` leaves state and agency for the home page, and that a question is one:
 *  it is answered, not examined. */
export function OfficeRow({ row, isShort }: Props) {
  const { chosen, open } = useChoice(ticketPage)
  const clock = clockForOffice(row.state, row.clock)
  const isPaused = clock?.state === 'paused'
  const { waits } = row
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
            <Facts>
              {[
                ...(waits || isPaused ? [] : [ticketStates[row.state]]),
                // On the desk the last ones are not seen where they find no room.
                ...(row.isTotalLate && !isShort ? [texts.totalLate] : []),
                row.agencyName ?? texts.noAgency,
                ...(category && (!isShort || row.category === 'consultation') ? [category] : []),
              ].join('·')}
            </Facts>
          </View>
          {!isShort && (
            <View className="row-more">
              <Facts>{factsOf(row).join('·')}</Facts>
            </View>
          )}
          {isPaused && <View className="row-hold">{badge}</View>}
        </>
      }
      onPress={() => open(row.ticketId)}
    />
  )
}

// NB: the desk shows all but the last one.
const factsOf = (row: QueueRow): string[] => [
  ...(row.confidentiality === 'open' ? [] : [texts.confidentialities[row.confidentiality]]),
  ...(row.escalationLevel ? [texts.escalated(row.escalationLevel)] : []),
  texts.submittedOn(row.submittedAt),
]
