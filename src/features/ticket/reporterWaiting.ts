import { api } from '@/platform/api'
import { go } from '@/platform/navigation'
import { useLettersAbout } from '@/platform/outbox'
import { useQuery } from '@/platform/query'
import type { Waiting } from '@/ui/WaitingCells'
import { clockForReporter } from './clock'
import { happenedIn } from './happened'
import { reporterTurn } from './states'
import { texts } from './texts'

/** The person's own open reports, as many as a home page may speak of. */
export const useOwnOpen = () =>
  useQuery({
    queryKey: ['ticket', 'mine', { only: 'open', limit: 50 }],
    queryFn: () => api.ticket.mine({ only: 'open', limit: 50 }),
  })

/** What waits for the reporter himself: replies to read, questions to answer; undefined until it is known. */
export function useReporterWaiting(): Waiting[] | undefined {
  const { data, isPending, updatedAt } = useOwnOpen()
  const letterAbout = useLettersAbout(updatedAt)
  if (isPending) return undefined
  return (data?.items ?? [])
    .filter(({ state, ticketId }) => reporterTurn.includes(state) && letterAbout(ticketId) !== 'done')
    .map((row) => {
      const { ticketId, state, clock } = row
      const { words } = happenedIn(row)
      const isAsked = state === 'awaitingReporter'
      return {
        key: ticketId,
        isKept: letterAbout(ticketId) === 'kept',
        title: (isAsked ? texts.giveMore : texts.readReply)(words),
        note: isAsked ? texts.asked : texts.replied,
        clock: clockForReporter(clock),
        onPress: () => void go('/pkg-reporter/ticket/index', { id: ticketId }),
      }
    })
}
