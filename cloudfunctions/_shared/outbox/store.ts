import { sql } from 'kysely'
import type { EventCode } from '../../../src/contracts/eventCodes'
import type { Executor, Transaction } from '../database/connect'

/** Something that happened, told to other features after commit. */
export type Event = {
  eventId: string
  code: EventCode
  subjectKind: string
  subjectId: string
  payload: Record<string, unknown>
  occurredAt: Date
  correlationId: string
}

/** A line in somebody's inbox. Never anything confidential: it may be pushed through WeChat. */
export type Notice = {
  notificationId: string
  recipientId: string
  title: string
  body: string
  link: string | null
  createdAt: Date
}

/** Unread notices of all addresses of a person, counted up to 100. */
export const countUnread = async (db: Executor, recipientIds: readonly string[]) => {
  const { rows } = await sql<{ unread: number }>`
    select count(*)::int as unread from (
      select 1 from notification where recipient_id = any(${[...recipientIds]}::uuid[]) and read_at is null limit 100) few`.execute(
    db,
  )
  return rows[0]?.unread ?? 0
}

/** Publishes in the transaction of the change. */
export const publish = (tx: Transaction, event: Event) =>
  tx
    .insertInto('eventOutbox')
    .values({ ...event, payload: JSON.stringify(event.payload), nextAttemptAt: event.occurredAt })
    .execute()

/** Marks what nobody waits for as handed on, in one statement. Only a host that knows every subscriber may ask. */
export const passUnwanted = (db: Executor, wanted: readonly EventCode[], now: Date) =>
  db
    .updateTable('eventOutbox')
    .set({ dispatchedAt: now })
    .where('dispatchedAt', 'is', null)
    .where('code', 'not in', ['', ...wanted])
    .execute()

/** Takes one waiting event for this transaction; others skip it. */
export const takeEvent = (tx: Transaction, now: Date) =>
  tx
    .selectFrom('eventOutbox')
    .selectAll()
    .$narrowType<{ code: EventCode }>()
    .where('dispatchedAt', 'is', null)
    .where('nextAttemptAt', '<=', now)
    .orderBy('nextAttemptAt')
    .orderBy('eventId')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()

/** True when this subscriber had not yet had this event. */
export const isFirstDelivery = async (tx: Transaction, eventId: string, subscriber: string, now: Date) =>
  (await tx
    .insertInto('eventDelivery')
    .values({ eventId, subscriber, deliveredAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('eventId')
    .executeTakeFirst()) !== undefined

/** Marks an event as handed on. */
export const markDispatched = (tx: Transaction, eventId: string, now: Date) =>
  tx.updateTable('eventOutbox').set({ dispatchedAt: now }).where('eventId', '=', eventId).execute()

/** Puts a failed event off: 10 s, 20 s, 40 s … at most an hour. */
export const postpone = (db: Executor, eventId: string, now: Date, error: string) =>
  db
    .updateTable('eventOutbox')
    .set({
      attempts: sql`attempts + 1`,
      nextAttemptAt: sql`${now}::timestamptz + least(interval '1 hour', interval '10 seconds' * power(2, least(attempts, 12)))`,
      lastError: error.slice(0, 300),
    })
    .where('eventId', '=', eventId)
    .execute()
