import type { contract, Parsed } from '../../../src/contracts'
import { type Role, roles } from '../../../src/contracts/roles'
import { dayOf } from '../../_shared/calendar/days'
import { assignmentOf, type Call, personOf } from '../../_shared/call'
import { fail, failAt } from '../../_shared/errors'
import { sealIdentity } from '../../identity/public'
import { inspectionFacts } from '../../inspection/public'
import { enterpriseById, officeOfTownship } from '../../registry/public'
import * as attachments from '../attachments/store'
import { addPictures } from '../filing/store'
import { fieldIssues } from '../texts'
import { file } from './file'
import { routeTicket } from './route'

type Submission = Parsed<typeof contract.ticket.submit>

/** Files a report: routed, numbered, receipted, on its clocks, in one transaction. */
export const submit = async (call: Call, input: Submission) => {
  const own = assignmentOf(call)
  if (own.isTermEnded) throw fail('TERM_ENDED')
  if (input.happenedOn && input.happenedOn > dayOf(call.now)) throw failAt('happenedOn', fieldIssues.future)
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
  const { ticketId, receipt, acceptDueAt } = await file(call, {
    input: { ...input, inspectionId: isSealed ? undefined : input.inspectionId },
    townshipCode,
    source,
    reporterId,
    reporterTitle: isSealed ? roles[own.role] : own.title,
    enterpriseId: isSealed ? null : own.enterpriseId,
    routed,
    pictures: pictures.map(({ sha256 }) => sha256),
  })
  addPictures(
    call.outbox.changes,
    pictures.map(({ attachmentId }) => attachmentId),
    ticketId,
    ownerKeyOf(call, reporterId),
  )
  return { ticketId, receipt, routing: routed.routing, acceptDueAt }
}

/** Under which key a person's loose uploads stand: a keyed hash, never the person. */
export const ownerKeyOf = (call: Call, personId: string) => call.secrets.blindIndex('attachment', personId)

/** The township of a report: the chosen one, or that of the reporter's enterprise or area. */
export const townshipOf = async (call: Call, chosen: string | undefined) => {
  const own = assignmentOf(call)
  if (chosen) return chosen
  if (own.enterpriseId) return ownTownship(call, own.enterpriseId)
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

const ownTownship = (call: Call, enterpriseId: string) =>
  call.cached(`township of ${enterpriseId}`, async () => (await enterpriseById(call, enterpriseId)).townshipCode)
