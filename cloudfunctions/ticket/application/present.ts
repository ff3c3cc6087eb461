import { ticketCategories } from '../../../src/contracts/ticket/categories'
import { clockOfState } from '../../../src/contracts/ticket/states'
import { assignmentOf, type Call } from '../../_shared/call'
import { type Deadline, deadlinesOf } from '../../_shared/deadlines/store'
import { viewOfClock } from '../../_shared/deadlines/view'
import { maskedContactOf } from '../../identity/public'
import { reachedEnterprises } from '../../inspection/public'
import { agencyById, enterpriseById } from '../../registry/public'
import { attachmentsOf } from '../attachments/store'
import { numberOf, ticketNumbers } from '../clocks'
import { disputesOfTicket } from '../disputes/store'
import { exchangesOf } from '../exchanges/store'
import { draftsOf, isStandingDecision } from '../letters/rules'
import { lettersOf, reportsOf } from '../letters/store'
import { messagesOf } from '../messages/store'
import { recusalsOf } from '../stake/store'
import * as store from '../store'
import { handedOver, nextSteps, passedOnTo, passOnStep } from '../texts'
import { measuresOf, mergedInto, notesOf, voiceOf } from '../voices/store'
import { resumed } from '../workflow/specialRows'
import { canAct, isKeptFrom } from './access'
import { reopenUntil, reporterActions, staffActions } from './actions'
import { fileUrl } from './files'
import { presentDisputes } from './presentDisputes'
import { evidenceFor, presentLetter } from './presentLetters'
import { mergeCandidates } from './similar'
import { stakeOf } from './stake'
import { whyNotTransferred } from './transferring'

/** What the reporter reads: his own words and what happens next, without the office's inner notes. */
export const presentForReporter = async (call: Call, ticket: store.TicketRow) => {
  const common = await presentCommon(call, ticket, await deadlinesOf(call.tx, ticket.ticketId))
  return {
    ...common,
    // Until when units may pass it on concerns them alone.
    clocks: common.clocks.filter(({ kind }) => kind !== 'passOn'),
    timeline: common.timeline.map((step) => (notesForReporter.includes(step.event) ? step : { ...step, note: null })),
    exchanges: common.exchanges.filter(({ kind }) => kind === 'moreFromReporter'),
    nextStep: ticket.state === 'replied' && ticket.isOnBehalf ? passOnStep : nextSteps[ticket.state],
    actions: reporterActions(call, ticket),
    reopenUntil: untilWhen(call, ticket),
  }
}

const untilWhen = (call: Call, ticket: store.TicketRow) => {
  const until = reopenUntil(call, ticket)
  return until !== null && call.now <= until ? until.toISOString() : null
}

// Passed on, it stands with another office than the rule chose.
const routingNow = ({ routing, officeName, bureauName }: store.TicketRow) =>
  routing.officeName === officeName
    ? routing
    : { ...routing, officeName, bureauName, reasons: [...routing.reasons, passedOnTo(routing.officeName, officeName)] }

// Reasons that are written for him or by him; every other note is the office's own.
const notesForReporter: readonly string[] = [
  'reject',
  'reopen',
  'withdraw',
  'appealRejection',
  'overturnRejection',
  'upholdRejection',
  'extendTotal',
  'suspendByLitigation',
  'resume',
  ...Object.values(resumed).map(({ event }) => event),
  'unmerge',
]

/** What office and bureau read; who reported only while he is not sealed. */
export const presentForOffice = async (call: Call, ticket: store.TicketRow) => {
  const contact =
    ticket.confidentiality === 'sealed' || ticket.source === 'system' || ticket.isUnsigned
      ? null
      : await maskedContactOf(call, ticket.reporterId)
  const clocks = await deadlinesOf(call.tx, ticket.ticketId)
  const common = await presentCommon(call, ticket, clocks)
  const isHandedOver = isKeptFrom(call, ticket)
  const matters = await mattersOf(call, ticket, isHandedOver)
  const stake = await stakeOf(call, ticket)
  return {
    ...common,
    ...(isHandedOver ? withoutContent(ticket, common.timeline) : {}),
    ...matters,
    reporter: contact
      ? {
          name: contact.name,
          title: ticket.reporterTitle,
          unit: await unitOf(call, ticket),
          phoneMasked: contact.phoneMasked,
        }
      : null,
    inspectionId: isInOwnRegion(call, ticket) && !isHandedOver ? ticket.inspectionId : null,
    isUnsigned: ticket.isUnsigned,
    similar: isHandedOver ? [] : await mergeCandidates(call, ticket),
    // Who reports how often is known in a small township: under seal even the kind of reporter stays out.
    source: ticket.confidentiality === 'sealed' ? ('other' as const) : ticket.source,
    redactedSummary: ticket.redactedSummary,
    rejectionReason: ticket.rejectionReason,
    proposal: ticket.proposal,
    isInProcedure: ticket.inProcedure,
    escalationLevel: ticket.escalationLevel,
    smallPopulation: await smallPopulation(call, ticket),
    disputes: await presentDisputes(call, await disputesOfTicket(call.tx, ticket.ticketId)),
    clockHistory: clocks.map((clock) => pastOf(call, clock)),
    ...(await recusalsIn(call, ticket, stake !== null)),
    mayWriteNote: !stake && !isHandedOver && canAct(call, ticket),
    actions: stake
      ? []
      : staffActions(call, ticket, {
          drafted: draftsOf(matters.letters),
          isVertical: await isVertical(call, ticket),
          isDecided: matters.letters.some(isStandingDecision),
          isTransferOver: (await whyNotTransferred(call, ticket)) !== null,
        }),
  }
}

// A clock with its pauses, as they were recorded.
const pastOf = (call: Call, clock: Deadline) => ({
  ...viewOfClock(clock, call.now, call.calendar),
  stoppedAt: clock.stoppedAt?.toISOString() ?? null,
  escalationLevel: clock.escalationLevel,
  pauses: clock.pauses.map(({ from, until, cause }) => ({ from, until, cause })),
})

/** Who keeps out of it; whoever has a stake has no more to declare. */
const recusalsIn = async (call: Call, ticket: store.TicketRow, isRecused: boolean) => ({
  recusals: (await recusalsOf(call.tx, ticket.ticketId)).map(({ declaredBy, reason, declaredAt }) => ({
    by: declaredBy,
    reason,
    declaredAt: declaredAt.toISOString(),
  })),
  isRecused,
  mayRecuse: !isRecused && ticket.queueKind !== 'none' && canAct(call, ticket),
})

// What discipline inspection looks into is read by it alone, and by the leader who handed it over.
const withoutContent = <Step extends object>(ticket: store.TicketRow, timeline: readonly Step[]) => ({
  title: ticketCategories[ticket.category].words,
  content: handedOver,
  suggestion: null,
  forbiddenConducts: [],
  happenedOn: null,
  place: null,
  attachments: [],
  exchanges: [],
  messages: [],
  timeline: timeline.map((step) => ({ ...step, note: null })),
})

/** Letters, measures, notes and what belongs to the same matter. */
const mattersOf = async (call: Call, ticket: store.TicketRow, isHandedOver: boolean) => {
  const { ticketId } = ticket
  const reports = await reportsOf(call.tx, ticketId)
  const evidence = await evidenceFor(call, ticketId)
  return {
    letters: (await lettersOf(call.tx, ticketId)).map((letter) => presentLetter(letter, reports, evidence)),
    measures: (await measuresOf(call.tx, ticketId)).map((measure) => ({
      ...measure,
      recordedAt: measure.recordedAt.toISOString(),
    })),
    notes: isHandedOver
      ? []
      : (await notesOf(call.tx, ticketId)).map((note) => ({ ...note, writtenAt: note.writtenAt.toISOString() })),
    mergedInto: (await voiceOf(call.tx, ticket.mergedIntoId)) ?? null,
    merged: await mergedInto(call.tx, ticketId),
    splitFrom: (await voiceOf(call.tx, ticket.splitFromId)) ?? null,
    isTotalExtended: ticket.isTotalExtended,
    litigation: ticket.litigation,
    lookBack: ticket.lookBackDueAt && {
      dueAt: ticket.lookBackDueAt.toISOString(),
      result: ticket.lookBack?.result ?? null,
      text: ticket.lookBack?.text ?? null,
    },
  }
}

const isVertical = async (call: Call, { agencyId }: store.TicketRow) =>
  agencyId !== null && (await agencyById(call, agencyId)).management === 'vertical'

const unitOf = async (call: Call, { enterpriseId }: store.TicketRow) =>
  enterpriseId ? (await enterpriseById(call, enterpriseId)).name : null

// The inspection's page opens for its own region only; a link that leads nowhere is not given.
const isInOwnRegion = (call: Call, { townshipCode }: store.TicketRow) => {
  const { regionCode } = assignmentOf(call)
  return regionCode !== null && townshipCode.startsWith(regionCode)
}

/** One row of a list; its clock comes from `clocks`. */
export const presentRow = (call: Call, clocks: readonly Deadline[]) => (row: ListedTicket) => {
  const kind = clockOfState[row.state]
  const clock = clocks.filter((candidate) => candidate.subjectId === row.ticketId && candidate.kind === kind).at(-1)
  return {
    ticketId: row.ticketId,
    version: row.version,
    receiptNumber: row.receiptNumber,
    title: isKeptFrom(call, row) ? ticketCategories[row.category].words : row.title,
    state: row.state,
    kind: row.kind,
    category: row.category,
    agencyName: row.agencyName,
    townshipName: row.townshipName,
    confidentiality: row.confidentiality,
    submittedAt: row.submittedAt.toISOString(),
    clock: clock ? viewOfClock(clock, call.now, call.calendar) : null,
    escalationLevel: row.escalationLevel,
    hasProposal: row.proposal !== null,
  }
}

type ListedTicket = Pick<
  store.TicketRow,
  | 'ticketId'
  | 'version'
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
  | 'isHandedOver'
> & { proposal: unknown }

/** What every reader of a ticket's record sees, before a reader's own limits. */
export const presentCommon = async (call: Call, ticket: store.TicketRow, clocks: readonly Deadline[]) => {
  const running = clocks
    .filter(({ stoppedAt }) => stoppedAt === null)
    .map((clock) => viewOfClock(clock, call.now, call.calendar))
  const total = clocks.filter(({ kind }) => kind === 'total').at(-1)
  return {
    ticketId: ticket.ticketId,
    version: ticket.version,
    state: ticket.state,
    kind: ticket.kind,
    category: ticket.category,
    title: ticket.title,
    content: ticket.content,
    suggestion: ticket.suggestion,
    forbiddenConducts: ticket.forbiddenConducts,
    agencyName: ticket.agencyName,
    townshipName: ticket.townshipName,
    inspectionId: ticket.inspectionId,
    happenedOn: ticket.happenedOn,
    place: ticket.place,
    confidentiality: ticket.confidentiality,
    isOnBehalf: ticket.isOnBehalf,
    attachments: (await attachmentsOf(call.tx, ticket.ticketId)).map((attachment) => ({
      ...attachment,
      url: fileUrl(call, attachment),
    })),
    receipt: {
      number: ticket.receiptNumber,
      digest: ticket.receiptDigest,
      submittedAt: ticket.submittedAt.toISOString(),
    },
    routing: routingNow(ticket),
    clocks: running.filter(({ kind }) => kind !== 'total'),
    totalClock: total ? viewOfClock(total, call.now, call.calendar) : null,
    timeline: (await store.stepsOf(call.tx, ticket.ticketId)).map(({ actorLabel, at, ...step }) => ({
      ...step,
      actor: actorLabel,
      at: at.toISOString(),
    })),
    reply: ticket.reply,
    messages: (await messagesOf(call.tx, ticket.ticketId)).map(({ isFromReporter, text, writtenAt, writtenBy }) => ({
      isFromReporter,
      text,
      at: writtenAt.toISOString(),
      by: writtenBy,
    })),
    exchanges: (await exchangesOf(call.tx, ticket.ticketId)).map((exchange) => ({
      kind: exchange.kind,
      question: exchange.question,
      askedAt: exchange.askedAt.toISOString(),
      askedBy: exchange.askedBy,
      answer: exchange.answer,
      answeredAt: exchange.answeredAt?.toISOString() ?? null,
      answeredBy: exchange.answeredBy,
    })),
    reopenCount: ticket.reopenCount,
    handlingStars: ticket.handlingStars,
    keyLevel: ticket.keySupervision?.level ?? null,
  }
}

const smallPopulation = async (call: Call, ticket: store.TicketRow) => {
  if (!ticket.agencyId || ticket.confidentiality === 'open' || ticket.state === 'closed') return null
  const threshold = numberOf(call, ticketNumbers.smallPopulation)
  const days = numberOf(call, ticketNumbers.smallPopulationDays)
  const since = new Date(call.now.getTime() - days * 86_400_000)
  const reached = await reachedEnterprises(call, ticket.agencyId, ticket.townshipCode, since, threshold)
  return reached < threshold ? { inspectedEnterprises: reached, days } : null
}
