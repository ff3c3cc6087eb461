import { type PolicyLine, type ProcedureName, policy } from '../../src/contracts/policy'
import { dayOf } from './calendar/days'
import type { Caller } from './caller'
import type { Executor, Transaction } from './database/connect'
import { fail, failureOf } from './errors'
import type { Kernel } from './kernel'
import { giveBack, use, useInside } from './limits/store'
import { describeError } from './log'

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

/** Lets a call that shows a secret try it, and counts it for its address only when the secret was wrong (NOT_FOUND). It is
 *  counted before it tries and given back after, so that no more are tried than may be wrong, however many come at once. */
export const limitMisses = async <Result>(
  kernel: Kernel,
  address: string,
  procedure: ProcedureName,
  attempt: () => Promise<Result>,
): Promise<Result> => {
  const { misses }: PolicyLine = policy[procedure]
  if (!misses || kernel.limitScale === 0) return attempt()
  const window = windowOf(kernel, { purpose: 'misses', who: onThisDay(kernel, address), ...misses })
  const counted = await use(kernel.db, [window.bucket], [new Date(window.start)])
  let isMiss = false
  try {
    requireLeft([window], counted)
    return await attempt()
  } catch (error) {
    isMiss = failureOf(error).code === 'NOT_FOUND'
    throw error
  } finally {
    if (!isMiss) await giveBackUse(kernel, window)
  }
}

// What was tried is done, and its answer stands: one use counted too many harms nobody for longer than an hour.
const giveBackUse = ({ db, log }: Kernel, { bucket, start }: ReturnType<typeof windowOf>) =>
  giveBack(db, bucket, new Date(start)).catch((cause: unknown) =>
    log.warn(describeError(cause), 'a use could not be given back'),
  )

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
  const windows = budgets.map((budget) => windowOf(kernel, budget))
  const counted = await count(
    windows.map(({ bucket }) => bucket),
    windows.map(({ start }) => new Date(start)),
  )
  requireLeft(windows, counted)
}

const windowOf = ({ clock, secrets, limitScale }: Limiting, { purpose, who, uses, minutes }: Budget) => {
  const now = clock.now().getTime()
  const length = minutes * minute
  const start = Math.floor(now / length) * length
  // The bucket is a keyed hash: the limiter's rows tell nobody who was there.
  const bucket = secrets.blindIndex(`limit:${purpose}`, who)
  return { bucket, start, most: uses * limitScale, secondsLeft: Math.ceil((start + length - now) / 1000) }
}

const requireLeft = (windows: readonly ReturnType<typeof windowOf>[], counted: Awaited<ReturnType<typeof use>>) => {
  for (const { bucket, most, secondsLeft } of windows) {
    const used = counted.find((row) => row.bucket === bucket)?.used ?? 0
    if (used > most) throw tooMany(secondsLeft)
  }
}

const tooMany = (retryAfterSeconds: number) => {
  const wait = retryAfterSeconds > 90 ? `约 ${Math.ceil(retryAfterSeconds / 60)} 分钟` : ` ${retryAfterSeconds} 秒`
  return fail('RATE_LIMITED', {
    message: `操作太频繁，请等${wait}再试。你写的内容还在。`,
    data: { retryAfterSeconds },
  })
}
