import { createBatch, toRow } from '../../_shared/batch/store'
import type { Transaction } from '../../_shared/database/connect'

/** Everything a new ticket consists of, as rows. */
export type NewTicket = {
  ticket: object
  step: object
  clocks: readonly object[]
  counters: readonly { queueId: string; state: string; slot: number; tickets: number }[]
}

/** Writes a new ticket with its first step, its clocks and its place in the counters in one statement. */
export const insertTicket = (tx: Transaction, { ticket, step, clocks, counters }: NewTicket) => {
  const batch = createBatch()
  batch.add('ticket', ticketColumns, [toRow(ticket)])
  batch.add('ticket_step', stepColumns, [toRow(step)])
  batch.add('deadline', clockColumns, clocks.map(toRow))
  // In one order, so that nobody waits in a circle.
  const ordered = [...counters].sort((a, b) => (a.queueId < b.queueId ? -1 : 1)).map(toRow)
  batch.add('queue_counter', 'queue_id, state, slot, tickets', ordered, countUp)
  return batch.execute(tx)
}

const countUp =
  'order by queue_id on conflict (queue_id, state, slot) do update set tickets = queue_counter.tickets + excluded.tickets'

const ticketColumns =
  'ticket_id, version, receipt_number, receipt_digest, receipt_salt, state, kind, category, forbidden_conducts, title, content, suggestion, agency_id, inspection_id, enterprise_id, township_code, happened_on, place, confidentiality, source, is_on_behalf, in_procedure, reporter_id, reporter_title, office_id, bureau_id, routing, queue_kind, queue_id, next_due_at, is_paused, reopen_count, transfer_count, escalation_level, submitted_at'
const stepColumns = 'ticket_id, seq, event, to_state, at, actor_role, actor_label'
const clockColumns =
  'deadline_id, subject_kind, subject_id, kind, unit, amount, warn_before, started_at, due_at, warn_at, pauses, is_paused, escalation_level, is_provisional'
