import type { contract, Parsed } from '../../../src/contracts'
import { yearOf } from '../../_shared/calendar/days'
import { assignmentOf, type Call, personOf } from '../../_shared/call'
import { deadlinesOf } from '../../_shared/deadlines/store'
import { fail, failAt } from '../../_shared/errors'
import type { Handlers } from '../../_shared/handlers'
import { birthOf } from '../../_shared/workflow'
import { contactOf } from '../../identity/public'
import { attachTo } from '../attachments/store'
import { numberOf, ticketNumbers } from '../clocks'
import * as exchanges from '../exchanges/store'
import { reviewedTable } from '../requestWorkflow'
import * as store from '../store'
import { actorNames, correctedReply, fieldIssues, notices } from '../texts'
import { lockForReporter, lockForStaff } from './access'
import { reopenIfLeft } from './actions'
import { advance } from './advance'
import { doneOf } from './handling'
import { requireNeutral } from './neutral'
import { replyOf } from './replies'
import { tellAgency, tellBureau, tellOffice, tellReplied, tellReporter } from './tell'
import { ownerKeyOf, takeUploads } from './uploads'

type Input<Name extends keyof typeof contract.ticket> = Parsed<(typeof contract.ticket)[Name]>

/** From the question to the agency to the confirmation of the reporter. */
export const verifyingHandlers = {
  async requestExplanation(input: Input<'requestExplanation'>, call: Call) {
    const locked = await lockForStaff(call, input)
    if (!locked.agencyId) throw failAt('agencyId', fieldIssues.agencyNeeded)
    await requireNeutral(call, locked, { redactedSummary: input.redactedSummary, question: input.question })
    const exchangeId = await ask(call, locked, 'explanation', input.question)
    const ticket = await advance(call, locked, 'requestExplanation', {
      change: { redactedSummary: input.redactedSummary },
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
    await tellAgency(call, request, notices.explanation)
    return doneOf(ticket)
  },

  async requestMore(input: Input<'requestMore'>, call: Call) {
    const locked = await lockForStaff(call, input)
    await ask(call, locked, 'moreFromReporter', input.question)
    const ticket = await advance(call, locked, 'requestMore')
    await tellReporter(call, ticket, notices.moreRequested)
    return doneOf(ticket)
  },

  async reporterReply(input: Input<'reporterReply'>, call: Call) {
    const locked = await lockForReporter(call, input)
    await takeUploads(call, personOf(call), input.attachmentIds)
    await attachTo(call.tx, input.attachmentIds, locked.ticketId, ownerKeyOf(call, locked.reporterId))
    const answer = { answer: input.answer, answeredAt: call.now, answeredBy: actorNames.reporter }
    await exchanges.answerExchange(call.tx, locked.ticketId, 'moreFromReporter', answer)
    const ticket = await advance(call, locked, 'reporterReply')
    await tellBureau(call, ticket, notices.reporterReplied)
    return doneOf(ticket)
  },

  unsubstantiated: (input: Input<'unsubstantiated'>, call: Call) => conclude(call, input, 'unsubstantiated'),
  correctOnSpot: ({ corrected, text, ...input }: Input<'correctOnSpot'>, call: Call) =>
    conclude(call, { ...input, text: correctedReply(corrected, text) }, 'correctOnSpot'),

  async originatorInformed(input: Input<'originatorInformed'>, call: Call) {
    const isReporter = call.scope === 'own'
    const locked = isReporter ? await lockForReporter(call, input) : await lockForStaff(call, input)
    if (!isReporter && locked.isOnBehalf) throw fail('WRONG_STATE', { message: fieldIssues.onBehalf })
    if (locked.confidentiality === 'sealed' && (input.how === 'phone' || input.how === 'inPerson') && !isReporter)
      throw failAt('how', fieldIssues.sealedByPhone)
    const ticket = await advance(call, locked, 'originatorInformed')
    if (!isReporter) await tellReporter(call, ticket, notices.replied)
    return doneOf(ticket)
  },

  async confirm(input: Input<'confirm'>, call: Call) {
    const locked = await readReply(call, await lockForReporter(call, input))
    const ticket = await advance(call, locked, 'confirm', { change: { handlingStars: input.stars } })
    await tellBureau(call, ticket, notices.confirmed)
    await tellOffice(call, ticket, notices.confirmed)
    return doneOf(ticket)
  },

  async reopen(input: Input<'reopen'>, call: Call) {
    const locked = await readReply(call, await lockForReporter(call, input))
    if (reopenIfLeft(call, locked).length === 0) {
      const isLate = locked.reopenCount < numberOf(call, ticketNumbers.reopenMax)
      throw fail('WRONG_STATE', { message: isLate ? fieldIssues.reopenLate : fieldIssues.reopenLimit })
    }
    const change = { reopenCount: locked.reopenCount + 1, handlingStars: null }
    const ticket = await advance(call, locked, 'reopen', { note: input.reason, change })
    await tellBureau(call, ticket, notices.reopened)
    await tellOffice(call, ticket, notices.reopened)
    return doneOf(ticket)
  },

  async withdraw(input: Input<'withdraw'>, call: Call) {
    const ticket = await advance(call, await lockForReporter(call, input), 'withdraw', { note: input.reason })
    return doneOf(ticket)
  },
} satisfies Partial<Handlers<'ticket'>>

// Whoever answers a reply has read it: that he was told is noted as a step of its own.
const readReply = async (call: Call, ticket: store.TicketRow) =>
  ticket.state === 'replied' && !ticket.isOnBehalf ? advance(call, ticket, 'originatorInformed') : ticket

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
