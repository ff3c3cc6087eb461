import { type PolicyLine, type ProcedureName, policy } from '../../src/contracts/policy'
import { dayOf } from './calendar/days'
import type { Caller } from './caller'
import type { Executor, Transaction } from './database/connect'
import { fail } from './errors'
import type { Kernel } from './kernel'
import { use, useInside } from './limits/store'

/** Calls in one minute from one address (a whole office may share one) and by one person. */
export const generalLimits = { address: 1_200, person: 300 } as const

const minute = 60_000

/** Counts this call for its address, before anything else is done for it. */
export const limitAddress = (kernel: Kernel, address: string) =>
  spend(kernel, [addressBudget(onThisDay(kernel, address))], onAny(kernel.db))

/** Counts this call for its person and, unless it is a command, against the procedure's own limit. */
export const limitCaller = (kernel: Kernel, caller: Caller, address: string, procedure: ProcedureName) =>
  spend(
    kernel,
    caller.kind === 'person'
      ? personBudgets(caller.personId, procedure)
      : procedureBudgets(onThisDay(kernel, address), procedure),
    onAny(kernel.db),
  )

/** Both at once on one connection, for somebody whose token was seen before. */
export const limitKnown = (
  kernel: Kernel,
  connection: Executor,
  address: string,
  personId: string,
  procedure: ProcedureName,
) =>
  spend(kernel, [addressBudget(onThisDay(kernel, address)), ...personBudgets(personId, procedure)], onAny(connection))

/** Counts a command's work against the procedure's own limit, in its transaction: neither what is refused nor the same
 *  again uses it up, and an answer that was given can always be asked for again. */
export const limitWork = async (
  kernel: Limiting,
  tx: Transaction,
  caller: Caller,
  address: string,
  procedure: ProcedureName,
) => {
  const { kind, limit }: PolicyLine = policy[procedure]
  if (kind !== 'command' || !limit) return
  const who = caller.kind === 'person' ? caller.personId : onThisDay(kernel, address)
  await spend(kernel, [{ purpose: procedure, who, ...limit }], (buckets, starts) => useInside(tx, buckets, starts))
}

type Limiting = Pick<Kernel, 'limitScale' | 'clock' | 'secrets'>

type Budget = { purpose: string; who: string; uses: number; minutes: number }

const onAny = (db: Executor) => (buckets: string[], windowStarts: Date[]) => use(db, buckets, windowStarts)

// Tomorrow the same address is another one: nothing ties one day's visits to the next day's.
const onThisDay = ({ clock }: Limiting, address: string) => `${dayOf(clock.now())}\n${address}`

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
  const { kind, limit }: PolicyLine = policy[procedure]
  return limit && kind !== 'command' ? [{ purpose: procedure, who, ...limit }] : []
}

const spend = async (
  kernel: Limiting,
  budgets: readonly Budget[],
  count: (buckets: string[], windowStarts: Date[]) => ReturnType<typeof use>,
) => {
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
  const counted = await count(
    open.map(({ bucket }) => bucket),
    open.map(({ start }) => new Date(start)),
  )
  for (const { bucket, most, end } of open) {
    const used = counted.find((row) => row.bucket === bucket)?.used ?? 0
    if (used > most) throw tooMany(Math.ceil((end - now) / 1000))
  }
}

const tooMany = (retryAfterSeconds: number) => {
  const wait = retryAfterSeconds > 90 ? `约 ${Math.ceil(retryAfterSeconds / 60)} 分钟` : ` ${retryAfterSeconds} 秒`
  return fail('RATE_LIMITED', {
    message: `操作太频繁，请等${wait}再试。你写的内容还在。`,
    data: { retryAfterSeconds },
  })
}
