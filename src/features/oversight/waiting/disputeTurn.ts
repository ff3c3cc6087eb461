import { agencyDisputeStates } from '@/contracts/agencyDisputeLists'
import { api } from '@/platform/api'
import { go } from '@/platform/navigation'
import { useQuery } from '@/platform/query'
import type { Waiting } from '@/ui/WaitingCells'
import { texts } from './texts'

/** Disputes between agencies that wait for the reader; undefined until they are known, none where the question failed. */
export function useDisputeTurn(): Waiting[] | undefined {
  const { data, isPending } = useQuery({
    queryKey: ['oversight', 'agencyDisputes', { only: 'mine' }],
    queryFn: () => api.oversight.agencyDisputes({ only: 'mine', limit: 50 }),
  })
  if (isPending) return undefined
  return (data?.items ?? []).map(({ disputeId, title, state, clock }) => ({
    key: disputeId,
    title,
    note: [texts.dispute, agencyDisputeStates[state]].join('·'),
    clock,
    onPress: () => void go('/pkg-agency/dispute/index', { id: disputeId }),
  }))
}
