import { type PolicyLine, type ProcedureName, policy } from '../../src/contracts/policy'
import type { Caller } from './caller'
import type { Executor } from './database/connect'
import { fail } from './errors'
import type { Kernel } from './kernel'
import { use } from './limits/store'

/** Calls in one minute from one address (a whole office may share one) and by one person. */
export const generalLimits = { address: 1_200, person: 300 } as const

const minute = 60_000

/** Counts this call for its address, before anything else is done for it. */
export const limitAddress = (kernel: Kernel, address: string) => spend(kernel, kernel.db, [addressBudget(address)])

/** Counts this call for its person, and against the procedure's own limit. */
export const limitCaller = (kernel: Kernel, caller: Caller, address: string, procedure: ProcedureName) =>
  spend(
    kernel,
    kernel.db,
    caller.kind === 'person' ? personBudgets(caller.personId, procedure) : procedureBudgets(address, procedure),
  )

/** Both at once on one connection, for somebody whose token was seen before. */
export const limitKnown = (
  kernel: Kernel,
  connection: Executor,
  address: string,
  personId: string,
  procedure: ProcedureName,
) => spend(kernel, connection, [addressBudget(address), ...personBudgets(personId, procedure)])

type Budget = { purpose: string; who: string; uses: number; minutes: number }

const addressBudget = (address: string): Budget => ({
  purpose: 'address',
  who: address,
  uses: generalLimits.address,
  minutes: 1,
})

const personBudgets = (personId: string, procedure: ProcedureName): Budget[] => [
  { purpose: 'person', who: personId, uses: generalLimits.person, minutes: 1 },
  ...procedureBudgets(personId, procedure),
]

const procedureBudgets = (who: string, procedure: ProcedureName): Budget[] => {
  const { limit }: PolicyLine = policy[procedure]
  return limit ? [{ purpose: procedure, who, ...limit }] : []
}

const spend = async (kernel: Kernel, db: Executor, budgets: readonly Budget[]) => {
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
    db,
    open.map(({ bucket }) => bucket),
    open.map(({ start }) => new Date(start)),
  )
  for (const { bucket, most, end } of open) {
    const used = counted.find((row) => row.bucket === bucket)?.used ?? 0
    if (used > most) throw fail('RATE_LIMITED', { data: { retryAfterSeconds: Math.ceil((end - now) / 1000) } })
  }
}
