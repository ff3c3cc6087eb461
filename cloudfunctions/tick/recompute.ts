import { dayOf } from '../_shared/calendar/days'
import { inTransaction } from '../_shared/database/transaction'
import { type ClockRule, dueAt, warnAt } from '../_shared/deadlines/clocks'
import { outdatedDeadlines, reschedule } from '../_shared/deadlines/store'
import { append } from '../_shared/journal/store'
import type { Kernel } from '../_shared/kernel'
import { publish } from '../_shared/outbox/store'

const batch = 200

/** Computes clocks of a provisional year (暂定) anew once its official list is loaded, each with a journal record and an
 *  event, so that queues follow. Returns how many there were. */
export const recompute = async (kernel: Kernel): Promise<number> =>
  inTransaction(kernel.db, async (tx) => {
    const outdated = await outdatedDeadlines(tx, batch)
    if (outdated.length === 0) return 0
    kernel.refresh()
    const { calendar } = await kernel.reference()
    for (const deadline of outdated) {
      const rule = deadline as ClockRule
      const due = dueAt(rule, deadline.startedAt, deadline.pauses, calendar)
      const { subjectKind, subjectId, kind, pauses, isPaused } = deadline
      const isProvisional = calendar.isProvisional(dayOf(due))
      await reschedule(tx, deadline.deadlineId, {
        pauses,
        isPaused,
        dueAt: due,
        warnAt: warnAt(rule, due, calendar),
        isProvisional,
      })
      const correlationId = kernel.ids.uuid()
      const facts = { kind, from: deadline.dueAt.toISOString(), to: due.toISOString() }
      const occurredAt = kernel.clock.now()
      const event = {
        eventId: kernel.ids.uuid(),
        code: 'deadline.recomputed',
        subjectKind,
        subjectId,
        occurredAt,
        correlationId,
      }
      await publish(tx, { ...event, payload: facts })
      await append(tx, {
        auditEventId: kernel.ids.uuid(),
        subjectKind,
        subjectId,
        at: occurredAt,
        procedure: 'system.tick',
        kind: 'deadline.recomputed',
        result: 'success',
        errorCode: null,
        actorId: null,
        actorSealed: null,
        actorRole: 'system',
        correlationId,
        facts,
      })
    }
    return outdated.length
  })
