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
import { queueOf } from '../domain'
import { codesOf } from '../events'
import * as store from '../store'
import { actorNames } from '../texts'
import { type TicketEvent, ticketTable } from '../workflow'
import { handlersAfter } from './handler'

/** What a step carries beside the change of state. */
export type StepFacts = {
  note?: string | null
  /** Words that are kept elsewhere; the chain keeps their digest. */
  written?: string
  change?: Parameters<typeof store.updateTicket>[2]
}

/** Moves a ticket along its table: clocks, queue, counters, step, journal and event in one transaction. */
export const advance = async (call: Call, ticket: store.TicketRow, event: TicketEvent, facts: StepFacts = {}) => {
  const from = ticket.state
  const transition = transitionFor(ticketTable, from, event)
  requireWho(transition, roleOf(call))
  const to = transition.to ?? from
  const before = await deadlinesOf(call.tx, ticket.ticketId)
  await runClocks(call, ticket, transition)
  const clocks = await deadlinesOf(call.tx, ticket.ticketId)
  const placed = placeOf(to, { ...ticket, ...facts.change })
  const units = { officeId: ticket.officeId, bureauId: ticket.bureauId, ...facts.change }
  const changed = await store.updateTicket(call.tx, ticket.ticketId, {
    ...facts.change,
    ...(await handlersAfter(call, ticket, { ...placed, officeId: units.officeId, bureauId: units.bureauId })),
    ...placed,
    ...sortKeyOf(clocks, to, ticket.nextDueAt),
    state: to,
    ...(from === to ? {} : { lookBackDueAt: runningOf(clocks, 'lookBack')?.dueAt ?? null }),
    closedAt: placed.queueKind === 'none' ? (ticket.closedAt ?? call.now) : null,
  })
  await countChange(call, ticket, changed)
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
  },
) => {
  const queueKind = queueOf(state, ticket)
  const queueId = {
    office: ticket.officeId,
    bureau: state === 'disputed' ? (ticket.disputeBureauId ?? ticket.bureauId) : ticket.bureauId,
    agency: ticket.agencyId,
    reporter: ticket.reporterId,
    discipline: null,
    parent: null,
    none: null,
  }[queueKind]
  return { queueKind, queueId }
}

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
) => {
  const { stops, keeps, starts = [] } = transition
  if (stops) await stopClocks(call, ticketId, stops === 'all' ? null : stops, keeps)
  if (transition.pauses)
    await pauseClocks(call, ticketId, transition.pauses, transition.pauseCause ?? 'moreFromReporter')
  if (transition.resumes) await resumeClocks(call, ticketId, transition.resumes)
  const wanted = starts.filter((kind) => kind !== 'lookBack' || isLookedBackAt(call, receiptNumber))
  if (wanted.length > 0) await stopClocks(call, ticketId, wanted)
  for (const kind of wanted) await startClock(call, 'ticket', ticketId, kind, clockRule(call, kind))
}

// A part of what was closed is looked at once more, drawn with the city's key: nobody can tell before, nobody can choose.
const isLookedBackAt = ({ secrets, settings }: Call, receiptNumber: string) => {
  const lot = Buffer.from(secrets.blindIndex('lookBack', receiptNumber), 'base64url').readUInt32BE(0)
  return lot % Math.max(1, numberOf({ settings }, ticketNumbers.lookBackEvery)) === 0
}

const runningOf = (clocks: readonly Deadline[], wanted: string | null) =>
  clocks.filter(({ kind, stoppedAt }) => kind === wanted && stoppedAt === null).at(-1)

const sortKeyOf = (clocks: readonly Deadline[], state: TicketState, fallback: Date) => {
  const current = runningOf(clocks, clockOfState[state])
  return { nextDueAt: current?.dueAt ?? fallback, isPaused: state === 'awaitingReporter' || state === 'suspended' }
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
