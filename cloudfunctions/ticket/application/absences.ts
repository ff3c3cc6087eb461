import type { contract, Parsed } from '../../../src/contracts'
import { bureauRoles, officeRoles, type Role } from '../../../src/contracts/roles'
import { dayOf } from '../../_shared/calendar/days'
import { assignmentOf, boundTo, type Call, personOf } from '../../_shared/call'
import { sm3 } from '../../_shared/digest'
import { fail, failAt } from '../../_shared/errors'
import type { Handlers } from '../../_shared/handlers'
import { colleaguesOf } from '../../identity/public'
import * as store from '../absences/store'
import { ticketById, updateTicket } from '../store'
import { workIssues } from '../work/texts'
import { mustBeSpared } from './stake'

type Input<Name extends keyof typeof contract.ticket> = Parsed<(typeof contract.ticket)[Name]>

// As many as one command can lock and record.
const mostTaken = 200

/** Who is away and who acts for him. A deputy never gets what he has to keep out of. */
export const absenceHandlers = {
  async absences(_input: Input<'absences'>, call: Call) {
    const unit = unitOf(call)
    const colleagues = await colleaguesIn(call, unit)
    const nameOf = (personId: string) => colleagues.find((one) => one.personId === personId)?.name ?? ''
    const rows = await store.absencesOf(call.tx, unit.id, dayOf(call.now))
    return {
      absences: await Promise.all(
        rows.map(async (row) => ({
          absenceId: row.absenceId,
          personName: nameOf(row.personId),
          deputyName: nameOf(row.deputyId),
          from: row.fromDay,
          until: row.untilDay,
          reason: row.reason,
          recordedBy: row.recordedBy,
          open: await store.countHandled(call.tx, handlerOf(unit, row), unit.id, mostTaken),
          mayTakeOver: isParty(call, row),
          mayEnd: personOf(call) === row.personId || isHead(call),
        })),
      ),
      colleagues: colleagues.map((one) => ({
        personId: one.personId,
        name: one.name,
        title: one.title,
        deputyIds: colleagues.filter((other) => isDeputyOf(unit, one, other)).map(({ personId }) => personId),
      })),
      ownId: personOf(call),
      isHead: isHead(call),
    }
  },

  async recordAbsence(input: Input<'recordAbsence'>, call: Call) {
    const unit = unitOf(call)
    const personId = input.personId ?? personOf(call)
    if (personId !== personOf(call) && !isHead(call)) throw failAt('personId', workIssues.onlyHead)
    const people = await colleaguesIn(call, unit)
    const [away, deputy] = [personId, input.deputyId].map((wanted) => people.find((one) => one.personId === wanted))
    if (!away) throw failAt('personId', workIssues.noColleague)
    if (!deputy || !isDeputyOf(unit, away, deputy)) throw failAt('deputyId', workIssues.noDeputy)
    const today = dayOf(call.now)
    if (input.until < input.from || input.until < today) throw failAt('until', workIssues.absenceOrder)
    const known = await store.absencesOf(call.tx, unit.id, today)
    const isAway = (who: string) =>
      known.some((row) => row.personId === who && row.fromDay <= input.until && row.untilDay >= input.from)
    if (isAway(personId)) throw failAt('from', workIssues.alreadyAway)
    // What comes back to whoever he stands in for would otherwise come to somebody who is not there.
    if (known.some((row) => row.deputyId === personId && row.fromDay <= input.until && row.untilDay >= input.from))
      throw failAt('from', workIssues.isDeputy)
    if (isAway(input.deputyId)) throw failAt('deputyId', workIssues.deputyAway)
    const absenceId = call.ids.uuid()
    const { unitName, title } = assignmentOf(call)
    await store.insertAbsence(call.tx, {
      absenceId,
      personId,
      deputyId: input.deputyId,
      unitId: unit.id,
      fromDay: input.from,
      untilDay: input.until,
      reason: input.reason,
      recordedAt: call.now,
      recordedBy: [unitName, title].filter(Boolean).join('·'),
    })
    call.record('absence', absenceId, { event: 'recordAbsence', from: input.from, until: input.until })
    call.notify([input.deputyId], { ...workIssues.toDeputy, link: null })
    return { absenceId }
  },

  async endAbsence({ absenceId }: Input<'endAbsence'>, call: Call) {
    const row = await lockOfUnit(call, absenceId)
    if (row.personId !== personOf(call) && !isHead(call)) throw fail('FORBIDDEN')
    await store.setEnded(call.tx, absenceId, call.now)
    call.record('absence', absenceId, { event: 'endAbsence' })
    return { absenceId }
  },

  async takeOver({ absenceId, reason }: Input<'takeOver'>, call: Call) {
    const row = await lockOfUnit(call, absenceId)
    if (!isParty(call, row)) throw fail('FORBIDDEN')
    const unit = unitOf(call)
    if (row.untilDay < dayOf(call.now)) throw fail('WRONG_STATE', { message: workIssues.absenceOver })
    if (!(await colleaguesIn(call, unit)).some(({ personId }) => personId === row.deputyId))
      throw fail('WRONG_STATE', { message: workIssues.noDeputy })
    const tickets = await store.lockHandled(call.tx, handlerOf(unit, row), unit.id, mostTaken)
    let taken = 0
    for (const { ticketId } of tickets) {
      const ticket = await ticketById(call.tx, ticketId)
      if (!ticket || (await mustBeSpared(call, ticket, row.deputyId))) continue
      await updateTicket(call.tx, ticket, { [unit.handler]: row.deputyId })
      call.record('ticket', ticketId, { event: 'takeOver', absenceId, writtenDigest: sm3(reason) })
      taken += 1
    }
    call.record('absence', absenceId, { event: 'takeOver', taken, writtenDigest: sm3(reason) })
    return { taken, recused: tickets.length - taken, isCapped: tickets.length === mostTaken }
  },
} satisfies Partial<Handlers<'ticket'>>

const heads: readonly Role[] = ['judicialOfficeHead', 'bureauReviewer', 'bureauLeader']

const isHead = (call: Call) => heads.includes(assignmentOf(call).role)

// Hands over or takes over: the two people themselves, and the head of their unit.
const isParty = (call: Call, { personId, deputyId }: store.AbsenceRow) =>
  [personId, deputyId].includes(personOf(call)) || isHead(call)

const unitOf = (call: Call) =>
  call.scope === 'ownOffice'
    ? ({ column: 'officeId', id: boundTo(call, 'officeId'), handler: 'officeHandlerId' } as const)
    : ({ column: 'bureauId', id: boundTo(call, 'bureauId'), handler: 'bureauHandlerId' } as const)

type Unit = ReturnType<typeof unitOf>

const handlerOf = ({ handler }: Unit, { personId }: store.AbsenceRow) => ({ column: handler, personId })

type Colleague = { personId: string; name: string; title: string; roles: readonly Role[] }

// Everybody of the unit, each once with all that he is there.
const colleaguesIn = async (call: Call, { column, id }: Unit) => {
  const people = new Map<string, Colleague>()
  for (const { role, ...one } of await colleaguesOf(
    call,
    { column, id },
    isOffice({ column }) ? officeRoles : bureauRoles,
  ))
    people.set(one.personId, { ...one, roles: [...(people.get(one.personId)?.roles ?? []), role] })
  return [...people.values()]
}

const isOffice = ({ column }: Pick<Unit, 'column'>) => column === 'officeId'

/** Whether one may act for another: those of an office do the same work; in a bureau each role has its own, and what stands
 *  in a handler's name goes to a handler. */
const isDeputyOf = (unit: Unit, { personId, roles }: Colleague, deputy: Colleague) => {
  if (deputy.personId === personId) return false
  if (isOffice(unit)) return true
  return roles.includes('bureauHandler')
    ? deputy.roles.includes('bureauHandler')
    : roles.some((role) => deputy.roles.includes(role))
}

const lockOfUnit = async (call: Call, absenceId: string) => {
  const row = await store.lockAbsence(call.tx, absenceId)
  if (!row || row.unitId !== unitOf(call).id || row.endedAt !== null) throw fail('NOT_FOUND')
  return row
}
