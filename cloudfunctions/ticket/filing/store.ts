import { type Batch, toRow } from '../../_shared/batch/store'

/** Everything a new ticket consists of, as rows. */
export type NewTicket = {
  ticket: object
  step: object
  clocks: readonly object[]
  counters: readonly { queueId: string; state: string; slot: number; tickets: number }[]
}

/** Puts a new ticket with its first step, its clocks and its place in the counters into the call's closing statement. */
export const addTicket = (changes: Batch, { ticket, step, clocks, counters }: NewTicket) => {
  changes.add('ticket', ticketColumns, [toRow(ticket)])
  changes.add('ticket_step', stepColumns, [toRow(step)])
  changes.add('deadline', clockColumns, clocks.map(toRow))
  // In one order, so that nobody waits in a circle.
  const ordered = [...counters].sort((a, b) => (a.queueId < b.queueId ? -1 : 1)).map(toRow)
  changes.add('queue_counter', 'queue_id, state, slot, tickets', ordered, countUp)
}

/** Puts the watch over a new report and its first clock into the call's closing statement. */
export const addWatch = (changes: Batch, watch: object, clock: object) => {
  changes.add('retaliation_watch', watchColumns, [toRow(watch)])
  changes.add('deadline', clockColumns, [toRow(clock)])
}

/** Gives loose pictures to a ticket that is written by the same statement. */
export const addPictures = (changes: Batch, attachmentIds: readonly string[], ticketId: string, ownerKey: string) => {
  if (attachmentIds.length === 0) return
  changes.also('update attachment set ticket_id = #, owner_key = # where attachment_id = any(#::uuid[])', [
    ticketId,
    ownerKey,
    attachmentIds,
  ])
}

const countUp =
  'order by queue_id on conflict (queue_id, state, slot) do update set tickets = queue_counter.tickets + excluded.tickets'

const ticketColumns =
  'ticket_id, version, receipt_number, receipt_digest, receipt_salt, state, kind, category, forbidden_conducts, title, content, suggestion, agency_id, inspection_id, enterprise_id, township_code, happened_on, place, confidentiality, source, is_on_behalf, in_procedure, reporter_id, reporter_title, is_unsigned, office_id, bureau_id, routing, queue_kind, queue_id, next_due_at, is_paused, reopen_count, transfer_count, escalation_level, submitted_at, split_from_id, lead_number_tail'
const watchColumns = 'watch_id, ticket_id, started_at, ends_at'
const stepColumns = 'ticket_id, seq, event, to_state, at, actor_role, actor_label'
const clockColumns =
  'deadline_id, subject_kind, subject_id, kind, unit, amount, warn_before, started_at, due_at, warn_at, pauses, is_paused, escalation_level, is_provisional'
