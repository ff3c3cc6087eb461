import type { contract, Parsed } from '../../../src/contracts'
import { dayOf } from '../../_shared/calendar/days'
import { assignmentOf, boundTo, type Call } from '../../_shared/call'
import { openDeadlinesOf } from '../../_shared/deadlines/store'
import { fail, failAt } from '../../_shared/errors'
import type { Handlers } from '../../_shared/handlers'
import { officesByTownship } from '../../registry/public'
import { titleOnPaper } from '../documents/formSheet'
import { formPaper } from '../documents/texts'
import { addHandIn, type HandIn, handInsOf, officesWithReports } from '../monthly/store'
import { dueDayOf, firstOfNext, idsOfMonth, readerOf, requireBegun, ticketsOf } from './month'
import { presentRow } from './presentRow'

type Input<Name extends keyof typeof contract.ticket> = Parsed<(typeof contract.ticket)[Name]>

/** A month's forms of annex 5: the office looks through them and hands them in, its bureau sees who has not (次月 5 日前). */
export const handingInHandlers = {
  async monthlyForms({ month }: Input<'monthlyForms'>, call: Call) {
    const officeId = boundTo(call, 'officeId')
    const { tickets, isCapped, handedIn } = await ticketsOf(call, month, officeId)
    const clocks = await openDeadlinesOf(
      call.tx,
      tickets.map(({ ticketId }) => ticketId),
    )
    const dueOn = dueDayOf(call, month)
    const present = presentRow(call, clocks)
    return {
      dueOn,
      isLate: !handedIn && dayOf(call.now) > dueOn,
      isCapped,
      tickets: tickets.map((ticket) => ({ ...present(ticket), title: titleOnPaper(ticket) })),
      handedIn: presentHandIn(handedIn, dueOn),
      mayHandIn: !handedIn && isOver(call, month),
    }
  },

  async handInForms({ month }: Input<'handInForms'>, call: Call) {
    if (!isOver(call, month)) throw failAt('month', formPaper.notOver)
    const officeId = boundTo(call, 'officeId')
    const { unitName, title } = assignmentOf(call)
    const by = [unitName, title].filter(Boolean).join('·')
    const isNew = await addHandIn(call.tx, { officeId, month, ...idsOfMonth(month), now: call.now, by })
    if (!isNew) throw fail('WRONG_STATE', { message: formPaper.handedInBefore })
    const [handedIn] = await handInsOf(call.tx, month, [officeId], await readerOf(call))
    const forms = handedIn?.forms ?? 0
    call.record('office', officeId, { month, forms })
    return { month, forms }
  },

  async monthlyHandIns({ month }: Input<'monthlyHandIns'>, call: Call) {
    requireBegun(call, month)
    const region = boundTo(call, 'regionCode')
    const offices = (await officesByTownship(call)).filter(({ townshipCode }) => townshipCode.startsWith(region))
    const ids = offices.map(({ officeId }) => officeId)
    const reader = await readerOf(call)
    const known = await handInsOf(call.tx, month, ids, reader)
    const busy = await officesWithReports(call.tx, { officeIds: ids, month, ...idsOfMonth(month) }, reader)
    const dueOn = dueDayOf(call, month)
    const rows = offices.map(({ officeId, name, bureauName }) => {
      const handIn = known.find((one) => one.officeId === officeId)
      return {
        officeId,
        officeName: name,
        bureauName,
        hasReports: handIn ? handIn.forms > 0 : busy.includes(officeId),
        handedIn: presentHandIn(handIn, dueOn),
      }
    })
    const isLate = dayOf(call.now) > dueOn
    return { dueOn, isLate, offices: rows.sort((a, b) => placeOf(a) - placeOf(b)) }
  },
} satisfies Partial<Handlers<'ticket'>>

// Who is waited for comes first; among equals the order of the townships stands.
const placeOf = ({ hasReports, handedIn }: { hasReports: boolean; handedIn: unknown }) => {
  if (handedIn) return 2
  return hasReports ? 0 : 1
}

const isOver = ({ now }: Call, month: string) => dayOf(now) >= firstOfNext(month)

const presentHandIn = (known: HandIn | undefined, dueOn: string) =>
  known
    ? {
        at: known.handedInAt.toISOString(),
        by: known.handedInBy,
        forms: known.forms,
        isLate: dayOf(known.handedInAt) > dueOn,
      }
    : null
