import { api, type Outputs } from '@/platform/api'
import { useQuery } from '@/platform/query'

type Row = Outputs['ticket']['mine']['items'][number]

/** So long after a refusal its report may still be on its way, milliseconds. */
const filingTime = 120_000

/** The reader's own report that his refusal of an inspection filed by itself; undefined without one, or until it is known. */
export function useFiledReport(inspectionId: string, refusedAt: string | undefined): string | undefined {
  // It was filed with the refusal: what he wrote about the visit before or later is another one. The newest comes first.
  const filedIn = (rows: readonly Row[] | undefined) =>
    rows?.filter(({ submittedAt }) => refusedAt !== undefined && submittedAt >= refusedAt).at(-1)
  const { data } = useQuery<{ items: Row[] }>({
    queryKey: ['ticket', 'mine', { inspectionId }],
    queryFn: () => api.ticket.mine({ inspectionId, limit: 50 }),
    enabled: refusedAt !== undefined,
    pollEvery: (found) =>
      !filedIn(found?.items) && Date.now() - Date.parse(refusedAt ?? '') < filingTime ? 3000 : undefined,
  })
  return filedIn(data?.items)?.ticketId
}
