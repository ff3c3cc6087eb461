import type { contract, Parsed } from '../../../src/contracts'
import { type Role, roles } from '../../../src/contracts/roles'
import { dayOf } from '../../_shared/calendar/days'
import { assignmentOf, type Call, personOf } from '../../_shared/call'
import { fail, failAt } from '../../_shared/errors'
import { sealIdentity } from '../../identity/public'
import { inspectionFacts } from '../../inspection/public'
import { enterpriseById, officeOfTownship } from '../../registry/public'
import { addPictures } from '../filing/store'
import { fieldIssues } from '../texts'
import { file } from './file'
import { routeTicket } from './route'
import { ownerKeyOf, takeUploads } from './uploads'

type Submission = Parsed<typeof contract.ticket.submit>

/** Files a report: routed, numbered, receipted, on its clocks, in one transaction. */
export const submit = async (call: Call, input: Submission) => {
  const own = assignmentOf(call)
  if (own.isTermEnded) throw fail('TERM_ENDED')
  if (input.happenedOn && input.happenedOn > dayOf(call.now)) throw failAt('happenedOn', fieldIssues.future)
  const isSealed = input.confidentiality === 'sealed'
  const townshipCode = await townshipOf(call, input.townshipCode)
  const agencyId = await agencyOf(call, input)
  const source = sourceOf(own.role)
  // The rule that won stands on the ticket: under seal it must not tell what kind of reporter it was.
  const routed = await routeTicket(call, { ...input, agencyId, townshipCode, source: isSealed ? 'other' : source })
  const personId = personOf(call)
  // For a sealed report the person stands in the vault and nowhere else, and nothing leads to his enterprise.
  const reporterId = isSealed ? await sealIdentity(call, personId, own.enterpriseId) : personId
  if (isSealed) call.actAs(reporterId)
  const uploads = await takeUploads(call, personId, input.attachmentIds)
  const { ticketId, receipt, acceptDueAt } = await file(call, {
    input: { ...input, agencyId, inspectionId: isSealed ? undefined : input.inspectionId },
    townshipCode,
    source,
    reporterId,
    reporterTitle: isSealed ? roles[own.role] : own.title,
    enterpriseId: isSealed ? null : own.enterpriseId,
    routed,
    pictures: uploads.map(({ sha256 }) => sha256),
  })
  addPictures(
    call.outbox.changes,
    uploads.map(({ attachmentId }) => attachmentId),
    ticketId,
    ownerKeyOf(call, reporterId),
  )
  return { ticketId, receipt, routing: routed.routing, acceptDueAt }
}

/** The township of a report: the chosen one, or that of the reporter's enterprise or area. */
export const townshipOf = async (call: Call, chosen: string | undefined) => {
  const own = assignmentOf(call)
  if (chosen) return chosen
  if (own.enterpriseId) return ownTownship(call, own.enterpriseId)
  if (own.townshipCode && (await officeOfTownship(call, own.townshipCode))) return own.townshipCode
  throw failAt('townshipCode', fieldIssues.township)
}

const sourceByRole: Partial<Record<Role, string>> = {
  liaisonPointUser: 'liaisonPoint',
  specialSupervisor: 'supervisor',
  enterpriseUser: 'pairedEnterprise',
}

/** Where a report of this role comes from (sources of the monthly form, annex 5). */
export const sourceOf = (role: Role) => sourceByRole[role] ?? 'other'

// Every inspection is of one agency: a report about it cannot be about another, and need not name it.
const agencyOf = async (call: Call, { inspectionId, agencyId }: Submission) => {
  if (!inspectionId) return agencyId
  const facts = await inspectionFacts(call, inspectionId)
  if (!facts || facts.enterpriseId !== assignmentOf(call).enterpriseId)
    throw failAt('inspectionId', fieldIssues.inspection)
  if (agencyId && agencyId !== facts.agencyId) throw failAt('inspectionId', fieldIssues.otherAgency)
  return facts.agencyId
}

const ownTownship = (call: Call, enterpriseId: string) =>
  call.cached(`township of ${enterpriseId}`, async () => (await enterpriseById(call, enterpriseId)).townshipCode)
