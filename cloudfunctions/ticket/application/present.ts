import type { TicketKind } from '../../../src/contracts/ticket/lists'
import type { TicketState } from '../../../src/contracts/ticket/states'
import { assignmentOf, type Call, roleOf } from '../../_shared/call'
import { type Deadline, deadlinesOf } from '../../_shared/deadlines/store'
import { viewOfClock } from '../../_shared/deadlines/view'
import { eventsFor } from '../../_shared/workflow'
import { maskedContactOf } from '../../identity/public'
import { reachedEnterprises } from '../../inspection/public'
import { enterpriseById } from '../../registry/public'
import { attachmentsOf } from '../attachments/store'
import { ticketNumbers } from '../clocks'
import { isShortPath } from '../domain'
import { exchangesOf } from '../exchanges/store'
import * as store from '../store'
import { nextSteps, passOnStep } from '../texts'
import { clockOfState, type TicketEvent, ticketTable } from '../workflow'
import { fileUrl } from './files'

/** What the reporter reads: his own words and what happens next, without the office's inner notes. */
export const presentForReporter = async (call: Call, ticket: store.TicketRow) => {
  const common = await presentCommon(call, ticket, await deadlinesOf(call.tx, ticket.ticketId))
  return {
    ...common,
    timeline: common.timeline.map((step) => (notesForReporter.includes(step.event) ? step : { ...step, note: null })),
    exchanges: common.exchanges.filter(({ kind }) => kind === 'moreFromReporter'),
    nextStep: ticket.state === 'replied' && ticket.isOnBehalf ? passOnStep : nextSteps[ticket.state as TicketState],
    actions: reporterActions(call, ticket),
  }
}

// Reasons that are written for him or by him; every other note is the office's own.
const notesForReporter = ['reject', 'reopen', 'withdraw']

/** What office and bureau read; who reported only while he is not sealed. */
export const presentForOffice = async (call: Call, ticket: store.TicketRow) => {
  const contact =
    ticket.confidentiality === 'sealed' || ticket.source === 'system'
      ? null
      : await maskedContactOf(call, ticket.reporterId)
  const proposal = ticket.proposal as {
    kind: 'return' | 'transfer'
    reason: string
    toOfficeName: string | null
  } | null
  return {
    ...(await presentCommon(call, ticket, await deadlinesOf(call.tx, ticket.ticketId))),
    reporter: contact
      ? {
          name: contact.name,
          title: ticket.reporterTitle,
          unit: await unitOf(call, ticket),
          phoneMasked: contact.phoneMasked,
        }
      : null,
    inspectionId: isInOwnRegion(call, ticket) ? ticket.inspectionId : null,
    // Who reports how often is known in a small township: under seal even the kind of reporter stays out.
    source: ticket.confidentiality === 'sealed' ? ('other' as const) : (ticket.source as 'other'),
    redactedSummary: ticket.redactedSummary,
    rejectionReason: ticket.rejectionReason,
    proposal,
    isInProcedure: ticket.inProcedure as 'none',
    escalationLevel: ticket.escalationLevel,
    smallPopulation: await smallPopulation(call, ticket),
    actions: staffActions(call, ticket),
  }
}

const unitOf = async (call: Call, { enterpriseId }: store.TicketRow) =>
  enterpriseId ? (await enterpriseById(call, enterpriseId)).name : null

// The inspection's page opens for its own region only; a link that leads nowhere is not given.
const isInOwnRegion = (call: Call, { townshipCode }: store.TicketRow) => {
  const { regionCode } = assignmentOf(call)
  return regionCode !== null && townshipCode.startsWith(regionCode)
}

/** One row of a list; its clock comes from `clocks`. */
export const presentRow = (call: Call, clocks: readonly Deadline[]) => (row: ListedTicket) => {
  const kind = clockOfState[row.state as TicketState]
  const clock = clocks.filter((candidate) => candidate.subjectId === row.ticketId && candidate.kind === kind).at(-1)
  return {
    ticketId: row.ticketId,
    receiptNumber: row.receiptNumber,
    title: row.title,
    state: row.state as TicketState,
    kind: row.kind as TicketKind,
    category: row.category as 'outOfScope',
    agencyName: row.agencyName,
    townshipName: row.townshipName,
    confidentiality: row.confidentiality as 'open',
    submittedAt: row.submittedAt.toISOString(),
    clock: clock ? viewOfClock(clock, call.now, call.calendar) : null,
    escalationLevel: row.escalationLevel,
    hasProposal: row.proposal !== null,
  }
}

type ListedTicket = Pick<
  store.TicketRow,
  | 'ticketId'
  | 'receiptNumber'
  | 'title'
  | 'state'
  | 'kind'
  | 'category'
  | 'agencyName'
  | 'townshipName'
  | 'confidentiality'
  | 'submittedAt'
  | 'escalationLevel'
  | 'proposal'
>

/** What every reader of a ticket's record sees, before a reader's own limits. */
export const presentCommon = async (call: Call, ticket: store.TicketRow, clocks: readonly Deadline[]) => {
  const running = clocks
    .filter(({ stoppedAt }) => stoppedAt === null)
    .map((clock) => viewOfClock(clock, call.now, call.calendar))
  const total = clocks.filter(({ kind }) => kind === 'total').at(-1)
  return {
    ticketId: ticket.ticketId,
    version: ticket.version,
    state: ticket.state as TicketState,
    kind: ticket.kind as TicketKind,
    category: ticket.category as 'outOfScope',
    title: ticket.title,
    content: ticket.content,
    suggestion: ticket.suggestion,
    forbiddenConducts: ticket.forbiddenConducts as 'F1'[],
    agencyName: ticket.agencyName,
    townshipName: ticket.townshipName,
    inspectionId: ticket.inspectionId,
    happenedOn: ticket.happenedOn,
    place: ticket.place,
    confidentiality: ticket.confidentiality as 'open',
    isOnBehalf: ticket.isOnBehalf,
    attachments: (await attachmentsOf(call.tx, ticket.ticketId)).map(({ attachmentId, bytes }) => ({
      attachmentId,
      bytes,
      url: fileUrl(call, attachmentId),
    })),
    receipt: {
      number: ticket.receiptNumber,
      digest: ticket.receiptDigest,
      submittedAt: ticket.submittedAt.toISOString(),
    },
    routing: ticket.routing as { ruleNumber: number; officeName: string; bureauName: string; reasons: string[] },
    clocks: running.filter(({ kind }) => kind !== 'total'),
    totalClock: total ? viewOfClock(total, call.now, call.calendar) : null,
    timeline: (await store.stepsOf(call.tx, ticket.ticketId)).map(({ actorLabel, at, ...step }) => ({
      ...step,
      actor: actorLabel,
      at: at.toISOString(),
    })),
    reply: ticket.reply as { text: string; finding: 'answered'; by: string; at: string } | null,
    exchanges: (await exchangesOf(call.tx, ticket.ticketId)).map((exchange) => ({
      kind: exchange.kind as 'explanation' | 'moreFromReporter',
      question: exchange.question,
      askedAt: exchange.askedAt.toISOString(),
      askedBy: exchange.askedBy,
      answer: exchange.answer,
      answeredAt: exchange.answeredAt?.toISOString() ?? null,
      answeredBy: exchange.answeredBy,
    })),
    reopenCount: ticket.reopenCount,
    handlingStars: ticket.handlingStars,
  }
}

/** A number of a ticket's life as the tenant has it. */
export const numberOf = (call: Call, { key, value }: { key: string; value: number }) => call.settings.number(key, value)

/** What the reporter may do now. A reply that he can read needs no go-between: he may confirm at once. */
const reporterActions = (call: Call, ticket: store.TicketRow) => {
  const state = ticket.state as TicketState
  if (state === 'replied')
    return ticket.isOnBehalf
      ? [{ event: 'originatorInformed', isPrimary: true }]
      : [{ event: 'confirm', isPrimary: true }, ...reopenIfLeft(call, ticket)]
  return actionsIn(call, state).filter(({ event }) => event !== 'reopen' || reopenIfLeft(call, ticket).length > 0)
}

/** Reopening: at most twice, and within ten days after closing. */
export const reopenIfLeft = (call: Call, ticket: store.TicketRow) => {
  const max = numberOf(call, ticketNumbers.reopenMax)
  const days = numberOf(call, ticketNumbers.reopenDays)
  const isLate = ticket.closedAt !== null && call.now.getTime() > ticket.closedAt.getTime() + days * 86_400_000
  return ticket.reopenCount < max && !isLate ? [{ event: 'reopen', isPrimary: false }] : []
}

const staffActions = (call: Call, ticket: store.TicketRow) => {
  const own = assignmentOf(call)
  if (call.scope === 'region' && ticket.bureauId !== own.bureauId) return []
  return actionsIn(call, ticket.state as TicketState).filter(({ event }) =>
    fitsTicket(call, event as TicketEvent, ticket),
  )
}

const fitsTicket = (call: Call, event: TicketEvent, ticket: store.TicketRow) => {
  if (event === 'answerDirectly') return isShortPath(ticket.kind as TicketKind)
  if (event === 'dismissProposal') return ticket.proposal !== null
  if (event === 'proposeReturn' || event === 'proposeTransfer') return ticket.proposal === null
  if (event === 'originatorInformed') return !ticket.isOnBehalf
  if (event === 'transfer') return ticket.transferCount < numberOf(call, ticketNumbers.transferMax)
  return true
}

const actionsIn = (call: Call, state: TicketState) => {
  const role = roleOf(call)
  if (role === null || role === 'system') return []
  return eventsFor(ticketTable, state, role).map(({ event, isPrimary }) => ({
    event: event as string,
    isPrimary: isPrimary ?? false,
  }))
}

const smallPopulation = async (call: Call, ticket: store.TicketRow) => {
  if (!ticket.agencyId || ticket.confidentiality === 'open' || ticket.state === 'closed') return null
  const threshold = numberOf(call, ticketNumbers.smallPopulation)
  const days = numberOf(call, ticketNumbers.smallPopulationDays)
  const since = new Date(call.now.getTime() - days * 86_400_000)
  const reached = await reachedEnterprises(call, ticket.agencyId, ticket.townshipCode, since, threshold)
  return reached < threshold ? { inspectedEnterprises: reached, days } : null
}
