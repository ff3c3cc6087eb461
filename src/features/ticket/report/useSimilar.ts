import { useRef } from 'react'
import { api, type Outputs } from '@/platform/api'
import { toast } from '@/platform/feedback'
import { useOnline } from '@/platform/network'
import { invalidate, useQuery } from '@/platform/query'
import { reveal } from '@/platform/reveal'
import { useSession } from '@/platform/session'
import { isAsConfidential, limits, type ReportFields } from './fields'
import { texts } from './texts'

/** A person's own open report on the same agency and category, at least as confidential as what is being written. */
export type Similar = NonNullable<Outputs['ticket']['similarOwn']['similar']>

export function useSimilar({ category, agency, confidentiality }: ReportFields) {
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
  const own = category && isOnline ? data?.similar : undefined
  // NB: words of a sealed report must never land on one that shows whose it is.
  const found = own && isAsConfidential(own.confidentiality, confidentiality) ? own : undefined
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
      const [, most] = limits.added
      if (text.length > most) {
        toast(texts.similarTooLong(most))
        return false
      }
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
