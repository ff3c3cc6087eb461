import { type PolicyLine, type ProcedureName, policy } from '../../src/contracts/policy'
import type { Caller } from './caller'
import { fail } from './errors'
import type { Kernel } from './kernel'
import { use } from './limits/store'

/** Calls in one minute from one address (a whole office may share one) and by one person. */
export const generalLimits = { address: 1_200, person: 300 } as const

const minute = 60_000

/** Counts this call for its address, before anything else is done for it. */
export const limitAddress = (kernel: Kernel, address: string) =>
  spend(kernel, [{ purpose: 'address', who: address, uses: generalLimits.address, minutes: 1 }])

/** Counts this call for its person, and against the procedure's own limit. */
export const limitCaller = (kernel: Kernel, caller: Caller, address: string, procedure: ProcedureName) => {
  const who = caller.kind === 'person' ? caller.personId : address
  const { limit }: PolicyLine = policy[procedure]
  return spend(kernel, [
    ...(caller.kind === 'person' ? [{ purpose: 'person', who, uses: generalLimits.person, minutes: 1 }] : []),
    ...(limit ? [{ purpose: procedure, who, ...limit }] : []),
  ])
}

type Budget = { purpose: string; who: string; uses: number; minutes: number }

const spend = async (kernel: Kernel, budgets: readonly Budget[]) => {
  if (kernel.limitScale === 0 || budgets.length === 0) return
  const now = kernel.clock.now().getTime()
  const open = budgets.map(({ purpose, who, uses, minutes }) => {
    const length = minutes * minute
    const start = Math.floor(now / length) * length
    // The bucket is a keyed hash: the limiter's rows tell nobody who was there.
    return {
      bucket: kernel.secrets.blindIndex(`limit:${purpose}`, who),
      start,
      end: start + length,
      most: uses * kernel.limitScale,
    }
  })
  const counted = await use(
    kernel.db,
    open.map(({ bucket }) => bucket),
    open.map(({ start }) => new Date(start)),
  )
  for (const { bucket, most, end } of open) {
    const used = counted.find((row) => row.bucket === bucket)?.used ?? 0
    if (used > most) throw fail('RATE_LIMITED', { data: { retryAfterSeconds: Math.ceil((end - now) / 1000) } })
  }
}
