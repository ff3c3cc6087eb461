import { api } from '@/platform/api'
import { useQuery } from '@/platform/query'
import { Block, Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { SectionTitle } from '@/ui/SectionTitle'
import { AgencyRow, openRequest } from './AgencyRow'
import { Loaded } from './Loaded'
import { texts } from './texts'

const useFirst = () =>
  useQuery({
    queryKey: ['ticket', 'agencyInbox', { only: 'open', limit: 3 }],
    queryFn: () => api.ticket.agencyInbox({ only: 'open', limit: 3 }),
  })

/** Opens the most urgent request of the agency; undefined when nothing waits. For the home page's one button. */
export function useMostUrgentRequest(): (() => void) | undefined {
  const first = useFirst().data?.items[0]
  return first && (() => openRequest(first.requestId))
}

/** Home of an agency: what the bureau waits for, by deadline. */
export const AgencyWaiting = () => (
  <>
    <SectionTitle>{texts.requestHead}</SectionTitle>
    <Loaded query={useFirst()}>
      {({ items }) => (
        <Cells>
          {items.map((row) => (
            <AgencyRow key={row.requestId} row={row} />
          ))}
          {!items.length && (
            <Block>
              <View className="strong">{texts.requestsEmpty}</View>
              <View className="note">{texts.requestsEmptyText}</View>
            </Block>
          )}
        </Cells>
      )}
    </Loaded>
  </>
)
