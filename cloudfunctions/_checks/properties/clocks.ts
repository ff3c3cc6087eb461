import { calendarOf } from '../../_shared/calendar/load'
import { listYear } from '../../_shared/calendar/official'
import { type ClockRule, daysLeft, daysUsed, dueAt, type Pause, pausedDays } from '../../_shared/deadlines/clocks'
import { oracleDaysLeft, oracleDaysUsed, oracleDueAt, oraclePausedDays, oracleYears } from './clockOracle'
import { createRandom, type Random } from './random'

/** One generated clock with everything that happened to it. */
export type ClockCase = { rule: ClockRule; startedAt: Date; pauses: Pause[]; now: Date }

/** Compares the deadline arithmetic with the brute-force oracle over generated cases: how many were run, and the first
 *  ten that differ. The same seed gives the same cases. */
export const checkClocks = (cases: number, seed: number) => {
  const random = createRandom(seed)
  const wrong: { case: ClockCase; found: unknown; expected: unknown }[] = []
  let wrongCount = 0
  for (let count = 0; count < cases; count += 1) {
    const one = generateCase(random)
    const found = JSON.stringify(answersOf(one))
    const expected = JSON.stringify(oracleAnswersOf(one))
    if (found === expected) continue
    wrongCount += 1
    if (wrong.length < 10) wrong.push({ case: one, found, expected })
  }
  return { cases, seed, wrongCount, wrong }
}

/** The official calendar of the oracle's years, as the product reads it. */
export const productCalendar = calendarOf(
  oracleYears.map((year) => ({ year, isProvisional: listYear(year).isProvisional })),
  oracleYears.flatMap((year) => listYear(year).days),
)

const answersOf = ({ rule, startedAt, pauses, now }: ClockCase) => {
  const due = dueAt(rule, startedAt, pauses, productCalendar)
  return {
    due: due.getTime(),
    left: daysLeft(due, now, productCalendar),
    used: daysUsed(startedAt, now, pauses, productCalendar),
    usedOpen: daysUsed(startedAt, now, withOpenEnd(pauses), productCalendar),
    paused: pauses.map((pause) => pausedDays(pause, productCalendar)),
  }
}

const oracleAnswersOf = ({ rule, startedAt, pauses, now }: ClockCase) => {
  const due = oracleDueAt(rule, startedAt.getTime(), pauses)
  return {
    due,
    left: oracleDaysLeft(due, now.getTime()) || 0,
    used: oracleDaysUsed(startedAt.getTime(), now.getTime(), pauses),
    usedOpen: oracleDaysUsed(startedAt.getTime(), now.getTime(), withOpenEnd(pauses)),
    paused: pauses.map(oraclePausedDays),
  }
}

// The last pause still lasts: what a screen shows meanwhile.
const withOpenEnd = (pauses: readonly Pause[]) =>
  pauses.map((pause, position) => (position === pauses.length - 1 ? { ...pause, until: null } : pause))

const hour = 3_600_000
const day = 24 * hour
const firstStart = Date.parse('2024-12-20T00:00:00+08:00')
const lastStart = Date.parse('2026-12-31T23:59:59+08:00')
const newYears = ['2025-01-01', '2026-01-01', '2027-01-01'].map((text) => Date.parse(`${text}T00:00:00+08:00`))

const generateCase = (random: Random): ClockCase => {
  const startedAt = generateStart(random)
  const pauses: Pause[] = []
  let at = startedAt
  for (let left = random.oneOf([0, 0, 1, 1, 2, 3, 5]); left > 0; left -= 1) {
    const from = snap(random, at + random.whole(0, 8 * day), at)
    // Many resume on the same day, at once, or after a weekend.
    const length = random.oneOf([0, random.whole(0, 6 * hour), random.whole(0, 4 * day), random.whole(0, 15 * day)])
    const until = snap(random, from + length, from)
    pauses.push({ from: new Date(from).toISOString(), until: new Date(until).toISOString(), cause: 'reporter' })
    at = until
  }
  const now = snap(random, startedAt + random.whole(0, 150 * day), startedAt)
  return { rule: generateRule(random), startedAt: new Date(startedAt), pauses, now: new Date(now) }
}

const generateStart = (random: Random) => {
  const isNearNewYear = random.isHit(0.25)
  const around = random.oneOf(newYears) + random.whole(-12 * day, 3 * day)
  return snap(random, Math.min(lastStart, isNearNewYear ? around : random.whole(firstStart, lastStart)), firstStart)
}

const generateRule = (random: Random): ClockRule => {
  const unit = random.oneOf(['workingDay', 'workingDay', 'calendarDay', 'hour', 'minute'] as const)
  const amount = unit === 'minute' ? random.whole(0, 5_000) : random.whole(0, unit === 'hour' ? 200 : 60)
  return { unit, amount, warnBefore: 2 }
}

// A third of all moments lie on a Shanghai midnight or one millisecond beside it, where mistakes live.
const snap = (random: Random, moment: number, notBefore: number) => {
  if (!random.isHit(0.33)) return Math.max(moment, notBefore)
  const midnight = Math.round((moment + 8 * hour) / day) * day - 8 * hour
  return Math.max(midnight + random.oneOf([-1, 0, 1]), notBefore)
}
