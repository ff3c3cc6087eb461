import { ticketCategories } from '@/contracts/ticket/categories'
import { api } from '@/platform/api'
import { useQuery } from '@/platform/query'
import type { Waiting } from '@/ui/WaitingCells'
import { openRequest, type RequestRow } from './AgencyRow'
import { wordedClock } from './clock'
import { type LetterItem, letterFacts, openLetter } from './LetterRow'
import { texts } from './texts'

/** So many of each kind are asked for; what is most urgent is among them. */
const limit = 50

/** What waits for an agency's office: questions of the bureau, letters to follow. `rows` is undefined until it is known,
 *  `failed` the question that got no answer. */
export function useAgencyWaiting() {
  const requests = useQuery({
    queryKey: ['ticket', 'agencyInbox', { only: 'open', limit }],
    queryFn: () => api.ticket.agencyInbox({ only: 'open', limit }),
  })
  const letters = useQuery({
    queryKey: ['ticket', 'agencyLetters', { only: 'open', limit }],
    queryFn: () => api.ticket.agencyLetters({ only: 'open', limit }),
  })
  const failed = [requests, letters].find(({ data, error }) => error && !data)
  const rows: Waiting[] | undefined = requests.data &&
    letters.data && [
      ...requests.data.items.map(ofRequest),
      // Where no time of the agency's runs, the bureau is the one to go on.
      ...letters.data.items.filter(({ clock }) => clock).map(ofLetter),
    ]
  return { rows, failed }
}

const ofRequest = (row: RequestRow): Waiting => ({
  key: row.requestId,
  title: texts.explain(ticketCategories[row.category].words),
  note: [
    row.state === 'open' ? texts.requestHead : texts.requestStates[row.state],
    ...(row.escalationLevel ? [texts.escalated(row.escalationLevel)] : []),
  ].join('·'),
  clock: row.clock && wordedClock(row.clock),
  onPress: () => void openRequest(row.requestId),
})

const ofLetter = (row: LetterItem): Waiting => ({
  key: row.letterId,
  title: row.title,
  note: letterFacts(row),
  clock: row.clock && wordedClock(row.clock),
  onPress: () => void openLetter(row.letterId),
})
