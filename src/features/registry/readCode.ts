import { api, type Outputs } from '@/platform/api'
import { useQuery } from '@/platform/query'

/** What a plate's code tells a stranger. */
export type CodeFacts = Outputs['registry']['readCode']

/** Asks whose code this is. */
export const readCode = (code: string): Promise<CodeFacts> => api.registry.readCode({ code })

/** Whose code this is; asks nothing without a code. */
export const useCode = (code: string | undefined) =>
  useQuery({
    queryKey: ['registry', 'readCode', code],
    queryFn: () => readCode(code ?? ''),
    enabled: Boolean(code),
    staleTime: 60_000,
  })
