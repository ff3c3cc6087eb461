import { useState } from 'react'
import { api, type Outputs } from '@/platform/api'
import { useMutation } from '@/platform/query'

type Part = Outputs['audit']['verifyPart']

/** What was found so far. */
export type Found = Pick<Part, 'chains' | 'events' | 'faults' | 'allChains' | 'checkedAt'>

/** Verifies the journal part by part and adds up what was found. */
export function useVerification() {
  const [found, setFound] = useState<Found>()
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (_: undefined) => {
      let sum: Found | undefined
      let cursor: string | undefined
      setFound(undefined)
      do {
        const part: Part = await api.audit.verifyPart({ cursor })
        sum = added(sum, part)
        setFound(sum)
        cursor = part.nextCursor ?? undefined
      } while (cursor)
    },
  })
  return { found, isRunning: isPending, error, start: () => void mutate(undefined) }
}

const added = (sum: Found | undefined, part: Part): Found => ({
  ...part,
  chains: (sum?.chains ?? 0) + part.chains,
  events: (sum?.events ?? 0) + part.events,
  faults: [...(sum?.faults ?? []), ...part.faults],
})
