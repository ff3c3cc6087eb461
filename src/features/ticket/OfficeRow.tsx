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
import { texts } from './texts'
import { waitsForWords } from './waitsFor'

/** One row of a queue. */
export type QueueRow = Outputs['ticket']['queue']['items'][number]

/** Where a ticket stands as the office handles it. */
export const ticketPage = '/pkg-office/ticket/index'

/** Opens a ticket as the office handles it. */
export const openTicket = (id: string) => go(ticketPage, { id })

type Props = { row: QueueRow; isShort?: boolean }

/** A ticket in a queue: what it is, whose, how long is left. `isShort` leaves one line for the home page. */
export function OfficeRow({ row, isShort }: Props) {
  const { chosen, open } = useChoice(ticketPage)
  const clock = clockForOffice(row.state, row.clock)
  const agency = row.agencyName ?? texts.noAgency
  const waits = waitsForWords(row.waitsFor, useSession()?.active?.role)
  const marks = [
    texts.confidentialities[row.confidentiality],
    texts.submittedOn(row.submittedAt),
    ...(row.escalationLevel ? [texts.escalated(row.escalationLevel)] : []),
  ]
  return (
    <Cell
      isStrong={!isShort}
      isCurrent={row.ticketId === chosen}
      title={row.title}
      badge={clock && <DeadlineBadge clock={clock} />}
      note={
        <>
          {waits && <StatusTag tone={waits.isOwn ? 'run' : 'idle'}>{waits.text}</StatusTag>}
          <Facts>{[ticketStates[row.state], agency].join('·')}</Facts>
          {!isShort && (
            <View className="row-marks">
              <Facts>{marks.join('·')}</Facts>
            </View>
          )}
        </>
      }
      onPress={() => open(row.ticketId)}
    />
  )
}
