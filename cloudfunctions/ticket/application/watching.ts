import type { contract, Parsed } from '../../../src/contracts'
import { ticketCategories } from '../../../src/contracts/ticket/categories'
import { addDays, dayOf, startOfDay } from '../../_shared/calendar/days'
import { assignmentOf, type Call } from '../../_shared/call'
import { deadlinesOf, openDeadlinesOf } from '../../_shared/deadlines/store'
import { fail } from '../../_shared/errors'
import type { Handlers } from '../../_shared/handlers'
import { firstIdAt } from '../../_shared/ids'
import { idCursor, pageOf } from '../../_shared/paging'
import { namedLike } from '../../registry/public'
import { categoriesLike } from '../domain'
import { countReports, type ListRow, regionTickets } from '../lists/store'
import * as store from '../store'
import { presentCommon, presentRow } from './present'
import { barredAgenciesOf, requireNotOfAgency } from './stake'

type Input<Name extends keyof typeof contract.ticket> = Parsed<(typeof contract.ticket)[Name]>

// A page's numbers may never cost more than so many rows.
const most = 1000

/** What a discipline officer reads of his region: nothing that is sealed, never who reported, and a reporter's own words
 *  only where he was open. Every record that is opened notes it in its own chain. */
export const watchingHandlers = {
  async stream({ only, search, cursor, limit }: Input<'stream'>, call: Call) {
    const rows = await regionTickets(call.tx, {
      region: regionOf(call),
      only,
      barred: await barredAgenciesOf(call),
      sought: search ? { ...(await namedLike(call, search)), categories: categoriesLike(search) } : null,
      after: idCursor(cursor),
      limit: limit + 1,
    })
    const clocks = await openDeadlinesOf(
      call.tx,
      rows.map(({ ticketId }) => ticketId),
    )
    const present = presentRow(call, clocks)
    return pageOf(
      rows,
      limit,
      (row: ListRow) => ({ ...present(row), title: titleOf(row) }),
      ({ ticketId }) => ticketId,
    )
  },

  async streamSummary(_input: Input<'streamSummary'>, call: Call) {
    const since = addDays(dayOf(call.now), -6)
    const counts = await countReports(call.tx, { region: regionOf(call) }, firstIdAt(startOfDay(since)), most)
    return { since, isCapped: counts.reports === most, ...counts }
  },

  async streamShow({ ticketId }: Input<'streamShow'>, call: Call) {
    const ticket = await store.ticketById(call.tx, ticketId)
    if (!ticket || !canWatch(call, ticket)) throw fail('NOT_FOUND')
    await requireNotOfAgency(call, ticket)
    call.record('ticket', ticketId, { event: 'read' })
    const clocks = await deadlinesOf(call.tx, ticketId)
    const common = await presentCommon(call, ticket, clocks)
    // What was handed over is read whole; who reported stays unknown here too.
    const isOpen = ticket.confidentiality === 'open' || isReferredTo(call, ticket)
    return {
      ...presentRow(call, clocks)(ticket),
      title: titleOf(ticket),
      content: isOpen ? ticket.content : null,
      redactedSummary: ticket.redactedSummary,
      inspectionId: isOpen ? ticket.inspectionId : null,
      clocks: common.clocks,
      totalClock: common.totalClock,
      isOnBehalf: ticket.isOnBehalf,
      timeline: isOpen ? common.timeline : common.timeline.map((step) => ({ ...step, note: null })),
      reply: isOpen ? common.reply : null,
      exchanges: common.exchanges.filter(({ kind }) => isOpen || kind === 'explanation'),
      version: ticket.version,
      actions: isReferredTo(call, ticket) ? [{ event: 'referralResult', isPrimary: true }] : [],
    }
  },
} satisfies Partial<Handlers<'ticket'>>

/** Whether a ticket was handed to the discipline officers of the caller's region and waits for their result. */
export const isReferredTo = (call: Call, ticket: Pick<store.TicketRow, 'state' | 'townshipCode'>) =>
  ticket.state === 'referredDiscipline' && ticket.townshipCode.startsWith(regionOf(call))

const canWatch = (call: Call, ticket: store.TicketRow) =>
  isReferredTo(call, ticket) || (ticket.confidentiality !== 'sealed' && ticket.townshipCode.startsWith(regionOf(call)))

// The stored title begins with the reporter's own words.
const titleOf = ({ confidentiality, title, category }: Pick<ListRow, 'confidentiality' | 'title' | 'category'>) =>
  confidentiality === 'open' ? title : ticketCategories[category].words

const regionOf = (call: Call) => {
  const { regionCode } = assignmentOf(call)
  if (!regionCode) throw fail('FORBIDDEN')
  return regionCode
}
