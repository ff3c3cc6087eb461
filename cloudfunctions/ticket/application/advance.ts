import { agencyRoles, bureauRoles, officeRoles } from '../../../src/contracts/roles'
import type { TicketKind } from '../../../src/contracts/ticket/lists'
import { clockOfState, type TicketState } from '../../../src/contracts/ticket/states'
import { type Batch, createBatch, executeBatch } from '../../_shared/batch/store'
import { assignmentOf, type Call, roleOf } from '../../_shared/call'
import { daysUsed, pausedDays } from '../../_shared/deadlines/clocks'
import { type Deadline, deadlinesOf } from '../../_shared/deadlines/store'
import { sm3 } from '../../_shared/digest'
import { requireWho, transitionFor } from '../../_shared/workflow'
import { endWithBureau } from '../../identity/public'
import { isLeadersTurn, queueOf, type WaitingLetter } from '../domain'
import { codesOf } from '../events'
import * as store from '../store'
import { actorNames } from '../texts'
import { type TicketEvent, ticketTable } from '../workflow'
import { settleAgencySide } from './agencySide'
import { handlersAfter } from './handler'
import { withinReach } from './handUp'
import { type Running, runClocks } from './runClocks'

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
  const batch = createBatch()
  const before = await deadlinesOf(call.tx, ticket.ticketId)
  const clocks = await runClocks(call, ticket, transition, { batch, before, rectifyDays: facts.rectifyDays })
  const after = { ...ticket, ...facts.change, waitingLetter: waitingLetterAfter(event, to, ticket.waitingLetter) }
  const { officeId, bureauId, agencyId } = after
  const place = placeOf(to, after)
  const placed = isOfficeActing(call, ticket, after)
    ? place
    : await withinReach(call, { ...ticket, officeId, bureauId, agencyId }, place)
  const changed = await store.updateTicket(call.tx, ticket, {
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
  countChange(batch, ticket, changed)
  await settleAgencySide(call, from, changed)
  if (changed.bureauId !== ticket.bureauId) await endWithBureau(call, ticket.ticketId)
  store.addStep(batch, {
    ticketId: ticket.ticketId,
    event,
    toState: to,
    at: call.now,
    note: facts.note ?? null,
    ...actorOf(call),
    ...spentOn(call, before, transition),
  })
  await executeBatch(call.tx, batch)
  // What was written stands in the chain as a digest: changing it in the database shows.
  const written = [facts.note, facts.written, facts.change?.reply, facts.change?.rejectionReason]
    .filter(Boolean)
    .join('\n')
  call.record('ticket', ticket.ticketId, { event, from, to, ...(written ? { writtenDigest: sm3(written) } : {}) })
  for (const code of codesOf(event, from, to)) call.publish(code, 'ticket', ticket.ticketId, { from, to })
  return changed
}

// Whoever of the office takes a step has no stake in it: with him somebody is left who may go on.
const isOfficeActing = (call: Call, before: Units, after: Units) => {
  const role = roleOf(call)
  const hasStayed = before.officeId === after.officeId && before.agencyId === after.agencyId
  return hasStayed && officeRoles.some((own) => own === role) && assignmentOf(call).officeId === after.officeId
}

type Units = Pick<store.TicketRow, 'officeId' | 'agencyId'>

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
const countChange = (batch: Batch, before: store.TicketRow, after: store.TicketRow) => {
  const slot = slotOf(after.ticketId)
  store.addCounts(batch, [
    ...unitsOf(before).map((queueId) => ({ queueId, state: before.state, slot, tickets: -1 })),
    ...unitsOf(after).map((queueId) => ({ queueId, state: after.state, slot, tickets: 1 })),
  ])
}

/** Which of the eight slots of a counter a ticket counts in: busy offices do not wait for each other. */
export const slotOf = (ticketId: string) => Number.parseInt(ticketId.slice(-1), 16) % 8

/** In whose name a step stands: a unit's or a part's, never a person's. */
export const actorOf = (call: Call) => ({ actorRole: roleOf(call) ?? 'none', actorLabel: actorLabel(call) })

// While it is disputed it counts with whoever decides as well.
const unitsOf = ({ state, officeId, bureauId, disputeBureauId }: store.TicketRow) => {
  const units = [officeId, bureauId]
  return state === 'disputed' && disputeBureauId ? [...new Set([...units, disputeBureauId])] : units
}

/** The clock that sorts a ticket: its state's, or the bureau's for what an office proposes. */
export const sortingClock = (state: TicketState, hasProposal: boolean) =>
  hasProposal ? 'proposal' : clockOfState[state]

const runningOf = (clocks: readonly Running[], wanted: string | null) =>
  clocks.filter(({ kind, stoppedAt }) => kind === wanted && stoppedAt === null).at(-1)

const sortKeyOf = (clocks: readonly Running[], state: TicketState, ticket: { nextDueAt: Date; proposal?: unknown }) => {
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
  // While the whole case stands, a clock that goes on only to be ended ends no pause.
  const resumed =
    transition.to === null
      ? undefined
      : open.find(({ kind, isPaused }) => isPaused && transition.resumes?.includes(kind))
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
