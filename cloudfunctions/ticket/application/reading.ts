import type { contract, Parsed } from '../../../src/contracts'
import { addDays, dayOf, nextWorkingDay, startOfDay } from '../../_shared/calendar/days'
import { assignmentOf, boundTo, type Call, personOf } from '../../_shared/call'
import { type Deadline, openDeadlinesOf } from '../../_shared/deadlines/store'
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
import { categoriesLike, isLetterReady, isSameDigest, normalNumber, provesEnough, type WaitingLetter } from '../domain'
import * as exchanges from '../exchanges/store'
import {
  closedTickets,
  countDueBefore,
  countDueByState,
  countLookBacks,
  countReports,
  type ListRow,
  lookBackTickets,
  ownTickets,
  queueTickets,
} from '../lists/store'
import * as store from '../store'
import { fieldIssues } from '../texts'
import { canRead, requireReporter, seesAll } from './access'
import { requestActions } from './explaining'
import { receiptDigest } from './file'
import { fileUrl } from './files'
import { presentForOffice, presentForReporter, presentRow } from './present'
import { routeTicket } from './route'
import { barredAgenciesOf, requireNotOfAgency } from './stake'
import { sourceOf, townshipOf } from './submit'
import { agencyClock } from './verifying'

type Input<Name extends keyof typeof contract.ticket> = Parsed<(typeof contract.ticket)[Name]>

// What one reader's counts may cost at most, rows.
const mostReports = 1000
const mostDue = 500
const mostLookBacks = 100

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
    const rows = await ownTickets(call.tx, {
      reporterIds,
      only,
      inspectionId,
      sought: search ? { ...(await namedLike(call, search)), seesAll: true } : null,
      after: idCursor(cursor),
      limit: limit + 1,
    })
    return page(call, rows, limit, ({ ticketId }) => ticketId)
  },

  async show({ ticketId }: Input<'show'>, call: Call) {
    const ticket = await store.ticketById(call.tx, ticketId)
    await requireReporter(call, ticket)
    return presentForReporter(call, ticket as store.TicketRow)
  },

  async queue({ only, state, isMine, search, cursor, limit }: Input<'queue'>, call: Call) {
    const filter = {
      unit: unitOf(call),
      handlerId: isMine ? personOf(call) : null,
      state,
      barred: await barredAgenciesOf(call),
      sought: search ? { ...(await namedLike(call, search)), seesAll: seesAll(call) } : null,
      after: queueCursor(cursor),
      limit: limit + 1,
    }
    const rows = await listed(call, only, filter)
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
    const states = await store.countersOf(call.tx, id)
    const soon = startOfDay(addDays(nextWorkingDay(call.calendar, addDays(dayOf(call.now), 1)), 1))
    const overdue = await countDueBefore(call.tx, id, call.now)
    const due = await countDueByState(call.tx, unit, { now: call.now, soon, enough: mostDue })
    return {
      states: states
        .filter(({ count }) => count > 0)
        .map((row) => ({ overdue: 0, dueSoon: 0, ...due.find(({ state }) => state === row.state), ...row })),
      overdue,
      dueSoon: (await countDueBefore(call.tx, id, soon)) - overdue,
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
        ({ subjectId, kind }) =>
          row.state !== 'answered' && !row.isPaused && kind === 'agency' && subjectId === row.ticketId,
      )
      return {
        requestId: row.requestId,
        number: row.number,
        category: row.category,
        state: row.state,
        isPaused: row.isPaused,
        summary: row.summary,
        askedAt: row.askedAt.toISOString(),
        clock: clock ? viewOfClock(clock, call.now, call.calendar) : null,
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
    const isOpen = state === 'open' || state === 'inReview'
    // NB: a clock that stands says why, and that is not the agency's to know.
    const clock = isOpen && !request.isPaused ? await agencyClock(call, request.ticketId) : null
    return {
      requestId,
      version: request.version,
      number: request.number,
      category: request.category,
      state,
      isPaused: request.isPaused,
      summary: request.summary,
      question: request.question,
      askedAt: request.askedAt.toISOString(),
      askedBy: request.askedBy,
      attachments: (await passedWith(call.tx, requestId)).map((passed) => ({ ...passed, url: fileUrl(call, passed) })),
      clock: clock ? viewOfClock(clock, call.now, call.calendar) : null,
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

const unitOf = (call: Call) =>
  call.scope === 'ownOffice'
    ? ({ column: 'officeId', id: boundTo(call, 'officeId') } as const)
    : ({ column: 'bureauId', id: boundTo(call, 'bureauId') } as const)

type Listed = Parameters<typeof closedTickets>[1]

// A bureau's leader is shown as waiting what nobody but the leader, or the leader as well, goes on with.
const listed = async (call: Call, only: Input<'queue'>['only'], filter: Listed): Promise<ListRow[]> => {
  if (only === 'closed') return closedTickets(call.tx, filter)
  if (only === 'lookBack') return isBureau(filter.unit) ? lookBackTickets(call.tx, { ...filter, now: call.now }) : []
  const isLeaders = only === 'waiting' && assignmentOf(call).role === 'bureauLeader'
  return queueTickets(call.tx, { ...filter, only: isLeaders ? 'leader' : only })
}

const isBureau = ({ column }: Listed['unit']) => column === 'bureauId'

const lookBacksOf = async (call: Call, unit: Listed['unit']) =>
  isBureau(unit)
    ? countLookBacks(call.tx, {
        bureauId: unit.id,
        now: call.now,
        barred: await barredAgenciesOf(call),
        enough: mostLookBacks,
      })
    : 0

// What an office proposes waits by the bureau's own clock.
const presentQueueRow = (call: Call, clocks: readonly Deadline[]) => {
  const present = presentRow(call, clocks)
  return (row: ListRow) => {
    const shown = present(row)
    const proposal = row.proposal as { kind: 'return' | 'transfer' } | null
    const own = proposal && clocks.find(({ kind, subjectId }) => kind === 'proposal' && subjectId === row.ticketId)
    return {
      ...shown,
      clock: own ? viewOfClock(own, call.now, call.calendar) : shown.clock,
      waitsFor: waitsFor(call, row, proposal),
    }
  }
}

const waitsFor = (call: Call, row: ListRow, proposal: { kind: 'return' | 'transfer' } | null) => {
  if (proposal) return proposal.kind
  if (isLetterReady(row.state, row.waitingLetter as WaitingLetter)) return 'letter' as const
  const isDue = row.lookBackDueAt !== null && row.lookBackDueAt <= call.now && row.lookBack === null
  return isDue && call.scope !== 'ownOffice' ? ('lookBack' as const) : null
}

const page = async (call: Call, rows: readonly ListRow[], limit: number, cursorOf: (row: ListRow) => string) => {
  const clocks = await openDeadlinesOf(
    call.tx,
    rows.map(({ ticketId }) => ticketId),
  )
  return pageOf(rows, limit, presentRow(call, clocks), cursorOf)
}
