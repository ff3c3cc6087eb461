import { dayOf } from '../../../_shared/calendar/days'
import { inTransaction } from '../../../_shared/database/transaction'
import { claimBreaches, claimWarnings } from '../../../_shared/deadlines/store'
import type { Kernel } from '../../../_shared/kernel'
import { dispatchEvents } from '../../../_shared/outbox/dispatch'
import { publish } from '../../../_shared/outbox/store'
import { runTick } from '../../../tick/application'
import { sendMessages } from '../../../tick/messages'
import { allReactions } from '../../features'

/** The timer of the played year. Once a month it is the real one; in between it leaves out the nightly root, which reads
 *  the whole journal: signing it 365 times would take as long as everything else together. */
export const createTimer = (kernel: Kernel) => {
  let month = ''
  return async () => {
    const current = dayOf(kernel.clock.now()).slice(0, 7)
    if (current !== month) return runWhole(kernel).then(() => (month = current))
    await raise(kernel, 'deadline.due', claimWarnings)
    await raise(kernel, 'deadline.breached', claimBreaches)
    while ((await dispatchEvents(kernel, allReactions)) >= 200);
    while ((await sendMessages(kernel)) >= 50);
  }
}

/** The real timer, until nothing waits any more. */
export const runWhole = async (kernel: Kernel) => {
  for (;;) {
    const { events, messages } = await runTick(kernel, allReactions)
    if (events < 200 && messages < 50) return
  }
}

const raise = (kernel: Kernel, code: string, claim: typeof claimWarnings) =>
  inTransaction(kernel.db, async (tx) => {
    const now = kernel.clock.now()
    for (const { deadlineId, subjectKind, subjectId, kind, escalationLevel } of await claim(tx, now, 500))
      await publish(tx, {
        eventId: kernel.ids.uuid(),
        code,
        subjectKind,
        subjectId,
        payload: { deadlineId, kind, level: escalationLevel },
        occurredAt: now,
        correlationId: kernel.ids.uuid(),
      })
  })
