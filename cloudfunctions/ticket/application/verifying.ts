import type { contract, Parsed } from '../../../src/contracts'
import { yearOf } from '../../_shared/calendar/days'
import { assignmentOf, type Call, personOf } from '../../_shared/call'
import { deadlinesOf } from '../../_shared/deadlines/store'
import { fail, failAt } from '../../_shared/errors'
import type { Handlers } from '../../_shared/handlers'
import { birthOf } from '../../_shared/workflow'
import { contactOf } from '../../identity/public'
import { attachmentsOf, passOn } from '../attachments/store'
import * as exchanges from '../exchanges/store'
import { leadOf } from '../leads/store'
import { leadIssues, toldBy } from '../leads/texts'
import { reviewedTable } from '../requestWorkflow'
import * as store from '../store'
import { correctedReply, fieldIssues, notices } from '../texts'
import { lockForReporter, lockForStaff } from './access'
import { advance } from './advance'
import { doneOf } from './handling'
import { requireNeutral } from './neutral'
import { originOf, requireSomebody } from './origin'
import { replyOf } from './replies'
import { reporterSteps } from './reporting'
import { tellAgency, tellReplied, tellReporter } from './tell'

type Input<Name extends keyof typeof contract.ticket> = Parsed<(typeof contract.ticket)[Name]>

/** From the question to the agency to the confirmation of the reporter. */
export const verifyingHandlers = {
  async requestExplanation(input: Input<'requestExplanation'>, call: Call) {
    const locked = await lockForStaff(call, input)
    if (!locked.agencyId) throw failAt('agencyId', fieldIssues.agencyNeeded)
    await requireNeutral(call, locked, { redactedSummary: input.redactedSummary, question: input.question })
    const passed = await passable(call, locked, input.passedIds)
    const exchangeId = await ask(call, locked, 'explanation', input.question)
    const ticket = await advance(call, locked, 'requestExplanation', {
      change: { redactedSummary: input.redactedSummary },
      // What the agency was given, files by their ids: whoever changes it later is found out.
      written: [input.redactedSummary, input.question, ...passed].join('\n'),
    })
    const request = { requestId: call.ids.uuid(), agencyId: locked.agencyId }
    const number = `${call.config.numberPrefix}说明-${yearOf(call.now)}-${String(await store.nextRequestNumber(call.tx)).padStart(4, '0')}`
    await exchanges.insertRequest(call.tx, {
      ...request,
      state: birthOf(reviewedTable, 'ask').to,
      number,
      exchangeId,
      ticketId: ticket.ticketId,
      category: ticket.category,
      summary: input.redactedSummary,
      question: input.question,
      reporterNameSealed: await openName(call, locked),
      askedAt: call.now,
      askedBy: assignmentOf(call).unitName,
      dueAt: ticket.nextDueAt,
    })
    const { requestId } = request
    const copies = passed.map((attachmentId) => ({ passedId: call.ids.uuid(), requestId, attachmentId }))
    await passOn(call.tx, copies)
    await tellAgency(call, { ...request, number }, notices.explanation)
    return doneOf(ticket)
  },

  async requestMore(input: Input<'requestMore'>, call: Call) {
    const locked = await lockForStaff(call, input)
    requireSomebody(locked)
    await ask(call, locked, 'moreFromReporter', input.question)
    const ticket = await advance(call, locked, 'requestMore')
    await tellReporter(call, ticket, notices.moreRequested)
    return doneOf(ticket)
  },

  async reporterReply({ answer, attachmentIds, ...input }: Input<'reporterReply'>, call: Call) {
    const locked = await lockForReporter(call, input)
    return reporterSteps.reporterReply(call, locked, { text: answer, attachmentIds, owner: personOf(call) })
  },

  unsubstantiated: (input: Input<'unsubstantiated'>, call: Call) => conclude(call, input, 'unsubstantiated'),
  correctOnSpot: ({ corrected, text, ...input }: Input<'correctOnSpot'>, call: Call) =>
    conclude(call, { ...input, text: correctedReply(corrected, text) }, 'correctOnSpot'),

  async originatorInformed(input: Input<'originatorInformed'>, call: Call) {
    if (call.scope === 'own') return reporterSteps.originatorInformed(call, await lockForReporter(call, input))
    const locked = await lockForStaff(call, input)
    requireSomebody(locked)
    if (locked.isOnBehalf) throw fail('WRONG_STATE', { message: fieldIssues.onBehalf })
    const note = await howTold(call, locked, input.how)
    const ticket = await advance(call, locked, 'originatorInformed', { note })
    // He heard of the reply when it was written: what is new is that his time to confirm runs.
    await tellReporter(call, ticket, notices.informed)
    return doneOf(ticket)
  },

  confirm: async (input: Input<'confirm'>, call: Call) =>
    reporterSteps.confirm(call, await lockForReporter(call, input), input.stars),

  reopen: async ({ reason, attachmentIds, ...input }: Input<'reopen'>, call: Call) => {
    const locked = await lockForReporter(call, input)
    return reporterSteps.reopen(call, locked, { text: reason, attachmentIds, owner: personOf(call) })
  },

  withdraw: async (input: Input<'withdraw'>, call: Call) =>
    reporterSteps.withdraw(call, await lockForReporter(call, input), input.reason),
} satisfies Partial<Handlers<'ticket'>>

// Only who left a phone, came or wrote is told beside the report itself; by letter only what came by one or from a body.
const howTold = async (call: Call, ticket: store.TicketRow, how: Input<'originatorInformed'>['how']) => {
  if (how !== 'phone' && how !== 'inPerson' && how !== 'letter') return null
  if (ticket.confidentiality === 'sealed') throw failAt('how', fieldIssues.sealedByPhone)
  const isRegistered = ticket.isUnsigned && (await leadOf(call.tx, ticket.reporterId)) !== undefined
  if (ticket.isUnsigned && !isRegistered) throw failAt('how', fieldIssues.unsignedByPhone)
  if (how === 'letter' && !isRegistered) throw failAt('how', leadIssues.noWay)
  return isRegistered ? toldBy[how] : null
}

// Of this report, and nothing that can be heard. A document tells the story in the reporter's own words: it goes on only
// where he let himself be named, and whoever came, called or did not sign in never did.
const passable = async (call: Call, ticket: store.TicketRow, wanted: readonly string[]) => {
  const own = await attachmentsOf(call.tx, ticket.ticketId)
  const isHidden = ticket.confidentiality !== 'open' || (await originOf(call, ticket)).isUnsigned
  if (isHidden && own.some(({ attachmentId, kind }) => kind === 'document' && wanted.includes(attachmentId)))
    throw failAt('passedIds', fieldIssues.passedDocument)
  const ids = [...new Set(wanted)]
  if (ids.some((id) => !own.some(({ attachmentId, kind }) => attachmentId === id && kind !== 'voice')))
    throw failAt('passedIds', fieldIssues.passed)
  return ids
}

const conclude = async (call: Call, input: Input<'unsubstantiated'>, event: 'unsubstantiated' | 'correctOnSpot') => {
  const locked = await lockForStaff(call, input)
  const reply = await replyOf(
    call,
    locked,
    input.text,
    event === 'correctOnSpot' ? 'correctedOnSpot' : 'unsubstantiated',
  )
  const ticket = await advance(call, locked, event, { change: { reply } })
  await tellReplied(call, ticket)
  return doneOf(ticket)
}

const ask = async (call: Call, ticket: store.TicketRow, kind: 'moreFromReporter' | 'explanation', question: string) => {
  const exchangeId = call.ids.uuid()
  await exchanges.insertExchange(call.tx, {
    exchangeId,
    ticketId: ticket.ticketId,
    kind,
    question,
    askedAt: call.now,
    askedBy: assignmentOf(call).unitName,
  })
  return exchangeId
}

// Only who chose to be open is named to the agency.
const openName = async (call: Call, ticket: store.TicketRow) => {
  if (ticket.confidentiality !== 'open' || ticket.source === 'system') return null
  const contact = await contactOf(call, ticket.reporterId)
  return contact ? call.secrets.seal(contact.name) : null
}

/** Clocks that the agency may see: its own. */
export const agencyClock = async (call: Call, ticketId: string) =>
  (await deadlinesOf(call.tx, ticketId)).filter(({ kind }) => kind === 'agency').at(-1) ?? null
