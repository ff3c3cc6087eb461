import { type Call, personOf } from '../_shared/call'
import type { Executor } from '../_shared/database/connect'
import { fail } from '../_shared/errors'
import type { Secrets } from '../_shared/secrets'
import { addressesOf } from '../identity/public'
import { canAct, canRead } from './application/access'
import { isFileUrl } from './application/files'
import { barredAgenciesOf, isBarred, stakeOf } from './application/stake'
import { attachmentById, passedById, takeOrphans } from './attachments/store'
import { ticketById, ticketByReceipt } from './store'

const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The stored file behind a signed link, or NOT_FOUND when the link is forged or too old, or leads to a recording and was
 *  made for another reader. */
export const attachmentBehind = async (
  db: Executor,
  secrets: Secrets,
  now: Date,
  link: { attachmentId: string; expires: string; signature: string },
  readerNow: () => Promise<string | null>,
) => {
  const isId = uuidPattern.test(link.attachmentId)
  const attachment = isId
    ? ((await attachmentById(db, link.attachmentId)) ?? (await passedById(db, link.attachmentId)))
    : undefined
  if (!attachment) throw fail('NOT_FOUND')
  const reader = attachment.kind === 'voice' ? await readerNow() : null
  if (!isFileUrl(secrets, now, attachment, { ...link, reader })) throw fail('NOT_FOUND')
  return attachment
}

/** Forgets files that were uploaded and never sent; returns the keys of their files. */
export const takeOrphanPictures = async (tx: Parameters<typeof takeOrphans>[0], before: Date, limit: number) =>
  (await takeOrphans(tx, before, limit)).map(({ fileKey }) => fileKey)

/** Whether the caller, as its reporter or as staff, may see a ticket at all. */
export const isTicketVisible = async (call: Call, ticketId: string) => {
  const ticket = await ticketById(call.tx, ticketId)
  if (!ticket) return false
  if (call.scope === 'own') return (await addressesOf(call, personOf(call))).includes(ticket.reporterId)
  return canRead(call, ticket) && !isBarred(ticket, await barredAgenciesOf(call))
}

/** The id behind a receipt's number; null when there is none. */
export const ticketIdOfReceipt = async (call: Pick<Call, 'tx'>, number: string) =>
  (await ticketByReceipt(call.tx, number.trim().toUpperCase()))?.ticketId ?? null

/** What whoever may know of all finds under an id: a ticket, nothing, or what is hidden from an agency of his. */
export const ticketUnder = async (call: Call, ticketId: string): Promise<'there' | 'missing' | 'barred'> => {
  const ticket = uuidPattern.test(ticketId) ? await ticketById(call.tx, ticketId) : undefined
  if (!ticket) return 'missing'
  return isBarred(ticket, await barredAgenciesOf(call)) ? 'barred' : 'there'
}

/** A report on which the caller's bureau itself acts and that is not hidden from an agency of his, by id or receipt
 *  number; null for any other. */
export const ticketForGrouping = async (call: Call, which: { ticketId: string } | { receiptNumber: string }) => {
  const ticketId = 'ticketId' in which ? which.ticketId : await ticketIdOfReceipt(call, which.receiptNumber)
  const ticket = ticketId ? await ticketById(call.tx, ticketId) : undefined
  const isKnown =
    ticket && canRead(call, ticket) && canAct(call, ticket) && !isBarred(ticket, await barredAgenciesOf(call))
  return isKnown ? { ticketId: ticket.ticketId } : null
}

/** Of the given reports those that the caller may read: not those of other bureaus, not those in which he has a stake,
 *  and not what was handed to discipline inspection. In the order in which they are given. */
export const readableReports = async (call: Call, ticketIds: readonly string[]) => {
  const found = []
  for (const ticketId of ticketIds) {
    const ticket = await ticketById(call.tx, ticketId)
    if (!ticket || !canRead(call, ticket) || ticket.isHandedOver) continue
    if (ticket.confidentiality === 'sealed' && !canAct(call, ticket)) continue
    if (await stakeOf(call, ticket)) continue
    const { receiptNumber, title, state } = ticket
    found.push({ ticketId, receiptNumber, title, state })
  }
  return found
}

export { heldFiles, holdUploads } from './application/held'
export { barredAgenciesOf } from './application/stake'
export { dateWords, paragraphsOf } from './documents/letterSheet'
export { nextLetterNumber } from './letters/numbers/store'
export { bodyWord, letterNumber } from './letters/rules'
export { remindMonthlyForms } from './monthly/remind'
export { sweepArrivals } from './retaliation/sweep'
