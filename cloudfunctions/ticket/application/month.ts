import { addDays, dayOf, startOfDay } from '../../_shared/calendar/days'
import type { Call } from '../../_shared/call'
import { failAt } from '../../_shared/errors'
import { firstIdAt } from '../../_shared/ids'
import { numberOf, ticketNumbers } from '../clocks'
import { formPaper } from '../documents/texts'
import * as store from '../store'
import { canRead } from './access'
import { barredAgenciesOf, isBarred } from './stake'

/** Forms in one file: a function's answer holds 6 MB, and a server makes other answers as well. */
export const mostForms = 200

/** An office's reports of a month (2026-11, Asia/Shanghai), of those that the caller may read. */
export const ticketsOf = async (call: Call, month: string, officeId: string) => {
  requireBegun(call, month)
  const rows = await store.ticketsOfOffice(call.tx, { officeId, ...idsOfMonth(month), limit: mostForms + 1 })
  const barred = await barredAgenciesOf(call)
  const tickets = rows.slice(0, mostForms).filter((ticket) => canRead(call, ticket) && !isBarred(ticket, barred))
  return { tickets, isCapped: rows.length > mostForms }
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

/** Until which day the forms of a month are due (如皋市司法局做法：次月 5 日前反馈). */
export const dueDayOf = ({ settings }: Pick<Call, 'settings'>, month: string) =>
  addDays(firstOfNext(month), numberOf({ settings }, ticketNumbers.monthlyFormDay) - 1)
