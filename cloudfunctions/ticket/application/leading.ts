import type { contract, Parsed } from '../../../src/contracts'
import { dayOf } from '../../_shared/calendar/days'
import { assignmentOf, type Call } from '../../_shared/call'
import { dueAt, warnAt } from '../../_shared/deadlines/clocks'
import { deadlinesOf, extend } from '../../_shared/deadlines/store'
import { sm3 } from '../../_shared/digest'
import { fail } from '../../_shared/errors'
import type { Handlers } from '../../_shared/handlers'
import { agencyById } from '../../registry/public'
import { numberOf, ticketNumbers } from '../clocks'
import { openRequestsOf, updateRequest } from '../exchanges/store'
import type * as store from '../store'
import * as tickets from '../store'
import { fieldIssues, notices, superiorReply } from '../texts'
import { insertNote } from '../voices/store'
import { canAct, canRead, lockForStaff } from './access'
import { isLookBackOpen, reopeningOf } from './actions'
import { advance } from './advance'
import { doneOf } from './handling'
import { replyOf } from './replies'
import { requireNoStake } from './stake'
import { tellReplied, tellReporter } from './tell'

type Input<Name extends keyof typeof contract.ticket> = Parsed<(typeof contract.ticket)[Name]>

/** What a bureau decides about a matter beside its straight way (行政执法监督条例第20、42条). */
export const leadingHandlers = {
  async listKey(input: Input<'listKey'>, call: Call) {
    const keySupervision = JSON.stringify({ level: input.level, reason: input.reason, at: call.now.toISOString() })
    const locked = await lockForStaff(call, input)
    const ticket = await advance(call, locked, 'listKey', { note: input.reason, change: { keySupervision } })
    await tellReporter(call, ticket, notices.keyListed)
    return doneOf(ticket)
  },

  async extendTotal(input: Input<'extendTotal'>, call: Call) {
    const locked = await lockForStaff(call, input)
    if (locked.isTotalExtended) throw fail('WRONG_STATE', { message: fieldIssues.extendedOnce })
    await extendTotalClock(call, locked)
    const change = { isTotalExtended: true }
    const ticket = await advance(call, locked, 'extendTotal', { note: input.reason, change })
    await tellReporter(call, ticket, notices.extended)
    return doneOf(ticket)
  },

  async lookBack(input: Input<'lookBack'>, call: Call) {
    const locked = await lockForStaff(call, input)
    if (locked.state === 'closed' && (locked.lookBackDueAt === null || locked.lookBack !== null))
      throw fail('WRONG_STATE', { message: fieldIssues.lookBackNotYet })
    if (locked.state === 'closed' && !isLookBackOpen(call, locked))
      throw fail('WRONG_STATE', { message: fieldIssues.lookBackEarly })
    const lookBack = JSON.stringify({ result: input.result, text: input.text, at: call.now.toISOString() })
    const ticket = await advance(call, locked, 'lookBack', { note: input.text, change: { lookBack } })
    // What came back is proof enough: its reporter may have it done again, though his days are over.
    if (input.result === 'recurred' && reopeningOf(call, ticket) === 'open')
      await tellReporter(call, ticket, notices.recurred)
    return doneOf(ticket)
  },

  async notifySuperior(input: Input<'notifySuperior'>, call: Call) {
    const locked = await lockForStaff(call, input)
    const agency = locked.agencyId ? await agencyById(call, locked.agencyId) : null
    if (agency?.management !== 'vertical') throw fail('WRONG_STATE', { message: fieldIssues.notVertical })
    const reply = await replyOf(call, locked, superiorReply(input.superior, input.text), 'notifiedSuperior')
    const ticket = await advance(call, locked, 'notifySuperior', { change: { reply, proposal: null } })
    for (const { requestId } of await openRequestsOf(call.tx, ticket.ticketId))
      await updateRequest(call.tx, requestId, { state: 'closed' })
    await tellReplied(call, ticket)
    return doneOf(ticket)
  },

  async addNote(input: Input<'addNote'>, call: Call) {
    const ticket = await tickets.lockTicket(call.tx, input.ticketId)
    if (!ticket || !canRead(call, ticket)) throw fail('NOT_FOUND')
    if (!canAct(call, ticket)) throw fail('FORBIDDEN')
    await requireNoStake(call, ticket)
    await insertNote(call.tx, {
      noteId: call.ids.uuid(),
      ticketId: ticket.ticketId,
      text: input.text,
      writtenAt: call.now,
      writtenBy: assignmentOf(call).unitName,
    })
    call.record('ticket', ticket.ticketId, { event: 'addNote', writtenDigest: sm3(input.text) })
    return doneOf(ticket)
  },
} satisfies Partial<Handlers<'ticket'>>

const extendTotalClock = async (call: Call, ticket: store.TicketRow) => {
  const clocks = await deadlinesOf(call.tx, ticket.ticketId)
  const total = clocks.find(({ kind, stoppedAt }) => kind === 'total' && stoppedAt === null)
  if (!total || total.isPaused) throw fail('WRONG_STATE', { message: fieldIssues.noTotal })
  const amount = numberOf(call, ticketNumbers.totalExtendedDays)
  const rule = { amount, unit: 'calendarDay' as const, warnBefore: total.warnBefore }
  const due = dueAt(rule, total.startedAt, total.pauses, call.calendar)
  const isProvisional = call.calendar.isProvisional(dayOf(due))
  await extend(call.tx, total.deadlineId, {
    amount,
    dueAt: due,
    warnAt: warnAt(rule, due, call.calendar),
    isProvisional,
  })
}
