import type { EventCode } from '../../src/contracts/eventCodes'
import { dayLength } from '../_shared/calendar/days'
import { inTransaction } from '../_shared/database/transaction'
import { claimBreaches, claimEscalations, claimWarnings } from '../_shared/deadlines/store'
import { forget } from '../_shared/idempotency/store'
import type { Kernel } from '../_shared/kernel'
import { sweep } from '../_shared/limits/store'
import { dispatchEvents, type Subscriber } from '../_shared/outbox/dispatch'
import { publish } from '../_shared/outbox/store'
import { remindMonthlyForms, sweepArrivals, takeOrphanPictures } from '../ticket/public'
import { sendMessages } from './messages'
import { recompute } from './recompute'
import { signRoot } from './root'

const batch = 500

/** What one tick did. */
export type TickReport = { warned: number; breached: number; events: number; messages: number }

/** The one timer: warns, escalates, hands on events, sends messages, cleans up. Run as often and by as many as you
 *  like: every clock warns and breaches once, every event is handled once, every push is sent at most once. */
export const runTick = async (kernel: Kernel, subscribers: readonly Subscriber[]): Promise<TickReport> => {
  await recompute(kernel)
  const warned = await raise(kernel, 'deadline.due', claimWarnings)
  const breached =
    (await raise(kernel, 'deadline.breached', claimBreaches)) +
    (await raise(kernel, 'deadline.breached', claimEscalations))
  await sweepVisits(kernel)
  await remindOffices(kernel)
  const events = await dispatchEvents(kernel, subscribers)
  const messages = await sendMessages(kernel)
  await cleanUp(kernel)
  await signRoot(kernel)
  return { warned, breached, events, messages }
}

// The claim and its event are one transaction: a tick that dies half-way leaves the rest to the next one.
const raise = async (kernel: Kernel, code: EventCode, claim: typeof claimWarnings) => {
  let total = 0
  for (let claimed = batch; claimed === batch; total += claimed)
    claimed = await inTransaction(kernel.db, async (tx) => {
      const now = kernel.clock.now()
      const rows = await claim(tx, now, batch)
      for (const { deadlineId, subjectKind, subjectId, kind, escalationLevel } of rows)
        await publish(tx, {
          eventId: kernel.ids.uuid(),
          code,
          subjectKind,
          subjectId,
          payload: { deadlineId, kind, level: escalationLevel },
          occurredAt: now,
          correlationId: kernel.ids.uuid(),
        })
      return rows.length
    })
  return total
}

// Once a day, by whichever timer comes first.
const sweepVisits = (kernel: Kernel) =>
  inTransaction(kernel.db, (tx) =>
    sweepArrivals({ tx, now: kernel.clock.now(), ids: kernel.ids, secrets: kernel.secrets }),
  )

const remindOffices = async (kernel: Kernel) => {
  const reference = await kernel.reference()
  await inTransaction(kernel.db, (tx) =>
    remindMonthlyForms({ tx, now: kernel.clock.now(), ids: kernel.ids, ...reference }),
  )
}

// How long before something is cleaned up, in milliseconds.
const keptAnswers = 90 * dayLength
const keptOrphans = dayLength
const keptLimits = 2 * 3_600_000

const cleanUp = async (kernel: Kernel) => {
  const now = kernel.clock.now().getTime()
  await sweep(kernel.db, new Date(now - keptLimits))
  const files = await inTransaction(kernel.db, async (tx) => {
    await forget(tx, new Date(now - keptAnswers), 1_000)
    return takeOrphanPictures(tx, new Date(now - keptOrphans), 100)
  })
  for (const file of files) await kernel.ports.files.remove(file)
}
