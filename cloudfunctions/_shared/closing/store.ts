import { type Batch, createBatch, executeBatch, toRow } from '../batch/store'
import type { OtherSubject } from '../call'
import type { Transaction } from '../database/connect'
import { runLast } from '../database/session'
import { type AuditRecord, digestOf, genesis, hashOf } from '../journal/record'
import { append, type Entry, lockHead } from '../journal/store'
import type { Event, Notice } from '../outbox/store'

/** Everything a call leaves behind beside the changes it has made already. */
export type Closing = {
  entry: Entry
  /** Further subjects, each with a record in its own chain. */
  others?: readonly OtherSubject[]
  /** The subject came into being in this transaction: nobody else can hold its chain. */
  isNewChain: boolean
  /** Changes that were put off to this statement. */
  changes?: Batch
  events: readonly Event[]
  /** Codes somebody waits for; events of other codes are written as handed on already. Null: not known here. */
  wanted?: ReadonlySet<string> | null
  notices: readonly Notice[]
  messageIds: readonly string[]
  /** The idempotent answer, when the call is a command. */
  answer: { key: string; inputHash: string; output: unknown } | null
}

/** Writes what was put off, the journal record, events, notices with their pushes, and the idempotent answer in one
 *  statement. */
export const close = async (tx: Transaction, closing: Closing) => {
  await executeBatch(tx, await closingBatch(tx, closing))
}

/** The same, with the transaction's commit right behind: nothing more may be asked of this transaction. */
export const closeAndCommit = async (tx: Transaction, closing: Closing) => {
  const { text, parameters } = (await closingBatch(tx, closing)).statement()
  await runLast(tx, text, parameters)
}

const closingBatch = async (tx: Transaction, closing: Closing) => {
  for (const other of closing.others ?? []) await append(tx, { ...closing.entry, ...other })
  const { entry } = closing
  const { facts } = entry
  const head = closing.isNewChain ? { seq: 0, hash: genesis } : await lockHead(tx, entry.subjectKind, entry.subjectId)
  // NB: field by field, and the row below too: spread and rest would cost more than both digests.
  const record: AuditRecord = {
    auditEventId: entry.auditEventId,
    subjectKind: entry.subjectKind,
    subjectId: entry.subjectId,
    seq: head.seq + 1,
    at: entry.at,
    procedure: entry.procedure,
    kind: entry.kind,
    result: entry.result,
    errorCode: entry.errorCode,
    actorId: entry.actorId,
    actorSealed: entry.actorSealed,
    actorRole: entry.actorRole,
    correlationId: entry.correlationId,
    factsDigest: digestOf(facts),
    previousHash: head.hash,
  }
  const hash = hashOf(record)
  const batch = closing.changes ?? createBatch()
  batch.add('audit_event', auditColumns, [auditRow(record, facts, hash)])
  const chain = { subject_kind: record.subjectKind, subject_id: record.subjectId, seq: record.seq, hash }
  if (closing.isNewChain) batch.add('audit_head', headColumns, [chain])
  else
    batch.also('update audit_head set seq = #, hash = # where subject_kind = # and subject_id = #', [
      chain.seq,
      chain.hash,
      chain.subject_kind,
      chain.subject_id,
    ])
  batch.add('event_outbox', eventColumns, closing.events.map(toEvent(closing.wanted ?? null)))
  batch.add('notification', noticeColumns, closing.notices.map(toRow))
  batch.add('outgoing_message', messageColumns, closing.notices.map(toMessage(closing.messageIds)))
  if (closing.answer)
    batch.add('idempotent_call', answerColumns, [
      {
        key: closing.answer.key,
        input_hash: closing.answer.inputHash,
        output: JSON.stringify(closing.answer.output),
        created_at: record.at,
      },
    ])
  return batch
}

const auditRow = (record: AuditRecord, facts: Entry['facts'], hash: string) => ({
  audit_event_id: record.auditEventId,
  subject_kind: record.subjectKind,
  subject_id: record.subjectId,
  seq: record.seq,
  at: record.at,
  procedure: record.procedure,
  kind: record.kind,
  result: record.result,
  error_code: record.errorCode,
  actor_id: record.actorId,
  actor_sealed: record.actorSealed,
  actor_role: record.actorRole,
  correlation_id: record.correlationId,
  facts,
  facts_digest: record.factsDigest,
  previous_hash: record.previousHash,
  hash,
})

const auditColumns =
  'audit_event_id, subject_kind, subject_id, seq, at, procedure, kind, result, error_code, actor_id, actor_sealed, actor_role, correlation_id, facts, facts_digest, previous_hash, hash'
const headColumns = 'subject_kind, subject_id, seq, hash'
const eventColumns =
  'event_id, code, subject_kind, subject_id, payload, occurred_at, correlation_id, attempts, next_attempt_at, dispatched_at'
const noticeColumns = 'notification_id, recipient_id, title, body, link, created_at'
const messageColumns = 'outgoing_message_id, notification_id, template, state, attempts, next_attempt_at'
const answerColumns = 'key, input_hash, output, created_at'

const toEvent = (wanted: ReadonlySet<string> | null) => (event: Event) => ({
  ...toRow(event),
  attempts: 0,
  next_attempt_at: event.occurredAt,
  dispatched_at: wanted && !wanted.has(event.code) ? event.occurredAt : null,
})

const toMessage = (messageIds: readonly string[]) => (notice: Notice, position: number) => ({
  outgoing_message_id: messageIds[position],
  notification_id: notice.notificationId,
  template: 'progress',
  state: 'waiting',
  attempts: 0,
  next_attempt_at: notice.createdAt,
})
