import { type Role, reporterRoles } from '@/contracts/roles'
import { api } from '@/platform/api'
import { useQuery } from '@/platform/query'
import { useSession } from '@/platform/session'

/** Which of his own reports a line about one is about, told from its link when it is read: a notice itself says nothing
 *  that somebody else could learn. Null until it is known. */
export function useSubjects(): ((link: string | null) => string | undefined) | null {
  const role = useSession()?.active?.role
  const { data, isPending } = useQuery({
    queryKey: ['ticket', 'mine', { limit: 50 }],
    queryFn: () => api.ticket.mine({ limit: 50 }),
    enabled: role !== undefined && (reporterRoles as readonly Role[]).includes(role),
  })
  if (isPending) return null
  return (link) => data?.items.find(({ ticketId }) => link?.endsWith(ticketId))?.title
}
