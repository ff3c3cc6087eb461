import { dayOf } from '../calendar/days'
import type { Call } from '../call'
import { type ClockRule, dueAt, type Pause, warnAt } from './clocks'
import { type Deadline, deadlinesOf, insertDeadline, reschedule, stopDeadlines } from './store'

type Clocked = Pick<Call, 'tx' | 'now' | 'ids' | 'calendar'>

/** A clock that starts now on a subject, as a row. */
export const newClock = (
  call: Omit<Clocked, 'tx'>,
  subjectKind: string,
  subjectId: string,
  kind: string,
  rule: ClockRule,
) => {
  const due = dueAt(rule, call.now, [], call.calendar)
  return {
    deadlineId: call.ids.uuid(),
    subjectKind,
    subjectId,
    kind,
    unit: rule.unit,
    amount: rule.amount,
    warnBefore: rule.warnBefore,
    startedAt: call.now,
    dueAt: due,
    warnAt: warnAt(rule, due, call.calendar),
    isProvisional: call.calendar.isProvisional(dayOf(due)),
  }
}

/** Starts a clock on a subject and returns when it runs out. */
export const startClock = async (
  call: Clocked,
  subjectKind: string,
  subjectId: string,
  kind: string,
  rule: ClockRule,
) => {
  const clock = newClock(call, subjectKind, subjectId, kind, rule)
  await insertDeadline(call.tx, clock)
  return clock.dueAt
}

/** Stops the named clocks of a subject, or all of them but `kept`. */
export const stopClocks = (
  call: Clocked,
  subjectId: string,
  kinds: readonly string[] | null,
  kept: readonly string[] = [],
) => stopDeadlines(call.tx, subjectId, kinds, kept, call.now)

/** Pauses the named running clocks for a recorded cause. */
export const pauseClocks = (call: Clocked, subjectId: string, kinds: readonly string[], cause: string) =>
  change(call, subjectId, runningOf(kinds), (pauses) => [...pauses, pauseFrom(call.now, cause)], true)

/** Lets the named paused clocks stand on for another cause; those that stand for it already are left as they are. */
export const repauseClocks = (call: Clocked, subjectId: string, kinds: readonly string[], cause: string) =>
  change(
    call,
    subjectId,
    (clock) => pausedOf(kinds)(clock) && clock.pauses.at(-1)?.cause !== cause,
    (pauses) => [...ended(pauses, call.now), pauseFrom(call.now, cause)],
    true,
  )

/** Lets the named paused clocks run again; their due days move by what the pause took. */
export const resumeClocks = (call: Clocked, subjectId: string, kinds: readonly string[]) =>
  change(call, subjectId, pausedOf(kinds), (pauses) => ended(pauses, call.now), false)

type Which = (clock: Deadline) => boolean

const runningOf =
  (kinds: readonly string[]): Which =>
  ({ kind, isPaused }) =>
    !isPaused && kinds.includes(kind)

const pausedOf =
  (kinds: readonly string[]): Which =>
  ({ kind, isPaused }) =>
    isPaused && kinds.includes(kind)

/** A pause that begins. */
export const pauseFrom = (now: Date, cause: string): Pause => ({ from: now.toISOString(), until: null, cause })

const ended = (pauses: readonly Pause[], now: Date) =>
  pauses.map((pause) => (pause.until === null ? { ...pause, until: now.toISOString() } : pause))

const change = async (
  call: Clocked,
  subjectId: string,
  isMeant: Which,
  next: (pauses: readonly Pause[]) => Pause[],
  isPaused: boolean,
) => {
  const open = (await deadlinesOf(call.tx, subjectId)).filter((clock) => clock.stoppedAt === null && isMeant(clock))
  for (const deadline of open) {
    const pauses = next(deadline.pauses)
    const rule = deadline as ClockRule
    // While a pause lasts nobody knows the end: the last known due day stays.
    const due = isPaused ? deadline.dueAt : dueAt(rule, deadline.startedAt, pauses, call.calendar)
    await reschedule(call.tx, deadline.deadlineId, {
      pauses,
      isPaused,
      dueAt: due,
      warnAt: warnAt(rule, due, call.calendar),
      isProvisional: call.calendar.isProvisional(dayOf(due)),
    })
  }
}
