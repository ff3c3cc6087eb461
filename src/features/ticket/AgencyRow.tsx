import { ticketCategories } from '@/contracts/ticket/categories'
import type { Outputs } from '@/platform/api'
import { go } from '@/platform/navigation'
import { Cell } from '@/ui/Cell'
import { DeadlineBadge } from '@/ui/DeadlineBadge'
import { View } from '@/ui/elements'
import { Facts } from '@/ui/Facts'
import { useChoice } from '@/ui/workbench/choice'
import { wordedClock } from './clock'
import { texts } from './texts'

/** One request to an agency. */
export type RequestRow = Outputs['ticket']['agencyInbox']['items'][number]

const requestPage = '/pkg-agency/request/index'

/** Opens a request. */
export const openRequest = (id: string) => go(requestPage, { id })

/** A request in the agency's list: the handler's neutral words and the day. */
export function AgencyRow({ row }: { row: RequestRow }) {
  const { chosen, open } = useChoice(requestPage)
  return (
    <Cell
      isStrong
      isPlain
      isCurrent={row.requestId === chosen}
      title={ticketCategories[row.category].words}
      badge={row.clock && <DeadlineBadge clock={wordedClock(row.clock)} />}
      note={
        <>
          <View>{row.summary}</View>
          <View className="row-line">
            <Facts>
              {[
                texts.requestStates[row.state],
                ...(row.escalationLevel ? [texts.escalated(row.escalationLevel)] : []),
                texts.requestNumber(row.number, row.askedAt),
              ].join('·')}
            </Facts>
          </View>
        </>
      }
      onPress={() => open(row.requestId)}
    />
  )
}
