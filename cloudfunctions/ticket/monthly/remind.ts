import { addDays, dayOf, startOfDay } from '../../_shared/calendar/days'
import type { Call } from '../../_shared/call'
import { firstIdAt } from '../../_shared/ids'
import { publish } from '../../_shared/outbox/store'
import { numberOf, ticketNumbers } from '../clocks'
import { takeUnreminded } from './store'

/** Reminds every office with reports of the last month, once, some days before its forms of annex 5 are due
 *  (如皋市司法局做法：次月 5 日前反馈). */
export const remindMonthlyForms = async (call: Pick<Call, 'tx' | 'now' | 'ids' | 'settings'>): Promise<number> => {
  const today = dayOf(call.now)
  const first = `${today.slice(0, 7)}-01`
  const dueOn = addDays(first, numberOf(call, ticketNumbers.monthlyFormDay) - 1)
  if (today > dueOn || today < addDays(dueOn, -numberOf(call, ticketNumbers.monthlyRemindDays))) return 0
  const month = addDays(first, -1).slice(0, 7)
  const offices = await takeUnreminded(call.tx, {
    month,
    from: firstIdAt(startOfDay(`${month}-01`)),
    until: firstIdAt(startOfDay(first)),
    now: call.now,
  })
  for (const officeId of offices)
    await publish(call.tx, {
      eventId: call.ids.uuid(),
      code: 'ticket.formsDue',
      subjectKind: 'office',
      subjectId: officeId,
      payload: { month },
      occurredAt: call.now,
      correlationId: call.ids.uuid(),
    })
  return offices.length
}
