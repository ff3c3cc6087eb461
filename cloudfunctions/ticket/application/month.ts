import { addDays, dayOf, nextWorkingDay, startOfDay } from '../../_shared/calendar/days'
import { assignmentOf, type Call } from '../../_shared/call'
import { failAt } from '../../_shared/errors'
import { firstIdAt } from '../../_shared/ids'
import { bureaus } from '../../registry/public'
import { numberOf, ticketNumbers } from '../clocks'
import { formPaper } from '../documents/texts'
import { handInsOf, isReadable, isToHandIn, type Reader } from '../monthly/store'
import * as store from '../store'
import { barredAgenciesOf } from './stake'

/** Forms in one file: a function's answer holds 6 MB, and a server makes other answers as well. */
export const mostForms = 200

/** An office's reports of a month (2026-11, Asia/Shanghai), of those that the caller may read: as they were handed in, or
 *  as they stand while they were not; what another office handed in with its own is not asked for again. What came to the
 *  office after it had handed in and went with no other set is its supplement: every report is in exactly one set. */
export const ticketsOf = async (call: Call, month: string, officeId: string) => {
  requireBegun(call, month)
  const reader = await readerOf(call)
  const ids = idsOfMonth(month)
  const [handedIn] = await handInsOf(call.tx, { month, ...ids }, [officeId], reader)
  const limit = mostForms + 1
  const went = handedIn ? await store.ticketsOfMonth(call.tx, handedIn, { within: isReadable(reader), limit }) : []
  const notYet = await store.ticketsOfMonth(call.tx, { officeId, ...ids }, { within: isToHandIn(reader, month), limit })
  const [first, after] = handedIn ? [went, notYet] : [notYet, []]
  // Supplements, which are few, stand in every list that tells how many there are.
  const supplements = after.slice(0, mostForms)
  const tickets = first.slice(0, mostForms - supplements.length)
  return { tickets, supplements, isCapped: first.length + after.length > mostForms, handedIn }
}

/** What the caller may know of the months of offices. */
export const readerOf = async (call: Call): Promise<Reader> => {
  const { officeId, bureauId, regionCode } = assignmentOf(call)
  const barred = await barredAgenciesOf(call)
  if (call.scope === 'ownOffice') return { officeId, bureauIds: [], barred }
  const below = (await bureaus(call)).filter(
    (bureau) => bureau.bureauId === bureauId || (regionCode !== null && bureau.divisionCode.startsWith(regionCode)),
  )
  return { officeId: null, bureauIds: below.map((bureau) => bureau.bureauId), barred }
}

/** Refuses a month that has not begun. */
export const requireBegun = ({ now }: Pick<Call, 'now'>, month: string) => {
  if (month > dayOf(now).slice(0, 7)) throw failAt('month', formPaper.notYet)
}

/** Between which ids the reports of a month lie. */
export const idsOfMonth = (month: string) => ({
  from: firstIdAt(startOfDay(`${month}-01`)),
  until: firstIdAt(startOfDay(firstOfNext(month))),
})

/** The first day after a month. */
export const firstOfNext = (month: string) => `${addDays(`${month}-01`, 31).slice(0, 7)}-01`

/** Until which day the forms of a month are due (如皋市司法局做法：次月 5 日前反馈); a rest day moves it to the next worked
 *  one, as it does every clock of calendar days, and while that year's holidays are not published it is provisional. Of
 *  years before the calendar nobody waits for a form any more. */
export const dueDayOf = ({ settings, calendar }: Pick<Call, 'settings' | 'calendar'>, month: string) => {
  const day = addDays(firstOfNext(month), numberOf({ settings }, ticketNumbers.monthlyFormDay) - 1)
  if (!calendar.isKnown(day)) return { dueOn: day, isProvisional: false }
  const dueOn = nextWorkingDay(calendar, day)
  return { dueOn, isProvisional: calendar.isProvisional(dueOn) }
}
