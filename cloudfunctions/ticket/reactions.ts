import { refusalReasons } from '../../src/contracts/inspectionLists'
import { pages } from '../../src/contracts/pages'
import { clockOfState, reminderClocks } from '../../src/contracts/ticket/states'
import type { Call } from '../_shared/call'
import { dueAt } from '../_shared/deadlines/clocks'
import { openDeadlinesOf, planEscalation } from '../_shared/deadlines/store'
import type { Subscriber } from '../_shared/outbox/dispatch'
import type { Event } from '../_shared/outbox/store'
import { inspectionFacts } from '../inspection/public'
import { agencyById, bureaus } from '../registry/public'
import { advance, sortingClock } from './application/advance'
import { file } from './application/file'
import { routeTicket } from './application/route'
import {
  tellAgency,
  tellBureau,
  tellDecider,
  tellGovernmentOfDelay,
  tellOffice,
  tellReporter,
} from './application/tell'
import { escalationChain, numberOf, ticketNumbers, timeoutClocks } from './clocks'
import type { Queue } from './domain'
import { openRequestsOf, postponeRequests, raiseRequest } from './exchanges/store'
import { currentLetter, postponeLetters, updateLetter } from './letters/store'
import { monthlyReactions } from './reactions/monthly'
import { retaliationReactions } from './reactions/retaliation'
import { onEnd, onReply } from './reactions/voices'
import { closeNobodys, withdrawnLeadReactions } from './reactions/withdrawnLeads'
import * as store from './store'
import { notices, refusalTicket } from './texts'

/** What tickets do when a clock warns or runs out, and when an enterprise refused an inspection. */
export const ticketReactions: readonly Subscriber[] = [
  { name: 'ticket.onWarning', codes: ['deadline.due'], handle: (event, call) => onWarning(event, call) },
  { name: 'ticket.onBreach', codes: ['deadline.breached'], handle: (event, call) => onBreach(event, call) },
  { name: 'ticket.onRecomputed', codes: ['deadline.recomputed'], handle: (event, call) => onRecomputed(event, call) },
  { name: 'ticket.onReply', codes: ['ticket.replied'], handle: (event, call) => onReply(event, call) },
  {
    name: 'ticket.onEnd',
    codes: ['ticket.rejected', 'ticket.guided', 'ticket.withdrawn', 'ticket.appealDecided'],
    handle: (event, call) => onEnd(event, call),
  },
  { name: 'ticket.onRefusal', codes: ['inspection.refused'], handle: (event, call) => onRefusal(event, call) },
  ...monthlyReactions,
  ...retaliationReactions,
  ...withdrawnLeadReactions,
]

const onWarning = async (event: Event, call: Call) => {
  const ticket = await waitingFor(event, call)
  // Until when it may be passed on hurries nobody: its own clock warns of what has to be done.
  if (ticket && event.payload.kind !== 'passOn')
    await tellHolder(call, ticket, holderOf(event, ticket), notices.dueSoon)
}

const onBreach = async (event: Event, call: Call) => {
  const found = await waitingFor(event, call)
  if (!found) return
  const kind = String(event.payload.kind)
  const ticket = kind === clockOfState[found.state] ? found : await movedOn(call, found)
  if (!waitsFor(ticket, kind)) return
  // Answered before it was closed by itself: nobody is late with telling nobody.
  if (await closeNobodys(call, ticket)) return
  if (kind === 'lookBack') return tellBureau(call, ticket, notices.lookBackDue)
  if (kind === 'passOn') return tellBureau(call, ticket, notices.passOnOver)
  if (reminderClocks.includes(kind)) return tellBureau(call, ticket, notices.referralDue, ['bureauLeader'])
  if (timeoutClocks.includes(kind) && !(await isSoftLetter(call, ticket, kind))) {
    await onTimeout(call, ticket)
    return
  }
  const level = Number(event.payload.level)
  const holder = holderOf(event, ticket)
  const raised = await advance(call, ticket, 'escalate', { change: { escalationLevel: ticket.escalationLevel + 1 } })
  if (level < escalationChain[holder].length)
    await planEscalation(call.tx, String(event.payload.deadlineId), nextLevelAt(call))
  await tellHolder(call, raised, holder, notices.overdue)
  await tellSuperior(call, raised, holder, level)
}

// Two clocks may end at one moment and their events come in any order: what moves by itself moves first, so that the
// same people are told whichever timer is the quicker.
const movedOn = async (call: Call, ticket: store.TicketRow) => {
  const kind = clockOfState[ticket.state]
  if (!kind || !timeoutClocks.includes(kind) || (await isSoftLetter(call, ticket, kind))) return ticket
  const clocks = await openDeadlinesOf(call.tx, [ticket.ticketId])
  const isOver = clocks.some((clock) => clock.kind === kind && !clock.isPaused && clock.dueAt < call.now)
  return isOver ? onTimeout(call, ticket) : ticket
}

const onTimeout = async (call: Call, ticket: store.TicketRow) => {
  const moved = await advance(call, ticket, 'timeout')
  if (moved.state === 'closed') await tellReporter(call, moved, notices.closed)
  else if (moved.state === 'proposeDecision') {
    const letter = await currentLetter(call.tx, ticket.ticketId)
    if (letter) await updateLetter(call.tx, letter.letterId, { state: 'unfulfilled' })
    await tellBureau(call, moved, notices.notRectified, ['bureauLeader'])
  } else {
    await tellReporter(call, moved, notices.supplementOver)
    await tellBureau(call, moved, notices.noSupplement)
  }
  return moved
}

// Only the letters of the Regulation lead to the government (第29条); a 建议书 that was not followed is escalated.
const isSoftLetter = async (call: Call, ticket: store.TicketRow, kind: string) =>
  kind === 'rectify' && (await currentLetter(call.tx, ticket.ticketId))?.kind === 'suggestion'

const nextLevelAt = (call: Call) => {
  const days = numberOf(call, ticketNumbers.escalateDays)
  return dueAt({ amount: days, unit: 'workingDay', warnBefore: 0 }, call.now, [], call.calendar)
}

// The queue is sorted by the clock that runs: it must follow the new day, and so must the day that an agency reads.
const onRecomputed = async (event: Event, call: Call) => {
  const ticket = await waitingFor(event, call)
  if (!ticket || sortingClock(ticket.state, ticket.proposal !== null) !== event.payload.kind) return
  const dueAt = new Date(String(event.payload.to))
  await store.updateTicket(call.tx, ticket, { nextDueAt: dueAt })
  if (event.payload.kind === 'rectify') await postponeLetters(call.tx, ticket.ticketId, dueAt)
  if (event.payload.kind === 'agency') await postponeRequests(call.tx, ticket.ticketId, dueAt)
  call.record('ticket', ticket.ticketId, { event: 'recomputed', to: event.payload.to })
}

// A clock may have been overtaken by what people did: only the one that the state waits for counts.
const waitingFor = async (event: Event, call: Call) => {
  if (event.subjectKind !== 'ticket') return null
  const ticket = await store.lockTicket(call.tx, event.subjectId)
  if (!ticket) return null
  return waitsFor(ticket, String(event.payload.kind)) ? ticket : null
}

const waitsFor = ({ state, proposal, queueKind }: store.TicketRow, kind: string) =>
  clockOfState[state] === kind ||
  (kind === 'proposal' && proposal !== null) ||
  (kind === 'lookBack' && state === 'closed') ||
  // While the reporter reads and answers, no unit is late.
  (['passOn', 'total'].includes(kind) && unitQueues.includes(queueKind))

const unitQueues: readonly string[] = ['office', 'bureau', 'agency']

// A proposal waits for the bureau, whoever has the ticket.
const holderOf = (event: Event, ticket: store.TicketRow) =>
  event.payload.kind === 'proposal' ? 'bureau' : ticket.queueKind

const tellHolder = async (
  call: Call,
  ticket: store.TicketRow,
  holder: Queue,
  notice: { title: string; body: string },
) => {
  if (holder === 'office') await tellOffice(call, ticket, notice)
  if (ticket.disputeBureauId && ticket.state === 'disputed')
    return tellDecider(call, ticket, ticket.disputeBureauId, notice)
  if (holder === 'bureau') await tellBureau(call, ticket, notice, ['bureauHandler', 'bureauReviewer'])
  // Nobody hurries a reporter: he is reminded of what waits for him.
  if (holder === 'reporter') await tellReporter(call, ticket, notices.dueSoonForReporter)
  if (holder !== 'agency') return
  for (const request of await openRequestsOf(call.tx, ticket.ticketId)) await tellAgency(call, request, notice)
}

// Level by level: who is above the one who has it (ours, after 行政执法监督条例第27—29条).
const tellSuperior = async (call: Call, ticket: store.TicketRow, holder: Queue, level: number) => {
  const roles = escalationChain[holder][level - 1] ?? []
  if (holder === 'agency')
    for (const request of await raiseRequest(call.tx, ticket.ticketId))
      await tellAgency(call, request, notices.escalated, ['agencyHead'])
  const bureau = roles.filter((role) => role !== 'agencyHead' && role !== 'governmentApprover')
  const decider = ticket.state === 'disputed' ? await deciderOf(call, ticket) : null
  const bureauRegion = decider?.divisionCode ?? ticket.bureauRegion
  // The leader of whoever decides was told with it; nobody of the two units can end it.
  if (bureau.length > 0 && !decider) await tellBureau(call, ticket, notices.escalated, bureau)
  if (roles.includes('governmentApprover')) await tellGovernmentOfDelay(call, { ...ticket, bureauRegion })
}

const deciderOf = async (call: Call, { disputeBureauId }: store.TicketRow) =>
  (await bureaus(call)).find(({ bureauId }) => bureauId === disputeBureauId) ?? null

// Refusals from before the list of reasons carry no code.
const categoryOfRefusal = (code: unknown) =>
  (refusalReasons[code as keyof typeof refusalReasons] ?? refusalReasons.other).category

// 司法行政部门 sees the enterprise's version first; the refusal is never held against anybody by itself.
const onRefusal = async (event: Event, call: Call) => {
  const facts = await inspectionFacts(call, event.subjectId)
  if (!facts?.refusalReason) return
  const agency = await agencyById(call, facts.agencyId)
  const input = {
    kind: 'complaint' as const,
    category: categoryOfRefusal(event.payload.reasonCode),
    content: refusalTicket(agency.name, facts.refusalReason),
    agencyId: facts.agencyId,
    inspectionId: facts.inspectionId,
    confidentiality: 'hiddenFromAgency' as const,
  }
  const source = 'pairedEnterprise'
  const routed = await routeTicket(call, { ...input, townshipCode: facts.townshipCode, source })
  const { ticketId } = await file(call, {
    input,
    townshipCode: facts.townshipCode,
    source,
    reporterId: String(event.payload.personId),
    reporterTitle: '企业工作人员',
    enterpriseId: facts.enterpriseId,
    routed,
    pictures: [],
  })
  call.notify([String(event.payload.personId)], {
    ...notices.refusalFiled,
    link: pages.ticketOfReporter + ticketId,
  })
}
