import type { Role } from '../../../src/contracts/roles'
import { ticketCategories } from '../../../src/contracts/ticket/categories'
import { reminderClocks } from '../../../src/contracts/ticket/states'
import { assignmentOf, type Call } from '../../_shared/call'
import { type Deadline, deadlinesOf } from '../../_shared/deadlines/store'
import { viewOfClock } from '../../_shared/deadlines/view'
import { maskedContactOf } from '../../identity/public'
import { agencyById, enterpriseById } from '../../registry/public'
import { disputesOfTicket } from '../disputes/store'
import { draftsOf, isStandingDecision } from '../letters/rules'
import { lettersOf, reportsOf } from '../letters/store'
import { recusalsOf } from '../stake/store'
import type * as store from '../store'
import { handedOver } from '../texts'
import { measuresOf, notesOf } from '../voices/store'
import { resumed } from '../workflow/specialRows'
import { canAct, isKeptFrom } from './access'
import { staffActions } from './actions'
import { courtPapersFor } from './courtPapers'
import { reachOf, termOf } from './letterDays'
import { fewReached } from './population'
import { presentCommon } from './presentCommon'
import { presentDisputes } from './presentDisputes'
import { presentLead } from './presentLead'
import { evidenceFor, presentLetter } from './presentLetters'
import { presentVoices } from './presentVoices'
import { hasReferralPaper } from './referralPaper'
import { placeToGoOn } from './resuming'
import { mergeCandidates } from './similar'
import { stakeOf } from './stake'
import { whyNotTransferred } from './transferring'
import { presentTurn } from './turn'

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
    ...(isCourtKeptFrom(call, ticket) && !isHandedOver ? withoutCourt(common.timeline) : {}),
    // Whoever handled it must not hold them against him.
    handlingStars: isSenior(call) ? ticket.handlingStars : null,
    letterTerm: await termOf(call),
    letterReach: reachOf(call, ticket, clocks, toIssue(ticket, matters.letters)?.rectifyDays),
    hasReferralPaper: hasReferralPaper(call, ticket, common.timeline),
    canGoOn: ticket.state === 'suspended' && placeToGoOn(clocks) !== undefined,
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
    ...(await presentLead(call, ticket, stake !== null)),
    similar: isHandedOver ? [] : await mergeCandidates(call, ticket),
    // Who reports how often is known in a small township: under seal even the kind of reporter stays out.
    source: ticket.confidentiality === 'sealed' && ticket.source !== 'system' ? ('other' as const) : ticket.source,
    redactedSummary: ticket.redactedSummary,
    rejectionReason: ticket.rejectionReason,
    proposal: ticket.proposal,
    isInProcedure: ticket.inProcedure,
    escalationLevel: ticket.escalationLevel,
    turn: await presentTurn(call, ticket, clocks),
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
          isUrgeDue: clocks.some(isUrgeDue),
        }),
  }
}

// The draft, or the letter in whose place another may go out after an objection.
const toIssue = (ticket: store.TicketRow, letters: readonly { state: string; rectifyDays: number | null }[]) =>
  letters.find(({ state }) => state === (ticket.state === 'objectionReview' ? 'objected' : 'draft'))

// A clock with its pauses, as they were recorded; one that only reminds makes nobody late, and nobody above was told.
const pastOf = (call: Call, clock: Deadline) => {
  const view = viewOfClock(clock, call.now, call.calendar)
  const isReminder = reminderClocks.includes(clock.kind)
  return {
    ...view,
    isLate: view.isLate && !isReminder,
    stoppedAt: clock.stoppedAt?.toISOString() ?? null,
    escalationLevel: isReminder ? 0 : clock.escalationLevel,
    pauses: clock.pauses.map(({ from, until, cause }) => ({ from, until, cause })),
  }
}

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
  earlierReplies: [],
  exchanges: [],
  messages: [],
  timeline: timeline.map((step) => ({ ...step, note: null })),
})

// What proves a case in court names who sued: under seal it is read by the two alone who decide on it.
const isCourtKeptFrom = (call: Call, { confidentiality }: store.TicketRow) =>
  confidentiality === 'sealed' && !isSenior(call)

const isSenior = (call: Call) => seniors.includes(assignmentOf(call).role)

const seniors: readonly Role[] = ['bureauReviewer', 'bureauLeader']
const courtSteps: readonly string[] = [
  'suspendByLitigation',
  'resume',
  'closeByJudgment',
  ...Object.values(resumed).map(({ event }) => event),
]

const withoutCourt = <Step extends { event: string }>(timeline: readonly Step[]) => ({
  litigation: null,
  courtPapers: [],
  timeline: timeline.map((step) => (courtSteps.includes(step.event) ? { ...step, note: null } : step)),
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
    ...(await presentVoices(call, ticket)),
    isTotalExtended: ticket.isTotalExtended,
    litigation: ticket.litigation,
    courtPapers: isHandedOver ? [] : await courtPapersFor(call, ticketId),
    lookBack: ticket.lookBackDueAt && {
      dueAt: ticket.lookBackDueAt.toISOString(),
      result: ticket.lookBack?.result ?? null,
      text: ticket.lookBack?.text ?? null,
    },
  }
}

const isUrgeDue = ({ kind, stoppedAt, escalationLevel }: Deadline) =>
  kind === 'agency' && stoppedAt === null && escalationLevel >= 2

const isVertical = async (call: Call, { agencyId }: store.TicketRow) =>
  agencyId !== null && (await agencyById(call, agencyId)).management === 'vertical'

const unitOf = async (call: Call, { enterpriseId }: store.TicketRow) =>
  enterpriseId ? (await enterpriseById(call, enterpriseId)).name : null

// The inspection's page opens for its own region only; a link that leads nowhere is not given.
const isInOwnRegion = (call: Call, { townshipCode }: store.TicketRow) => {
  const { regionCode } = assignmentOf(call)
  return regionCode !== null && townshipCode.startsWith(regionCode)
}

const smallPopulation = async (call: Call, { agencyId, townshipCode, confidentiality, state }: store.TicketRow) =>
  agencyId && confidentiality !== 'open' && state !== 'closed' ? fewReached(call, agencyId, townshipCode) : null
