import type { contract, Parsed } from '../../../src/contracts'
import { dayOf } from '../../_shared/calendar/days'
import { assignmentOf, boundTo, type Call, personOf } from '../../_shared/call'
import { sm3 } from '../../_shared/digest'
import { fail, failAt } from '../../_shared/errors'
import type { Handlers } from '../../_shared/handlers'
import { officeById, officeOfTownship } from '../../registry/public'
import { betrayalsIn } from '../domain'
import { addPictures } from '../filing/store'
import { feedbackSourceOf, normalExternal, tailOf } from '../leads/rules'
import { insertLead, leadOf, ticketOfNumber } from '../leads/store'
import { leadIssues, registeredTitle } from '../leads/texts'
import * as store from '../store'
import { fieldIssues } from '../texts'
import { addUnsigned } from '../unsigned/store'
import { canAct, canRead, isKeptFrom } from './access'
import { codeHashOf } from './dialogue'
import { file } from './file'
import { routeTicket } from './route'
import { barredAgenciesOf, isBarred, requireNoStake } from './stake'
import { ownerKeyOf, takeUploads } from './uploads'

type Input<Name extends keyof typeof contract.ticket> = Parsed<(typeof contract.ticket)[Name]>

/** What came in on another way, put on record by whoever received it. The originator stands under a pseudonym like
 *  somebody who did not sign in: the code on his slip is his way back, and whoever registered is not the reporter. */
export const registeringHandlers = {
  async register(input: Input<'register'>, call: Call) {
    requirePossible(call, input)
    const { agencyId, leadSource } = input
    // Who also belongs to the agency must not hold what is said against it.
    if (agencyId && (await barredAgenciesOf(call)).includes(agencyId)) throw fail('RECUSED')
    const numberKey = normalExternal(input.externalNumber)
    if (numberKey) await requireNew(call, leadSource, numberKey)
    const townshipCode = await townshipOf(call, input.townshipCode)
    const source = feedbackSourceOf(leadSource)
    const isSealed = input.confidentiality === 'sealed'
    // The rule that won stands on the ticket: under seal it must not tell how the lead came.
    const routed = await routeTicket(call, { ...input, townshipCode, source: isSealed ? 'other' : source })
    const reporterId = call.ids.uuid()
    if (!(await addUnsigned(call.tx, { reporterId, codeHash: codeHashOf(call, input.code) })))
      throw fail('CLIENT_ID_REUSED', { message: leadIssues.codeUsed })
    const uploads = await takeUploads(call, personOf(call), input.attachmentIds)
    const { ticketId, receipt, acceptDueAt } = await file(call, {
      input,
      townshipCode,
      source,
      reporterId,
      reporterTitle: registeredTitle,
      isUnsigned: true,
      isRegistered: true,
      leadNumberTail: isSealed ? null : tailOf(numberKey),
      enterpriseId: null,
      routed,
      pictures: uploads.map(({ sha256 }) => sha256),
    })
    const attachmentIds = uploads.map(({ attachmentId }) => attachmentId)
    addPictures(call.outbox.changes, attachmentIds, ticketId, ownerKeyOf(call, reporterId))
    const isFirst = await insertLead(call.tx, {
      reporterId,
      ticketId,
      leadSource,
      discoveryMethod: input.discoveryMethod ?? null,
      externalNumber: input.externalNumber || null,
      numberKey,
      receivedOn: input.receivedOn ?? dayOf(call.now),
      registeredAt: call.now,
      registeredBy: assignmentOf(call).unitName,
      unitId: boundTo(call, call.scope === 'ownOffice' ? 'officeId' : 'bureauId'),
      bureauId: await bureauOf(call),
      originatorNameSealed: sealed(call, input.originatorName),
      originatorPhoneSealed: sealed(call, input.originatorPhone),
      isPrivateEnterprise: input.isPrivateEnterprise,
    })
    // Two clerks with the same work order: the second one reads of the first.
    if (!isFirst) throw failAt('externalNumber', leadIssues.knownElsewhere)
    return { ticketId, receipt, routing: routed.routing, acceptDueAt, isReadable: isOwn(call, routed) }
  },

  async originatorPhone({ ticketId, reason }: Input<'originatorPhone'>, call: Call) {
    const ticket = await store.ticketById(call.tx, ticketId)
    if (!ticket || !canRead(call, ticket)) throw fail('NOT_FOUND')
    if (!canAct(call, ticket) || isKeptFrom(call, ticket)) throw fail('FORBIDDEN')
    await requireNoStake(call, ticket)
    const lead = await leadOf(call.tx, ticket.reporterId)
    if (!lead?.originatorPhoneSealed) throw fail('WRONG_STATE', { message: leadIssues.noPhone })
    call.record('ticket', ticketId, { event: 'originatorPhoneShown', writtenDigest: sm3(reason) })
    return { phone: call.secrets.open(lead.originatorPhoneSealed) }
  },
} satisfies Partial<Handlers<'ticket'>>

const requirePossible = (call: Call, input: Input<'register'>) => {
  const today = dayOf(call.now)
  if (input.happenedOn && input.happenedOn > today) throw failAt('happenedOn', fieldIssues.future)
  const { receivedOn = today, happenedOn = receivedOn } = input
  if (receivedOn > today) throw failAt('receivedOn', fieldIssues.future)
  if (receivedOn < happenedOn) throw failAt('receivedOn', leadIssues.receivedEarly)
  requireUnnamed(input)
  // What is not stored, nobody opens: under seal the code is the only way to him.
  if (input.confidentiality !== 'sealed') return
  if (input.originatorName) throw failAt('originatorName', leadIssues.sealedName)
  if (input.originatorPhone) throw failAt('originatorPhone', leadIssues.sealedPhone)
}

// What was told goes into titles, lists and forms: the originator's name and phone stand in their own fields alone.
const requireUnnamed = ({
  originatorName = '',
  originatorPhone = '',
  content,
  suggestion,
  place,
}: Input<'register'>) => {
  for (const [field, text] of Object.entries({ content, suggestion, place })) {
    const found = betrayalsIn(text ?? '', '', [originatorName, originatorPhone].filter(Boolean))
    if (found.length > 0) throw failAt(field, leadIssues.namedInside(found))
  }
}

// Named only to whoever reads it: that a number is known says nothing, which report it became may.
const requireNew = async (call: Call, source: Input<'register'>['leadSource'], numberKey: string) => {
  const ticketId = await ticketOfNumber(call.tx, source, numberKey)
  const ticket = ticketId && (await store.ticketById(call.tx, ticketId))
  if (!ticket) return
  const isShown =
    canRead(call, ticket) && ticket.confidentiality !== 'sealed' && !isBarred(ticket, await barredAgenciesOf(call))
  throw failAt('externalNumber', isShown ? leadIssues.known(ticket.receiptNumber) : leadIssues.knownElsewhere)
}

const townshipOf = async (call: Call, chosen: string | undefined) => {
  if (chosen) {
    if (!(await officeOfTownship(call, chosen))) throw failAt('townshipCode', leadIssues.noOffice)
    return chosen
  }
  const { officeId } = assignmentOf(call)
  if (call.scope !== 'ownOffice' || !officeId) throw failAt('townshipCode', fieldIssues.township)
  return (await officeById(call, officeId)).townshipCode
}

const bureauOf = async (call: Call) =>
  call.scope === 'ownOffice' ? (await officeById(call, boundTo(call, 'officeId'))).bureauId : boundTo(call, 'bureauId')

const isOwn = (call: Call, { officeId, bureauId }: { officeId: string; bureauId: string }) => {
  const own = assignmentOf(call)
  return call.scope === 'ownOffice' ? officeId === own.officeId : bureauId === own.bureauId
}

const sealed = (call: Call, text: string | undefined) => (text ? call.secrets.seal(text) : null)
