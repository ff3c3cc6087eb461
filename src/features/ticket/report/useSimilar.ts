import { useRef } from 'react'
import { api, type Outputs } from '@/platform/api'
import { toast } from '@/platform/feedback'
import { useOnline } from '@/platform/network'
import { invalidate, useQuery } from '@/platform/query'
import { reveal } from '@/platform/reveal'
import { useSession } from '@/platform/session'
import type { ReportFields } from './fields'
import { texts } from './texts'

/** A person's own open report on the same agency and category, asked for with every choice that matters. */
export type Similar = NonNullable<Outputs['ticket']['similarOwn']['similar']>

export function useSimilar({ category, agency }: ReportFields) {
  const isSignedIn = Boolean(useSession())
  const isOnline = useOnline()
  const seen = useRef<string>()
  const input = { agencyId: agency?.id, category: category || ('outOfScope' as const) }
  const { data } = useQuery<Outputs['ticket']['similarOwn']>({
    queryKey: ['ticket', 'similarOwn', input],
    queryFn: () => api.ticket.similarOwn(input),
    enabled: isSignedIn && category !== '',
    staleTime: 60_000,
  })
  // Without a network nothing can be added to it, and nothing must hold back what goes to the outbox.
  const found = category && isOnline ? (data?.similar ?? undefined) : undefined
  return {
    found,
    /** True the first time: then it is shown instead of sending. */
    isNew: () => {
      if (!found || seen.current === found.ticketId) return false
      seen.current = found.ticketId
      reveal('similar')
      return true
    },
    /** Adds what was written to it; false when it could not be added, with the reason told. */
    add: async (clientId: string, text: string, attachmentIds: string[]) => {
      if (!found) return false
      try {
        const { ticketId, version } = found
        await api.ticket.addToReport({ clientId, ticketId, version, text, attachmentIds })
        invalidate(['ticket'])
        return true
      } catch (thrown) {
        toast((thrown as { message?: string }).message ?? texts.notStored)
        invalidate(['ticket', 'similarOwn'])
        return false
      }
    },
  }
}
