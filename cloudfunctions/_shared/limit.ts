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
  spend(kernel, 'address', address, generalLimits.address, 1)

/** Counts this call for its person, and against the procedure's own limit. */
export const limitCaller = async (kernel: Kernel, caller: Caller, address: string, procedure: ProcedureName) => {
  const who = caller.kind === 'person' ? caller.personId : address
  if (caller.kind === 'person') await spend(kernel, 'person', who, generalLimits.person, 1)
  const { limit }: PolicyLine = policy[procedure]
  if (limit) await spend(kernel, procedure, who, limit.uses, limit.minutes)
}

const spend = async (kernel: Kernel, purpose: string, who: string, uses: number, minutes: number) => {
  if (kernel.limitScale === 0) return
  const length = minutes * minute
  const windowStart = new Date(Math.floor(kernel.clock.now().getTime() / length) * length)
  // The bucket is a keyed hash: the limiter's rows tell nobody who was there.
  const bucket = kernel.secrets.blindIndex(`limit:${purpose}`, who)
  const used = await use(kernel.db, bucket, windowStart)
  if (used <= uses * kernel.limitScale) return
  const retryAfter = Math.ceil((windowStart.getTime() + length - kernel.clock.now().getTime()) / 1000)
  throw fail('RATE_LIMITED', { data: { retryAfterSeconds: retryAfter } })
}
