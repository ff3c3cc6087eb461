import { agencyRoles, bureauRoles, officeRoles } from '../../../src/contracts/roles'
import type { TicketKind } from '../../../src/contracts/ticket/lists'
import { clockOfState, type TicketState } from '../../../src/contracts/ticket/states'
import { assignmentOf, type Call, roleOf } from '../../_shared/call'
import { daysUsed, pausedDays } from '../../_shared/deadlines/clocks'
import { pauseClocks, resumeClocks, startClock, stopClocks } from '../../_shared/deadlines/run'
import { type Deadline, deadlinesOf } from '../../_shared/deadlines/store'
import { sm3 } from '../../_shared/digest'
import { requireWho, transitionFor } from '../../_shared/workflow'
import { numberOf, ticketClocks, ticketNumbers } from '../clocks'
import { isLeadersTurn, queueOf, type WaitingLetter } from '../domain'
import { codesOf } from '../events'
import * as store from '../store'
import { actorNames } from '../texts'
import { type TicketEvent, ticketTable } from '../workflow'
import { settleAgencySide } from './agencySide'
import { handlersAfter } from './handler'
import { withinReach } from './handUp'
import { ruleWithDays } from './letterDays'

/** What a step carries beside the change of state. */
export type StepFacts = {
  note?: string | null
  /** Words that are kept elsewhere; the chain keeps their digest. */
  written?: string
  change?: Parameters<typeof store.updateTicket>[2]
  /** The days of the letter that has to be followed now; left out: as many as the clock `rectify` has. */
  rectifyDays?: number | null
}

/** Moves a ticket along its table: clocks, queue, counters, step, journal and event in one transaction. */
export const advance = async (call: Call, ticket: store.TicketRow, event: TicketEvent, facts: StepFacts = {}) => {
  const from = ticket.state
  const transition = transitionFor(ticketTable, from, event)
  requireWho(transition, roleOf(call))
  const to = transition.to ?? from
  const before = await deadlinesOf(call.tx, ticket.ticketId)
  await runClocks(call, ticket, transition, facts.rectifyDays)
  const clocks = await deadlinesOf(call.tx, ticket.ticketId)
  const after = { ...ticket, ...facts.change, waitingLetter: waitingLetterAfter(event, to, ticket.waitingLetter) }
  const { officeId, bureauId, agencyId } = after
  const placed = await withinReach(call, { ...ticket, officeId, bureauId, agencyId }, placeOf(to, after))
  const changed = await store.updateTicket(call.tx, ticket.ticketId, {
    ...facts.change,
    ...(await handlersAfter(call, ticket, { ...placed, officeId, bureauId })),
    ...placed,
    ...leaderOf(to, after),
    ...sortKeyOf(clocks, to, after),
    state: to,
    ...(event === 'referralResult' && roleOf(call) === 'disciplineOfficer' ? { referralAnsweredAt: call.now } : {}),
    ...(from === to ? {} : { lookBackDueAt: runningOf(clocks, 'lookBack')?.dueAt ?? null }),
    closedAt: placed.queueKind === 'none' ? (ticket.closedAt ?? call.now) : null,
  })
  await countChange(call, ticket, changed)
  await settleAgencySide(call, from, changed)
  await store.addStep(call.tx, {
    ticketId: ticket.ticketId,
    event,
    toState: to,
    at: call.now,
    note: facts.note ?? null,
    ...actorOf(call),
    ...spentOn(call, before, transition),
  })
  // What was written stands in the chain as a digest: changing it in the database shows.
  const written = [facts.note, facts.written, facts.change?.reply, facts.change?.rejectionReason]
    .filter(Boolean)
    .join('\n')
  call.record('ticket', ticket.ticketId, { event, from, to, ...(written ? { writtenDigest: sm3(written) } : {}) })
  for (const code of codesOf(event, from, to)) call.publish(code, 'ticket', ticket.ticketId, { from, to })
  return changed
}

/** The tenant's rule for one of a ticket's clocks. */
export const clockRule = (call: Call, kind: string) => {
  const rule = ticketClocks[kind]
  if (!rule) throw new Error(`no clock rule for ${kind}`)
  return call.settings.clock(`ticket.${kind}`, rule)
}

/** Whose queue a ticket stands in. */
export const placeOf = (
  state: TicketState,
  ticket: {
    kind: TicketKind
    isOnBehalf: boolean
    officeId: string
    bureauId: string
    agencyId: string | null
    reporterId: string
    disputeBureauId?: string | null
    proposal?: unknown
  },
) => {
  const queueKind = queueOf(state, { ...ticket, hasProposal: isPending(ticket) })
  const queueId = {
    office: ticket.officeId,
    bureau: bureauOf(state, ticket),
    agency: ticket.agencyId,
    reporter: ticket.reporterId,
    discipline: null,
    parent: null,
    none: null,
  }[queueKind]
  return { queueKind, queueId }
}

const isPending = ({ proposal = null }: { proposal?: unknown }) => proposal !== null

// What was issued or decided lies with the leader or the government no more.
const waitingLetterAfter = (event: TicketEvent, to: TicketState, before: WaitingLetter): WaitingLetter => {
  if (event === 'proposeDecision') return 'proposed'
  return lettersOut.includes(event) || (before === 'proposed' && !beforeGovernment.includes(to)) ? null : before
}

// While a court decides, a proposal only stands still.
const beforeGovernment: readonly TicketState[] = ['proposeDecision', 'suspended']

const lettersOut: readonly TicketEvent[] = [
  'issueSuggestion',
  'issueUrgeLetter',
  'issueOpinion',
  'returnDecision',
  'governmentDecide',
]

/** What lies with the leader, and the bureau whose leader has to go on with a ticket. */
export const leaderOf = (
  state: TicketState,
  { waitingLetter, ...units }: { waitingLetter: WaitingLetter; bureauId: string; disputeBureauId: string | null },
) => ({ waitingLetter, leaderQueueId: isLeadersTurn(state, waitingLetter) ? bureauOf(state, units) : null })

const bureauOf = (
  state: TicketState,
  { bureauId, disputeBureauId = null }: { bureauId: string; disputeBureauId?: string | null },
) => (state === 'disputed' ? (disputeBureauId ?? bureauId) : bureauId)

/** Keeps the counters of office and bureau in step with a change. */
const countChange = (call: Call, before: store.TicketRow, after: store.TicketRow) =>
  store.count(
    call.tx,
    [
      ...unitsOf(before).map((queueId) => ({ queueId, state: before.state, tickets: -1 })),
      ...unitsOf(after).map((queueId) => ({ queueId, state: after.state, tickets: 1 })),
    ],
    slotOf(after.ticketId),
  )

/** Which of the eight slots of a counter a ticket counts in: busy offices do not wait for each other. */
export const slotOf = (ticketId: string) => Number.parseInt(ticketId.slice(-1), 16) % 8

/** In whose name a step stands: a unit's or a part's, never a person's. */
export const actorOf = (call: Call) => ({ actorRole: roleOf(call) ?? 'none', actorLabel: actorLabel(call) })

// While it is disputed it counts with whoever decides as well.
const unitsOf = ({ state, officeId, bureauId, disputeBureauId }: store.TicketRow) => {
  const units = [officeId, bureauId]
  return state === 'disputed' && disputeBureauId ? [...new Set([...units, disputeBureauId])] : units
}

const runClocks = async (
  call: Call,
  { ticketId, receiptNumber }: store.TicketRow,
  transition: (typeof ticketTable)[number],
  rectifyDays: StepFacts['rectifyDays'],
) => {
  const { stops, keeps, starts = [] } = transition
  if (stops) await stopClocks(call, ticketId, stops === 'all' ? null : stops, keeps)
  if (transition.pauses)
    await pauseClocks(call, ticketId, transition.pauses, transition.pauseCause ?? 'moreFromReporter')
  if (transition.resumes) await resumeClocks(call, ticketId, transition.resumes)
  const wanted = starts.filter((kind) => kind !== 'lookBack' || isLookedBackAt(call, receiptNumber))
  if (wanted.length > 0) await stopClocks(call, ticketId, wanted)
  for (const kind of wanted) {
    const rule = clockRule(call, kind)
    await startClock(call, 'ticket', ticketId, kind, kind === 'rectify' ? ruleWithDays(rule, rectifyDays) : rule)
  }
}

// A part of what was closed is looked at once more, drawn with the city's key: nobody can tell before, nobody can choose.
const isLookedBackAt = ({ secrets, settings }: Call, receiptNumber: string) => {
  const lot = Buffer.from(secrets.blindIndex('lookBack', receiptNumber), 'base64url').readUInt32BE(0)
  return lot % Math.max(1, numberOf({ settings }, ticketNumbers.lookBackEvery)) === 0
}

/** The clock that sorts a ticket: its state's, or the bureau's for what an office proposes. */
export const sortingClock = (state: TicketState, hasProposal: boolean) =>
  hasProposal ? 'proposal' : clockOfState[state]

const runningOf = (clocks: readonly Deadline[], wanted: string | null) =>
  clocks.filter(({ kind, stoppedAt }) => kind === wanted && stoppedAt === null).at(-1)

const sortKeyOf = (
  clocks: readonly Deadline[],
  state: TicketState,
  ticket: { nextDueAt: Date; proposal?: unknown },
) => {
  const current = runningOf(clocks, sortingClock(state, isPending(ticket)))
  return {
    nextDueAt: current?.dueAt ?? ticket.nextDueAt,
    isPaused: state === 'awaitingReporter' || state === 'suspended',
  }
}

// 「用 5 个工作日，限 10 个」: of the clock that this step ended.
const spentOn = (call: Call, before: readonly Deadline[], transition: (typeof ticketTable)[number]) => {
  const open = before.filter(({ stoppedAt }) => stoppedAt === null)
  const ended = open.find(
    ({ kind }) => kind !== 'total' && transition.stops !== 'all' && transition.stops?.includes(kind),
  )
  const resumed = open.find(({ kind, isPaused }) => isPaused && transition.resumes?.includes(kind))
  const pause = resumed?.pauses.at(-1)
  return {
    daysUsed: ended ? daysUsed(ended.startedAt, call.now, ended.pauses, call.calendar) : null,
    daysAllowed: ended && ended.unit === 'workingDay' ? ended.amount : null,
    pausedDays: pause ? pausedDays({ ...pause, until: call.now.toISOString() }, call.calendar) : null,
  }
}

const actorLabel = (call: Call) => {
  const role = roleOf(call)
  if (role === null || role === 'system') return actorNames.system
  const isStaff = [...officeRoles, ...bureauRoles].some((own) => own === role)
  if (isStaff) return assignmentOf(call).unitName
  if (role === 'governmentApprover') return actorNames.government
  if (role === 'disciplineOfficer') return actorNames.discipline
  return (agencyRoles as readonly string[]).includes(role) ? actorNames.agency : actorNames.reporter
}
