import type { EventCode } from '../../../src/contracts/eventCodes'
import { addDays, dayOf } from '../../_shared/calendar/days'
import type { Call } from '../../_shared/call'
import { publish } from '../../_shared/outbox/store'
import { dueDayOf, idsOfMonth } from '../application/month'
import { numberOf, ticketNumbers } from '../clocks'
import { type Stage, takeUnreminded } from './store'

// Later nobody is told any more: what was not handed in stands in the bureau's list.
const lateDays = 7

type Tools = Pick<Call, 'tx' | 'now' | 'ids' | 'settings' | 'calendar'>

/** Reminds every office that has reports of the last month and did not hand its forms of annex 5 in: on the first, some
 *  days before they are due, on that day and after it; then their bureaus are told too. Each once (如皋市司法局做法：次月
 *  5 日前反馈). */
export const remindMonthlyForms = async (call: Tools): Promise<number> => {
  const today = dayOf(call.now)
  const month = addDays(`${today.slice(0, 7)}-01`, -1).slice(0, 7)
  const stage = stageOf(call, today, dueDayOf(call, month).dueOn)
  if (!stage) return 0
  const taken = await takeUnreminded(call.tx, { month, ...idsOfMonth(month), stage, now: call.now })
  const tell = (code: EventCode, subjectKind: string, subjectId: string) =>
    publish(call.tx, {
      eventId: call.ids.uuid(),
      code,
      subjectKind,
      subjectId,
      payload: { month, stage },
      occurredAt: call.now,
      correlationId: call.ids.uuid(),
    })
  const bureauIds = stage === 'late' ? [...new Set(taken.flatMap((office) => office.bureauIds))] : []
  for (const { officeId } of taken) await tell('ticket.formsDue', 'office', officeId)
  for (const bureauId of bureauIds) await tell('ticket.formsLate', 'bureau', bureauId)
  return taken.length + bureauIds.length
}

const stageOf = (call: Tools, today: string, dueOn: string): Stage | undefined => {
  if (today > dueOn) return today <= addDays(dueOn, lateDays) ? 'late' : undefined
  if (today === dueOn) return 'last'
  return today >= addDays(dueOn, -numberOf(call, ticketNumbers.monthlyRemindDays)) ? 'soon' : 'first'
}
