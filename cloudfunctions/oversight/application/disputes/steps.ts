import { agencyDisputeNumbers } from '../../../../src/contracts/agencyDisputeLists'
import { assignmentOf, type Call, roleOf } from '../../../_shared/call'
import { type ClockRule, daysLeft } from '../../../_shared/deadlines/clocks'
import { startClock, stopClocks } from '../../../_shared/deadlines/run'
import { deadlinesOf, openDeadlinesOf } from '../../../_shared/deadlines/store'
import { sm3 } from '../../../_shared/digest'
import { fail } from '../../../_shared/errors'
import { requireVersion, requireWho, transitionFor } from '../../../_shared/workflow'
import * as store from '../../disputes/store'
import { clockOfDispute, continuing, type DisputeEvent, disputeClocks, disputeTable } from '../../workflow/disputes'
import { isOutside, type Reader, readerOf, shownState } from './readers'

/** What the journal and the clocks call a dispute between agencies. */
export const disputeSubject = 'agencyDispute'

/** The dispute locked for somebody who has a part in it, at the version that was read. */
export const lockOwnDispute = async (call: Call, input: { disputeId: string; version: number }) => {
  const dispute = await store.lockDispute(call.tx, input.disputeId)
  const reader = dispute && (await readerOf(call, dispute))
  if (!dispute || !reader) throw fail('NOT_FOUND')
  // A bureau or a government above reads only; whoever belongs to both agencies speaks for neither.
  if (reader === 'above' || reader === 'governmentAbove') throw fail('FORBIDDEN')
  if (reader === 'both') throw fail('RECUSED')
  requireVersion(dispute.version, input.version)
  return { dispute, reader }
}

/** The side on which an agency stands. */
export const requireSide = (reader: Reader) => {
  if (reader !== 'first' && reader !== 'second') throw fail('FORBIDDEN')
  return { side: reader, other: reader === 'first' ? 'second' : 'first' } as const
}

type Facts = {
  /** Stands on the way, for whoever may read it. */
  note?: string
  /** What the step is about, when that is not its note: the chain keeps the digest. */
  written?: string | null
  change?: Omit<Parameters<typeof store.updateDispute>[2], 'state'>
}

/** Moves a dispute along its table: clocks, state, step and journal in one transaction. */
export const advanceDispute = async (
  call: Call,
  dispute: store.DisputeRow,
  event: DisputeEvent,
  { note, written, change }: Facts = {},
) => {
  const transition = transitionFor(disputeTable, dispute.state, event)
  requireWho(transition, roleOf(call))
  const state = transition.to ?? dispute.state
  const { stops, starts = [] } = transition
  if (stops) await stopClocks(call, dispute.disputeId, stops === 'all' ? null : stops)
  await startDisputeClocks(call, dispute.disputeId, starts, continuing.includes(event))
  const endedAt = transition.to !== null && clockOfDispute[state] === null ? { endedAt: call.now } : {}
  const moved = await store.updateDispute(call.tx, dispute.disputeId, { ...change, ...endedAt, state })
  await noteDisputeStep(call, dispute.disputeId, { event, from: dispute.state, to: state, note, written })
  return moved
}

/** What a command answers, to an agency as it reads the dispute. */
export const disputeDone = (dispute: store.DisputeRow, reader: Reader = 'bureau') => {
  const { disputeId, version } = dispute
  return { disputeId, version, state: shownState(dispute, isOutside(reader)) }
}

/** Starts clocks of a dispute by the tenant's rules; one that goes on has the days that it had left. */
export const startDisputeClocks = async (
  call: Call,
  disputeId: string,
  kinds: readonly string[],
  isContinued = false,
) => {
  for (const kind of kinds)
    if (isDisputeClock(kind)) {
      const rule = call.settings.clock(`oversight.${kind}`, disputeClocks[kind])
      const left = isContinued ? await daysLeftOf(call, disputeId, kind) : null
      await startClock(call, disputeSubject, disputeId, kind, left === null ? rule : restOf(rule, left))
    }
}

// Working days that the last clock of a kind had left when it was stopped, though never fewer than somebody needs to begin
// again; null where none ran.
const daysLeftOf = async (call: Call, disputeId: string, kind: string) => {
  const last = (await deadlinesOf(call.tx, disputeId)).filter((deadline) => deadline.kind === kind).at(-1)
  const { key, value } = agencyDisputeNumbers.disputeResumeDays
  return last?.stoppedAt
    ? Math.max(daysLeft(last.dueAt, last.stoppedAt, call.calendar), call.settings.number(key, value))
    : null
}

const restOf = (rule: ClockRule, amount: number): ClockRule => ({
  amount,
  unit: 'workingDay',
  // Not on the very day on which it goes on.
  warnBefore: Math.min(rule.warnBefore, amount - 1),
})

/** Writes a step and its record; what was written stands in the chain as a digest. */
export const noteDisputeStep = async (
  call: Call,
  disputeId: string,
  { event, from, to, note, written = note }: Noted,
) => {
  const { unitName: actorLabel } = assignmentOf(call)
  await store.addStep(call.tx, { disputeId, event, toState: to, at: call.now, actorLabel, note: note ?? null })
  call.record(disputeSubject, disputeId, { event, from, to, ...(written ? { writtenDigest: sm3(written) } : {}) })
}

type Noted = {
  event: DisputeEvent
  from: string | null
  to: string
  note?: string | undefined
  written?: string | null | undefined
}

/** Whether the clock that the dispute's state waits for has run out. */
export const isDisputeLate = async (call: Call, { disputeId, state }: store.DisputeRow) =>
  (await openDeadlinesOf(call.tx, [disputeId])).some(
    ({ kind, dueAt }) => kind === clockOfDispute[state] && dueAt < call.now,
  )

const isDisputeClock = (kind: string): kind is keyof typeof disputeClocks => Object.hasOwn(disputeClocks, kind)
