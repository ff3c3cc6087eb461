import { draftableLetters } from '../../../src/contracts/ticket/states'
import { dayOf } from '../../_shared/calendar/days'
import type { Call } from '../../_shared/call'
import { type ClockRule, dueAt } from '../../_shared/deadlines/clocks'
import type { Deadline } from '../../_shared/deadlines/store'
import { failAt } from '../../_shared/errors'
import { numberOf, ticketClocks, ticketNumbers } from '../clocks'
import { changedSettings } from '../settings/store'
import type * as store from '../store'
import { fieldIssues } from '../texts'

const { rectifyLeast, rectifyMost } = ticketNumbers
const settingKey = 'clock.ticket.rectify'

/** How many days a letter gives by itself, on what ground, and how far its writer and its signer may change that
 *  (行政执法监督条例第27、28条：在规定时限内). */
export const termOf = async (call: Call) => {
  const changed = (await changedSettings(call.tx, [settingKey])).get(settingKey)
  return { ...boundsOf(call), source: changed?.source ?? rectifyRule().source }
}

/** The days of a letter: those that are asked for, else those it had, else the clock's own. */
export const daysOfLetter = (call: Call, asked: number | undefined, before: number | null = null) => {
  const { amount, least, most } = boundsOf(call)
  if (asked === undefined) return before ?? amount
  if (asked < least || asked > most) throw failAt('rectifyDays', fieldIssues.rectifyDays(least, most))
  return asked
}

/** A clock's rule with a letter's own days; the warning stays within them. */
export const ruleWithDays = (rule: ClockRule, days: number | null | undefined): ClockRule =>
  days ? { ...rule, amount: days, warnBefore: Math.min(rule.warnBefore, days - 1) } : rule

/** The last day of a letter that is issued now, as it will stand on the paper: counted before that year's holidays were
 *  published, it is provisional there for good. */
export const dueOf = (call: Call, { nextDueAt }: store.TicketRow) => ({
  dueAt: nextDueAt,
  firstDueAt: nextDueAt,
  isFirstDueProvisional: call.calendar.isProvisional(dayOf(nextDueAt)),
})

/** How the days of a letter, counted from today, lie to the time for the whole report: whoever drafts or issues it must
 *  know when the letter would be in time and the report late. Null where no letter can go out, no such time runs, or the
 *  days are counted from another moment: those of a proposal from the government's decision. */
export const reachOf = (
  call: Call,
  { state }: Pick<store.TicketRow, 'state'>,
  clocks: readonly Deadline[],
  draftedDays: number | null | undefined,
) => {
  const total = clocks.find(({ kind, stoppedAt, isPaused }) => kind === 'total' && stoppedAt === null && !isPaused)
  if (!total || state === 'proposeDecision' || !(draftableLetters[state] || state === 'objectionReview')) return null
  const { amount, least, most } = boundsOf(call)
  const endOf = (days: number) => dueAt(ruleWithDays(rectifyClock(call), days), call.now, [], call.calendar)
  const days = draftedDays ?? amount
  const end = endOf(days)
  let fitting = least - 1
  while (fitting < most && endOf(fitting + 1) <= total.dueAt) fitting += 1
  return {
    days,
    dueAt: end.toISOString(),
    isProvisional: call.calendar.isProvisional(dayOf(end)),
    totalDueAt: total.dueAt.toISOString(),
    mostDays: fitting < least ? null : fitting,
  }
}

const boundsOf = (call: Call) => {
  const { amount, unit } = rectifyClock(call)
  return {
    amount,
    unit: unit === 'workingDay' ? ('workingDay' as const) : ('calendarDay' as const),
    // NB: a city may have set its clock before there were bounds.
    least: Math.min(numberOf(call, rectifyLeast), amount),
    most: Math.max(numberOf(call, rectifyMost), amount),
  }
}

const rectifyClock = (call: Call) => call.settings.clock('ticket.rectify', rectifyRule())

const rectifyRule = () => {
  const rule = ticketClocks.rectify
  if (!rule) throw new Error('no clock rule for rectify')
  return rule
}
