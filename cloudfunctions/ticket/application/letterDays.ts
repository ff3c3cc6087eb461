import type { Call } from '../../_shared/call'
import type { ClockRule } from '../../_shared/deadlines/clocks'
import { failAt } from '../../_shared/errors'
import { numberOf, ticketClocks, ticketNumbers } from '../clocks'
import { changedSettings } from '../settings/store'
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

const boundsOf = (call: Call) => {
  const { amount, unit } = call.settings.clock('ticket.rectify', rectifyRule())
  return {
    amount,
    unit: unit === 'workingDay' ? ('workingDay' as const) : ('calendarDay' as const),
    // NB: a city may have set its clock before there were bounds.
    least: Math.min(numberOf(call, rectifyLeast), amount),
    most: Math.max(numberOf(call, rectifyMost), amount),
  }
}

const rectifyRule = () => {
  const rule = ticketClocks.rectify
  if (!rule) throw new Error('no clock rule for rectify')
  return rule
}
