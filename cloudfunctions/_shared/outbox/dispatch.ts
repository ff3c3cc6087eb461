import type { EventCode } from '../../../src/contracts/eventCodes'
import { type Call, createCall } from '../call'
import { close } from '../closing/store'
import type { Transaction } from '../database/connect'
import { inTransaction } from '../database/transaction'
import type { Kernel } from '../kernel'
import { describeError } from '../log'
import { type Event, isFirstDelivery, markDispatched, passUnwanted, postpone, takeEvent } from './store'

/** One feature's reaction to events of another. It runs after commit, exactly once per event. */
export type Subscriber = { name: string; codes: readonly EventCode[]; handle(event: Event, call: Call): Promise<void> }

/** Hands waiting events to their subscribers, at most `limit`; several may run at once and never deliver twice.
 *  Returns how many events were handled. */
export const dispatchEvents = async (kernel: Kernel, subscribers: readonly Subscriber[], limit = 200) => {
  const wanted = [...new Set(subscribers.flatMap(({ codes }) => codes))]
  await passUnwanted(kernel.db, wanted, kernel.clock.now())
  let handled = 0
  while (handled < limit && (await dispatchOne(kernel, subscribers))) handled += 1
  return handled
}

const dispatchOne = async (kernel: Kernel, subscribers: readonly Subscriber[]): Promise<boolean> => {
  let taken: { eventId: string; code: string } | null = null
  try {
    const { calendar, settings } = await kernel.reference()
    return await inTransaction(kernel.db, async (tx) => {
      const row = await takeEvent(tx, kernel.clock.now())
      if (!row) return false
      taken = row
      const event = { ...row, payload: row.payload as Record<string, unknown> }
      for (const subscriber of subscribers)
        if (subscriber.codes.includes(row.code)) await deliver(kernel, { calendar, settings }, tx, subscriber, event)
      await markDispatched(tx, row.eventId, kernel.clock.now())
      return true
    })
  } catch (error) {
    if (!taken) throw error
    const { eventId, code } = taken as { eventId: string; code: string }
    kernel.log.error({ event: code, ...describeError(error) }, 'an event could not be handled and is put off')
    await postpone(kernel.db, eventId, kernel.clock.now(), String((error as Error).message))
    return true
  }
}

const deliver = async (
  kernel: Kernel,
  reference: Pick<Call, 'calendar' | 'settings'>,
  tx: Transaction,
  subscriber: Subscriber,
  event: Event,
) => {
  const now = kernel.clock.now()
  if (!(await isFirstDelivery(tx, event.eventId, subscriber.name, now))) return
  const { ids, secrets, ports, log, config, cached } = kernel
  const call = createCall(
    {
      ...reference,
      caller: { kind: 'system' },
      scope: 'all',
      now,
      correlationId: event.correlationId,
      ids,
      secrets,
      ports,
      log,
      config,
      cached,
    },
    tx,
  )
  await subscriber.handle(event, call)
  const { changes, events, notices } = call.outbox
  await close(tx, {
    entry: {
      auditEventId: ids.uuid(),
      subjectKind: call.journal.subjectKind ?? 'event',
      subjectId: call.journal.subjectId ?? event.eventId,
      at: now,
      procedure: `system.${subscriber.name}`,
      kind: event.code,
      result: 'success',
      errorCode: null,
      actorId: null,
      actorSealed: null,
      actorRole: 'system',
      correlationId: event.correlationId,
      facts: call.journal.facts,
    },
    others: call.journal.others,
    isNewChain: call.journal.isNewChain,
    changes,
    events,
    notices,
    messageIds: notices.map(() => ids.uuid()),
    answer: null,
  })
}
