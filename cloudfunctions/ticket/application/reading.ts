import type { contract, Parsed } from '../../../src/contracts'
import { addDays, dayOf, nextWorkingDay, startOfDay } from '../../_shared/calendar/days'
import { assignmentOf, boundTo, type Call, personOf } from '../../_shared/call'
import { openDeadlinesOf } from '../../_shared/deadlines/store'
import { viewOfClock } from '../../_shared/deadlines/view'
import { fail, failAt } from '../../_shared/errors'
import type { Handlers } from '../../_shared/handlers'
import { firstIdAt } from '../../_shared/ids'
import { verifyChain } from '../../_shared/journal/verify'
import { idCursor, pageOf, queueCursor, queueCursorOf } from '../../_shared/paging'
import { likePattern } from '../../_shared/pattern'
import { addressesOf } from '../../identity/public'
import { namedLike } from '../../registry/public'
import { passedWith } from '../attachments/store'
import { ticketClocks } from '../clocks'
import { categoriesLike, isSameDigest, isWithBureau, normalNumber, provesEnough } from '../domain'
import * as exchanges from '../exchanges/store'
import { normalExternal, tailOf } from '../leads/rules'
import { ownOpenTickets, ownTickets } from '../lists/own/store'
import { countDueBefore, countDueByState, countReports, type ListRow } from '../lists/store'
import * as store from '../store'
import { fieldIssues } from '../texts'
import { canRead, requireReporter, seesAll } from './access'
import { clockForAgency } from './agencySight'
import { requestActions } from './explaining'
import { receiptDigest } from './file'
import { fileUrl } from './files'
import { presentForOffice } from './present'
import { presentForReporter } from './presentReporter'
import { presentRow } from './presentRow'
import { countersFor, listed, lookBacksOf, mostLookBacks, ownFirst, presentQueueRow } from './queueing'
import { routeTicket } from './route'
import { barredAgenciesOf, requireNotOfAgency } from './stake'
import { sourceOf, townshipOf } from './submit'
import { agencyClock } from './verifying'

type Input<Name extends keyof typeof contract.ticket> = Parsed<(typeof contract.ticket)[Name]>

// What one reader's counts may cost at most, rows.
const mostReports = 1000
const mostDue = 500
const mostOverdue = 100

/** Everything about tickets that only reads. */
export const readingHandlers = {
  async preview(input: Input<'preview'>, call: Call) {
    const townshipCode = await townshipOf(call, input.townshipCode)
    const { routing } = await routeTicket(call, { ...input, townshipCode, source: sourceOf(assignmentOf(call).role) })
    const rule = ticketClocks.accept
    return { routing, acceptDays: rule ? call.settings.clock('ticket.accept', rule).amount : 0 }
  },

  async verifyReceipt({ number, digest }: Input<'verifyReceipt'>, call: Call) {
    // A part that is too short must not make a true receipt look false.
    if (!provesEnough(digest)) throw failAt('digest', fieldIssues.digestShort)
    const ticket = await store.ticketByReceipt(call.tx, normalNumber(number))
    if (!ticket || !isSameDigest(ticket.receiptDigest, digest))
      return { isGenuine: false, submittedAt: null, isChainIntact: null }
    const chain = await verifyChain(call.tx, 'ticket', ticket.ticketId)
    return {
      isGenuine: true,
      submittedAt: ticket.submittedAt.toISOString(),
      isChainIntact: chain.faults.length === 0 && isAsSent(ticket, chain.firstFacts),
    }
  },

  async mine({ only, inspectionId, search, cursor, limit }: Input<'mine'>, call: Call) {
    const reporterIds = await addressesOf(call, personOf(call))
    const sought = search ? { ...(await namedLike(call, search)), seesAll: true } : null
    const filter = { reporterIds, inspectionId, sought, limit: limit + 1 }
    if (only !== 'open') {
      const rows = await ownTickets(call.tx, { ...filter, only, after: idCursor(cursor) })
      return ownPage(call, rows, limit, ({ ticketId }) => ticketId)
    }
    const rows = await ownOpenTickets(call.tx, { ...filter, after: queueCursor(cursor) })
    return ownPage(call, rows, limit, (row) =>
      queueCursorOf({ flag: row.isOthersTurn, at: row.ownDay, id: row.ticketId }),
    )
  },

  async show({ ticketId }: Input<'show'>, call: Call) {
    const ticket = await store.ticketById(call.tx, ticketId)
    await requireReporter(call, ticket)
    return presentForReporter(call, ticket as store.TicketRow)
  },

  async queue({ only, state, isMine, isOverdue, isOwnFirst, search, cursor, limit }: Input<'queue'>, call: Call) {
    const filter = {
      unit: unitOf(call),
      handlerId: isMine ? personOf(call) : null,
      readerId: personOf(call),
      state,
      overdueAt: isOverdue ? call.now : null,
      barred: await barredAgenciesOf(call),
      sought: search ? await soughtBy(call, search) : null,
      after: queueCursor(cursor),
      limit: limit + 1,
    }
    const rows =
      isOwnFirst && only === 'waiting' ? await ownFirst(call, filter, limit) : await listed(call, only, filter)
    const at = { waiting: null, open: null, closed: 'closedAt', lookBack: 'lookBackDueAt' } as const
    const clocks = await openDeadlinesOf(
      call.tx,
      rows.map(({ ticketId }) => ticketId),
    )
    return pageOf(rows, limit, presentQueueRow(call, clocks), (row) => {
      const moment = at[only] && row[at[only]]
      return queueCursorOf({ flag: row.isPaused, at: moment ?? row.nextDueAt, id: row.ticketId })
    })
  },

  async summary(_input: Input<'summary'>, call: Call) {
    const since = `${dayOf(call.now).slice(0, 4)}-01-01`
    const reporterIds = await addressesOf(call, personOf(call))
    const counts = await countReports(call.tx, { reporterIds }, firstIdAt(startOfDay(since)), mostReports)
    return { since, isCapped: counts.reports === mostReports, ...counts }
  },

  async counters(_input: Input<'counters'>, call: Call) {
    const unit = unitOf(call)
    const { id } = unit
    const reader = { readerId: personOf(call), barred: await barredAgenciesOf(call) }
    const states = await countersFor(call, unit, reader.barred)
    const soon = startOfDay(addDays(nextWorkingDay(call.calendar, addDays(dayOf(call.now), 1)), 1))
    const dueBefore = (before: Date) => countDueBefore(call.tx, { ...reader, queueId: id, before, enough: mostOverdue })
    const overdue = await dueBefore(call.now)
    const due = await countDueByState(call.tx, unit, { now: call.now, soon, ...reader, enough: mostDue })
    return {
      states: states
        .filter(({ count }) => count > 0)
        .map((row) => ({ overdue: 0, dueSoon: 0, ...due.find(({ state }) => state === row.state), ...row })),
      mostDue,
      overdue,
      mostOverdue,
      dueSoon: (await dueBefore(soon)) - overdue,
      lookBacks: await lookBacksOf(call, unit),
      mostLookBacks,
    }
  },

  async officeShow({ ticketId }: Input<'officeShow'>, call: Call) {
    const ticket = await store.ticketById(call.tx, ticketId)
    if (!ticket || !canRead(call, ticket)) throw fail('NOT_FOUND')
    await requireNotOfAgency(call, ticket)
    return presentForOffice(call, ticket)
  },

  async agencyInbox({ only, search, cursor, limit }: Input<'agencyInbox'>, call: Call) {
    const after = queueCursor(cursor)
    const rows = await exchanges.requestsOf(call.tx, {
      agencyId: boundTo(call, 'agencyId'),
      only,
      sought: search ? { pattern: likePattern(search), categories: categoriesLike(search) } : null,
      after,
      limit: limit + 1,
    })
    const clocks = await openDeadlinesOf(
      call.tx,
      rows.map(({ ticketId }) => ticketId),
    )
    const present = (row: (typeof rows)[number]) => {
      const clock = clocks.find(
        ({ subjectId, kind }) => isAwaited(row.state) && kind === 'agency' && subjectId === row.ticketId,
      )
      return {
        requestId: row.requestId,
        number: row.number,
        category: row.category,
        state: row.state,
        summary: row.summary,
        askedAt: row.askedAt.toISOString(),
        clock: clock ? viewOfClock(clockForAgency(clock, []), call.now, call.calendar) : null,
        escalationLevel: row.escalationLevel,
      }
    }
    return pageOf(rows, limit, present, (row) =>
      queueCursorOf({ flag: false, at: row[exchanges.requestOrder[only]] ?? row.askedAt, id: row.requestId }),
    )
  },

  async agencyShow({ requestId }: Input<'agencyShow'>, call: Call) {
    const request = await exchanges.requestById(call.tx, requestId, boundTo(call, 'agencyId'))
    if (!request) throw fail('NOT_FOUND')
    const { state } = request
    const isOpen = isAwaited(state)
    const clock = isOpen ? await agencyClock(call, request.ticketId) : null
    return {
      requestId,
      version: request.version,
      number: request.number,
      category: request.category,
      state,
      summary: request.summary,
      question: request.question,
      askedAt: request.askedAt.toISOString(),
      askedBy: request.askedBy,
      attachments: (await passedWith(call.tx, requestId)).map((passed) => ({ ...passed, url: fileUrl(call, passed) })),
      clock: clock ? viewOfClock(clockForAgency(clock, []), call.now, call.calendar) : null,
      draft: isOpen ? request.draft : null,
      remark: isOpen ? request.remark : null,
      answer: request.answer,
      answeredAt: request.answeredAt?.toISOString() ?? null,
      reporterName: request.reporterNameSealed ? call.secrets.open(request.reporterNameSealed) : null,
      escalationLevel: request.escalationLevel,
      actions: await requestActions(call, request),
    }
  },
} satisfies Partial<Handlers<'ticket'>>

// A request that was closed has no clock, though the same case may be asked about anew.
const isAwaited = (state: string) => state === 'open' || state === 'inReview'

// What is stored must still give the digest that the chain's first record holds.
const isAsSent = (
  ticket: NonNullable<Awaited<ReturnType<typeof store.ticketByReceipt>>>,
  facts: Record<string, unknown> | null,
) => {
  const digest = receiptDigest({
    ...ticket,
    kind: ticket.kind,
    category: ticket.category,
    number: ticket.receiptNumber,
    submittedAt: ticket.submittedAt.toISOString(),
    salt: ticket.receiptSalt,
    agencyId: (facts?.agencyId as string | null | undefined) ?? null,
    pictures: (facts?.pictures as string[] | undefined) ?? [],
  })
  return facts?.receiptDigest === ticket.receiptDigest && digest === ticket.receiptDigest
}

// Staff also know a lead by the number of the work order or letter that it came with: a word of Chinese alone is none.
const soughtBy = async (call: Call, search: string) => ({
  ...(await namedLike(call, search)),
  leadTail: /[\dA-Z]/i.test(search.normalize('NFKC')) ? tailOf(normalExternal(search)) : null,
  seesAll: seesAll(call),
})

const unitOf = (call: Call) =>
  call.scope === 'ownOffice'
    ? ({ column: 'officeId', id: boundTo(call, 'officeId') } as const)
    : ({ column: 'bureauId', id: boundTo(call, 'bureauId') } as const)

const ownPage = async <Row extends ListRow & { isOnBehalf: boolean }>(
  call: Call,
  rows: readonly Row[],
  limit: number,
  cursorOf: (row: Row) => string,
) => {
  const clocks = await openDeadlinesOf(
    call.tx,
    rows.map(({ ticketId }) => ticketId),
  )
  const presentOwn = (row: Row) => {
    const present = { ...presentRow(call, clocks)(row), isOnBehalf: row.isOnBehalf, isHandedUp: isWithBureau(row) }
    // Telling him is the office's day and none of his; of a matter of another it is his own, for he passes it on.
    return row.state === 'replied' && !row.isOnBehalf ? { ...present, clock: null } : present
  }
  return pageOf(rows, limit, presentOwn, cursorOf)
}
