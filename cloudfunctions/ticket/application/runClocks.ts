import type { Batch } from '../../_shared/batch/store'
import type { Call } from '../../_shared/call'
import { newClock, pauseClocks, pauseFrom, repauseClocks, resumeClocks } from '../../_shared/deadlines/run'
import { addDeadlines, addStops, type Deadline, deadlinesOf } from '../../_shared/deadlines/store'
import { numberOf, ticketClocks, ticketNumbers } from '../clocks'
import type * as store from '../store'
import type { ticketTable } from '../workflow'
import { ruleWithDays } from './letterDays'

/** What the rest of a step has to know of a clock. */
export type Running = Pick<Deadline, 'kind' | 'dueAt' | 'stoppedAt'>

/** Pauses and resumes the clocks of a transition, puts into the batch which stop and start, and returns them as they then
 *  are, oldest first. The ticket's lock keeps others away from its clocks. */
export const runClocks = async (
  call: Call,
  { ticketId, receiptNumber }: store.TicketRow,
  transition: (typeof ticketTable)[number],
  step: { batch: Batch; before: readonly Deadline[]; rectifyDays: number | null | undefined },
): Promise<Running[]> => {
  const { pauses, pauseCause = 'moreFromReporter', resumes, repauses, stops, keeps = [], starts = [] } = transition
  if (pauses) await pauseClocks(call, ticketId, pauses, pauseCause)
  if (repauses) await repauseClocks(call, ticketId, repauses, pauseCause)
  if (resumes) await resumeClocks(call, ticketId, resumes)
  const clocks = pauses || repauses || resumes ? await deadlinesOf(call.tx, ticketId) : step.before
  const wanted = starts.filter((kind) => kind !== 'lookBack' || isLookedBackAt(call, receiptNumber))
  const ends = ({ kind, stoppedAt }: Deadline) =>
    stoppedAt === null &&
    (wanted.includes(kind) || (stops === 'all' ? !keeps.includes(kind) : stops?.includes(kind) === true))
  const started = wanted.map((kind) => {
    const rule = clockRule(call, kind)
    const clock = newClock(
      call,
      'ticket',
      ticketId,
      kind,
      kind === 'rectify' ? ruleWithDays(rule, step.rectifyDays) : rule,
    )
    // A clock that the same step starts and pauses stands from its start.
    return pauses?.includes(kind) ? { ...clock, isPaused: true, pauses: [pauseFrom(call.now, pauseCause)] } : clock
  })
  const ended = clocks.filter(ends).map(({ deadlineId }) => deadlineId)
  addStops(step.batch, ended, call.now)
  addDeadlines(step.batch, started)
  return [
    ...clocks.map((clock) => (ended.includes(clock.deadlineId) ? { ...clock, stoppedAt: call.now } : clock)),
    ...started.map((clock) => ({ ...clock, stoppedAt: null })),
  ]
}

/** The tenant's rule for one of a ticket's clocks. */
export const clockRule = (call: Call, kind: string) => {
  const rule = ticketClocks[kind]
  if (!rule) throw new Error(`no clock rule for ${kind}`)
  return call.settings.clock(`ticket.${kind}`, rule)
}

// A part of what was closed is looked at once more, drawn with the city's key: nobody can tell before, nobody can choose.
const isLookedBackAt = ({ secrets, settings }: Call, receiptNumber: string) => {
  const lot = Buffer.from(secrets.blindIndex('lookBack', receiptNumber), 'base64url').readUInt32BE(0)
  return lot % Math.max(1, numberOf({ settings }, ticketNumbers.lookBackEvery)) === 0
}
