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
import type { TicketRow } from '../store'
import { dueDayOf, firstOfNext, idsOfMonth, readerOf, requireBegun, ticketsOf } from './month'
import { presentRow } from './presentRow'

type Input<Name extends keyof typeof contract.ticket> = Parsed<(typeof contract.ticket)[Name]>

/** A month's forms of annex 5: the office looks through them and hands them in, its bureau sees who has not (次月 5 日前). */
export const handingInHandlers = {
  async monthlyForms({ month }: Input<'monthlyForms'>, call: Call) {
    const officeId = boundTo(call, 'officeId')
    const { tickets, supplements, isCapped, handedIn } = await ticketsOf(call, month, officeId)
    const clocks = await openDeadlinesOf(
      call.tx,
      [...tickets, ...supplements].map(({ ticketId }) => ticketId),
    )
    const { dueOn, isProvisional } = dueDayOf(call, month)
    const presentOne = presentRow(call, clocks)
    const present = (ticket: TicketRow) => ({ ...presentOne(ticket), title: titleOnPaper(ticket) })
    return {
      dueOn,
      isProvisional,
      isLate: !handedIn && dayOf(call.now) > dueOn,
      isCapped,
      tickets: tickets.map(present),
      supplements: supplements.map(present),
      handedIn: presentHandIn(handedIn, dueOn),
      mayHandIn: !handedIn && isOver(call, month),
    }
  },

  async handInForms({ month }: Input<'handInForms'>, call: Call) {
    if (!isOver(call, month)) throw failAt('month', formPaper.notOver)
    const officeId = boundTo(call, 'officeId')
    const { unitName, title } = assignmentOf(call)
    const by = [unitName, title].filter(Boolean).join('·')
    const ids = { month, ...idsOfMonth(month) }
    const isNew = await addHandIn(call.tx, { officeId, ...ids, now: call.now, by })
    if (!isNew) throw fail('WRONG_STATE', { message: formPaper.handedInBefore })
    const [handedIn] = await handInsOf(call.tx, ids, [officeId], await readerOf(call))
    const forms = handedIn?.forms ?? 0
    call.record('office', officeId, { month, forms })
    return { month, forms }
  },

  async monthlyHandIns({ month }: Input<'monthlyHandIns'>, call: Call) {
    requireBegun(call, month)
    const region = boundTo(call, 'regionCode')
    const offices = (await officesByTownship(call)).filter(({ townshipCode }) => townshipCode.startsWith(region))
    const officeIds = offices.map(({ officeId }) => officeId)
    const ids = { month, ...idsOfMonth(month) }
    const reader = await readerOf(call)
    const known = await handInsOf(call.tx, ids, officeIds, reader)
    const busy = await officesWithReports(call.tx, { officeIds, ...ids }, reader)
    const { dueOn, isProvisional } = dueDayOf(call, month)
    const rows = offices.map(({ officeId, name, bureauName }) => {
      const handIn = known.find((one) => one.officeId === officeId)
      return {
        officeId,
        officeName: name,
        bureauName,
        hasReports: handIn ? handIn.forms + handIn.supplements > 0 : busy.includes(officeId),
        handedIn: presentHandIn(handIn, dueOn, name),
      }
    })
    // The day is over for nobody but who is still waited for.
    const isLate = dayOf(call.now) > dueOn && rows.some(isWaitedFor)
    return { dueOn, isProvisional, isLate, offices: rows.sort((a, b) => placeOf(a) - placeOf(b)) }
  },
} satisfies Partial<Handlers<'ticket'>>

type Row = { hasReports: boolean; handedIn: unknown }

const isWaitedFor = ({ hasReports, handedIn }: Row) => hasReports && !handedIn

// Who is waited for comes first, then who handed in, last who had nothing to; among equals the order of the townships
// stands. NB: lateness is of the month, so that all who are waited for are late or none is.
const placeOf = (row: Row) => {
  if (isWaitedFor(row)) return 0
  return row.handedIn ? 1 : 2
}

const isOver = ({ now }: Call, month: string) => dayOf(now) >= firstOfNext(month)

// In a row that already names the office the post alone says by whom; without a post, the office.
const presentHandIn = (known: HandIn | undefined, dueOn: string, named = '') =>
  known
    ? {
        at: known.handedInAt.toISOString(),
        by: known.handedInBy.startsWith(`${named}·`) ? known.handedInBy.slice(named.length + 1) : known.handedInBy,
        forms: known.forms + known.moved,
        moved: known.moved,
        supplements: known.supplements,
        isLate: dayOf(known.handedInAt) > dueOn,
      }
    : null
