import { createHash } from 'node:crypto'
import type { contract, Parsed } from '../../../src/contracts'
import { pages } from '../../../src/contracts/pages'
import { officeRoles, type Role } from '../../../src/contracts/roles'
import { ticketCategories } from '../../../src/contracts/ticket/categories'
import { yearOf } from '../../_shared/calendar/days'
import { assignmentOf, type Call, personOf } from '../../_shared/call'
import { canonicalJson, sm3 } from '../../_shared/digest'
import { fail } from '../../_shared/errors'
import { peopleOf, sealIdentity } from '../../identity/public'
import { inspectionFacts } from '../../inspection/public'
import { enterpriseById, officeOfTownship } from '../../registry/public'
import * as attachments from '../attachments/store'
import { firstClause } from '../domain'
import * as store from '../store'
import { fieldIssues, notices, titleOf } from '../texts'
import { countChange, placeOf, startTicketClock, writeStep } from './advance'
import { routeTicket } from './route'

type Submission = Parsed<typeof contract.ticket.submit>

/** Files a report: routed, numbered, receipted, on its clocks, in one transaction. */
export const submit = async (call: Call, input: Submission) => {
  const own = assignmentOf(call)
  if (own.isTermEnded) throw fail('TERM_ENDED')
  const isSealed = input.confidentiality === 'sealed'
  const townshipCode = await townshipOf(call, input.townshipCode)
  await checkInspection(call, input.inspectionId)
  const source = sourceOf(own.role)
  const routed = await routeTicket(call, { ...input, townshipCode, source })
  const personId = personOf(call)
  // For a sealed report the person stands in the vault and nowhere else, and nothing leads to his enterprise.
  const reporterId = isSealed ? await sealIdentity(call, personId) : personId
  if (isSealed) call.actAs(reporterId)
  const pictures = await attachments.looseAttachments(call.tx, input.attachmentIds, ownerKeyOf(call, personId))
  if (pictures.length !== new Set(input.attachmentIds).size) throw issue('attachmentIds', fieldIssues.attachment)
  const { ticketId, receipt } = await file(call, {
    input: { ...input, inspectionId: isSealed ? undefined : input.inspectionId },
    townshipCode,
    source,
    reporterId,
    reporterTitle: own.title,
    enterpriseId: isSealed ? null : own.enterpriseId,
    routed,
    pictures: pictures.map(({ sha256 }) => sha256),
  })
  await attachments.attachTo(
    call.tx,
    pictures.map(({ attachmentId }) => attachmentId),
    ticketId,
    ownerKeyOf(call, reporterId),
  )
  const { acceptDueAt } = receipt
  return {
    ticketId,
    receipt: { number: receipt.number, digest: receipt.digest, submittedAt: receipt.submittedAt },
    routing: routed.routing,
    acceptDueAt,
  }
}

type Filing = {
  input: Pick<Submission, 'kind' | 'category' | 'content'> & Partial<Submission>
  townshipCode: string
  source: string
  reporterId: string
  reporterTitle: string
  enterpriseId: string | null
  routed: Awaited<ReturnType<typeof routeTicket>>
  pictures: readonly string[]
}

/** Writes a routed report: shared by people's reports and those that the software raises itself. */
export const file = async (
  call: Call,
  { input, townshipCode, source, reporterId, reporterTitle, enterpriseId, routed, pictures }: Filing,
) => {
  const ticketId = call.ids.uuid()
  const number = `${call.config.numberPrefix}-${yearOf(call.now)}-${String(await store.nextReceiptNumber(call.tx)).padStart(5, '0')}`
  const submittedAt = call.now.toISOString()
  const salt = call.ids.token()
  const { kind, category, content, suggestion, agencyId, happenedOn, place } = input
  const digest = sm3(
    canonicalJson({
      number,
      submittedAt,
      salt,
      kind,
      category,
      content,
      suggestion,
      agencyId,
      happenedOn,
      place,
      townshipCode,
      pictures,
    }),
  )
  const acceptDueAt = await startTicketClock(call, ticketId, 'accept')
  await startTicketClock(call, ticketId, 'total')
  const unit = { officeId: routed.officeId, bureauId: routed.bureauId }
  const ticket = {
    ...unit,
    ticketId,
    version: 0,
    receiptNumber: number,
    receiptDigest: digest,
    receiptSalt: salt,
    state: 'submitted',
    kind,
    category,
    forbiddenConducts: [...(input.forbiddenConducts ?? [])],
    title: titleOf(ticketCategories[category].words, firstClause(content)),
    content,
    suggestion: suggestion || null,
    agencyId: agencyId ?? null,
    inspectionId: input.inspectionId ?? null,
    enterpriseId,
    townshipCode,
    happenedOn: happenedOn ?? null,
    place: place || null,
    confidentiality: input.confidentiality ?? 'open',
    source,
    isOnBehalf: input.isOnBehalf ?? false,
    inProcedure: input.isInProcedure ?? 'none',
    reporterId,
    reporterTitle,
    routing: JSON.stringify(routed.routing),
    nextDueAt: acceptDueAt,
    submittedAt: call.now,
  }
  await store.insertTicket(call.tx, { ...ticket, ...placeOf('submitted', { ...ticket, reporterId }) })
  await countChange(call, null, ticket)
  await writeStep(call, ticketId, 'submit', 'submitted', null, { daysUsed: null, daysAllowed: null, pausedDays: null })
  call.record('ticket', ticketId, {
    event: 'submit',
    from: null,
    to: 'submitted',
    receiptNumber: number,
    receiptDigest: digest,
  })
  await call.publish('ticket.submitted', 'ticket', ticketId, { to: 'submitted' })
  const clerks = await peopleOf(call, { column: 'officeId', id: routed.officeId }, officeRoles)
  await call.notify(clerks, { ...notices.submitted, link: pages.ticketOfOffice + ticketId })
  return { ticketId, receipt: { number, digest, submittedAt, acceptDueAt: acceptDueAt.toISOString() } }
}

/** Under which key a person's loose uploads stand: a keyed hash, never the person. */
export const ownerKeyOf = (call: Call, personId: string) => call.secrets.blindIndex('attachment', personId)

/** SHA-256 of a stored picture, hex. */
export const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** The township of a report: the chosen one, or that of the reporter's enterprise or area. */
export const townshipOf = async (call: Call, chosen: string | undefined) => {
  const own = assignmentOf(call)
  if (chosen) return chosen
  if (own.enterpriseId) return (await enterpriseById(call, own.enterpriseId)).townshipCode
  if (own.townshipCode && (await officeOfTownship(call, own.townshipCode))) return own.townshipCode
  throw issue('townshipCode', fieldIssues.township)
}

const sourceByRole: Partial<Record<Role, string>> = {
  liaisonPointUser: 'liaisonPoint',
  specialSupervisor: 'supervisor',
  enterpriseUser: 'pairedEnterprise',
}

/** Where a report of this role comes from (annex 5). */
export const sourceOf = (role: Role) => sourceByRole[role] ?? 'other'

const checkInspection = async (call: Call, inspectionId: string | undefined) => {
  if (!inspectionId) return
  const facts = await inspectionFacts(call, inspectionId)
  if (!facts || facts.enterpriseId !== assignmentOf(call).enterpriseId)
    throw issue('inspectionId', '没有这次检查，请重新选择')
}

const issue = (path: string, message: string) => fail('BAD_INPUT', { data: { issues: [{ path, message }] } })
