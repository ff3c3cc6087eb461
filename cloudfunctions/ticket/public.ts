import { type Call, personOf } from '../_shared/call'
import type { Executor } from '../_shared/database/connect'
import { fail } from '../_shared/errors'
import type { Secrets } from '../_shared/secrets'
import { addressesOf } from '../identity/public'
import { canRead } from './application/access'
import { isFileUrl } from './application/files'
import { attachmentById, takeOrphans } from './attachments/store'
import { ticketById, ticketByReceipt } from './store'

/** The stored picture behind a signed link, or NOT_FOUND when the link is forged or too old. */
export const attachmentBehind = async (
  db: Executor,
  secrets: Secrets,
  now: Date,
  link: { attachmentId: string; expires: string; signature: string },
) => {
  if (!isFileUrl(secrets, now, link.attachmentId, link.expires, link.signature)) throw fail('NOT_FOUND')
  const attachment = await attachmentById(db, link.attachmentId)
  if (!attachment) throw fail('NOT_FOUND')
  return attachment
}

/** Forgets pictures that were uploaded and never sent; returns the keys of their files. */
export const takeOrphanPictures = async (tx: Parameters<typeof takeOrphans>[0], before: Date, limit: number) =>
  (await takeOrphans(tx, before, limit)).map(({ fileKey }) => fileKey)

/** Whether the caller, as its reporter or as staff, may see a ticket at all. */
export const isTicketVisible = async (call: Call, ticketId: string) => {
  const ticket = await ticketById(call.tx, ticketId)
  if (!ticket) return false
  return call.scope === 'own'
    ? (await addressesOf(call, personOf(call))).includes(ticket.reporterId)
    : canRead(call, ticket)
}

/** The id behind a receipt's number; null when there is none. */
export const ticketIdOfReceipt = async (call: Pick<Call, 'tx'>, number: string) =>
  (await ticketByReceipt(call.tx, number.trim().toUpperCase()))?.ticketId ?? null

/** Whether there is such a ticket, for whoever may know of all. */
export const doesTicketExist = async (call: Pick<Call, 'tx'>, ticketId: string) =>
  (await ticketById(call.tx, ticketId)) !== undefined
