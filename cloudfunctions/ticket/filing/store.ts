import { type Batch, toRow } from '../../_shared/batch/store'
import { addDeadlines } from '../../_shared/deadlines/store'
import { addCounts } from '../store'

/** Everything a new ticket consists of, as rows. */
export type NewTicket = {
  ticket: object
  step: object
  clocks: Clocks
  counters: Parameters<typeof addCounts>[1]
}

/** Puts a new ticket with its first step, its clocks and its place in the counters into the call's closing statement. */
export const addTicket = (changes: Batch, { ticket, step, clocks, counters }: NewTicket) => {
  changes.add('ticket', ticketColumns, [toRow(ticket)])
  changes.add('ticket_step', stepColumns, [toRow(step)])
  addDeadlines(changes, clocks)
  addCounts(changes, counters)
}

/** Puts the watch over a new report and its first clock into the call's closing statement. */
export const addWatch = (changes: Batch, watch: object, clock: Clocks[number]) => {
  changes.add('retaliation_watch', watchColumns, [toRow(watch)])
  addDeadlines(changes, [clock])
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

type Clocks = Parameters<typeof addDeadlines>[1]

const ticketColumns =
  'ticket_id, version, receipt_number, receipt_digest, receipt_salt, state, kind, category, forbidden_conducts, title, content, suggestion, agency_id, inspection_id, enterprise_id, township_code, happened_on, place, confidentiality, source, is_on_behalf, in_procedure, reporter_id, reporter_title, is_unsigned, office_id, bureau_id, routing, queue_kind, queue_id, next_due_at, is_paused, reopen_count, transfer_count, escalation_level, submitted_at, split_from_id, lead_number_tail'
const watchColumns = 'watch_id, ticket_id, started_at, ends_at'
const stepColumns = 'ticket_id, seq, event, to_state, at, actor_role, actor_label'
