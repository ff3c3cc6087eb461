import { listYear } from '../../_shared/calendar/official'
import type { ClockRule, Pause } from '../../_shared/deadlines/clocks'

// A second reading of the rules by brute force, sharing no code with deadlines/clocks.ts and calendar/days.ts.
// A midnight is the first moment of a day in Shanghai. A day counts when the clock was running at its midnight, after
// the start: so the day of a pause counts and the day of resuming does not.

const dayLength = 86_400_000
const zoneOffset = 8 * 3_600_000

/** Years that the oracle knows. */
export const oracleYears = [2024, 2025, 2026, 2027]

const workedMidnights = new Set(
  oracleYears.flatMap((year) =>
    listYear(year)
      .days.filter(({ isWorking }) => isWorking)
      .map(({ day }) => Date.parse(`${day}T00:00:00+08:00`)),
  ),
)

const midnightOf = (moment: number) => Math.floor((moment + zoneOffset) / dayLength) * dayLength - zoneOffset

const isStanding = (midnight: number, pauses: readonly Pause[]) =>
  pauses.some(({ from, until }) => Date.parse(from) < midnight && (until === null || midnight <= Date.parse(until)))

const midnightsAfter = function* (moment: number) {
  for (let midnight = midnightOf(moment) + dayLength; ; midnight += dayLength) yield midnight
}

/** When the clock runs out, in milliseconds. */
export const oracleDueAt = (rule: ClockRule, start: number, pauses: readonly Pause[]): number => {
  if (rule.unit === 'minute' || rule.unit === 'hour') return oracleMoment(rule, start, pauses)
  let last = midnightOf(start)
  let left = rule.amount
  for (const midnight of midnightsAfter(start)) {
    if (left === 0) break
    if (isStanding(midnight, pauses)) continue
    if (rule.unit === 'workingDay' && !workedMidnights.has(midnight)) continue
    last = midnight
    left -= 1
  }
  if (rule.unit === 'calendarDay') while (!workedMidnights.has(last)) last += dayLength
  return last + dayLength - 1
}

// Runs the clock from one pause to the next until nothing is left.
const oracleMoment = (rule: ClockRule, start: number, pauses: readonly Pause[]) => {
  let left = rule.amount * (rule.unit === 'minute' ? 60_000 : 3_600_000)
  let at = start
  for (const { from, until } of pauses) {
    const run = Date.parse(from) - at
    if (left <= run || until === null) break
    left -= run
    at = Date.parse(until)
  }
  return at + left
}

const countWorked = (after: number, upTo: number, isLeftOut: (midnight: number) => boolean) => {
  let count = 0
  for (const midnight of midnightsAfter(after)) {
    if (midnight > upTo) return count
    if (workedMidnights.has(midnight) && !isLeftOut(midnight)) count += 1
  }
  return count
}

/** Working days that the clock ran until `end`. */
export const oracleDaysUsed = (start: number, end: number, pauses: readonly Pause[]) =>
  countWorked(start, end, (midnight) => isStanding(midnight, pauses))

/** Working days that begin after `now` until `due`; negative when they lie between `due` and `now`. */
export const oracleDaysLeft = (due: number, now: number) =>
  due >= now ? countWorked(now, due, () => false) : -countWorked(due, now, () => false)

/** Working days at whose first moment this pause lasted. */
export const oraclePausedDays = (pause: Pause) =>
  pause.until === null
    ? 0
    : countWorked(Date.parse(pause.from), Date.parse(pause.until), (midnight) => !isStanding(midnight, [pause]))
