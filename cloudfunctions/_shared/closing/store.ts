import { createBatch, toRow } from '../batch/store'
import type { Transaction } from '../database/connect'
import { type AuditRecord, digestOf, genesis, hashOf } from '../journal/record'
import { type Entry, lockHead } from '../journal/store'
import type { Event, Notice } from '../outbox/store'

/** Everything a call leaves behind beside its state change. */
export type Closing = {
  entry: Entry
  /** The subject came into being in this transaction: nobody else can hold its chain. */
  isNewChain: boolean
  events: readonly Event[]
  notices: readonly Notice[]
  messageIds: readonly string[]
  /** The idempotent answer, when the call is a command. */
  answer: { key: string; output: unknown } | null
}

/** Writes the journal record, events, notices with their pushes, and the idempotent answer in one statement. */
export const close = async (tx: Transaction, closing: Closing) => {
  const { facts, ...entry } = closing.entry
  const head = closing.isNewChain ? { seq: 0, hash: genesis } : await lockHead(tx, entry.subjectKind, entry.subjectId)
  const record: AuditRecord = { ...entry, seq: head.seq + 1, previousHash: head.hash, factsDigest: digestOf(facts) }
  const hash = hashOf(record)
  const statement = createBatch()
  statement.add('audit_event', auditColumns, [{ ...toRow(record), facts, hash }])
  if (closing.isNewChain) statement.add('audit_head', headColumns, [{ ...toRow(record), hash }])
  statement.add(
    'event_outbox',
    eventColumns,
    closing.events.map((event) => toRow({ ...event, attempts: 0, nextAttemptAt: event.occurredAt })),
  )
  statement.add('notification', noticeColumns, closing.notices.map(toRow))
  statement.add('outgoing_message', messageColumns, closing.notices.map(toMessage(closing.messageIds)))
  if (closing.answer)
    statement.also('update idempotent_call set output = # where key = #', [
      JSON.stringify(closing.answer.output),
      closing.answer.key,
    ])
  if (!closing.isNewChain)
    statement.also('update audit_head set seq = #, hash = # where subject_kind = # and subject_id = #', [
      record.seq,
      hash,
      record.subjectKind,
      record.subjectId,
    ])
  await statement.execute(tx)
}

const auditColumns =
  'audit_event_id, subject_kind, subject_id, seq, at, procedure, kind, result, error_code, actor_id, actor_sealed, actor_role, correlation_id, facts, facts_digest, previous_hash, hash'
const headColumns = 'subject_kind, subject_id, seq, hash'
const eventColumns =
  'event_id, code, subject_kind, subject_id, payload, occurred_at, correlation_id, attempts, next_attempt_at'
const noticeColumns = 'notification_id, recipient_id, title, body, link, created_at'
const messageColumns = 'outgoing_message_id, notification_id, template, state, attempts, next_attempt_at'

const toMessage = (messageIds: readonly string[]) => (notice: Notice, position: number) => ({
  outgoing_message_id: messageIds[position],
  notification_id: notice.notificationId,
  template: 'progress',
  state: 'waiting',
  attempts: 0,
  next_attempt_at: notice.createdAt,
})
