import type { contract, Parsed } from '../../../src/contracts'
import { ticketCategories } from '../../../src/contracts/ticket/categories'
import { addDays, dayOf, startOfDay } from '../../_shared/calendar/days'
import { assignmentOf, type Call } from '../../_shared/call'
import { deadlinesOf, openDeadlinesOf } from '../../_shared/deadlines/store'
import { fail } from '../../_shared/errors'
import type { Handlers } from '../../_shared/handlers'
import { firstIdAt } from '../../_shared/ids'
import { idCursor, pageOf, queueCursor, queueCursorOf } from '../../_shared/paging'
import { namedLike } from '../../registry/public'
import { categoriesLike } from '../domain'
import { countReports, type ListRow, regionTickets } from '../lists/store'
import * as store from '../store'
import { presentCommon } from './presentCommon'
import { presentRow } from './presentRow'
import { wasThereAt } from './referralPaper'
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
      sought: search ? { ...(await namedLike(call, search)), categories: categoriesLike(search), seesAll: true } : null,
      after: only === 'referred' ? queueCursor(cursor) : idCursor(cursor),
      limit: limit + 1,
    })
    const clocks = await openDeadlinesOf(
      call.tx,
      rows.map(({ ticketId }) => ticketId),
    )
    const present = presentRow(call, clocks)
    // A sealed report is watched no further than its referral.
    const shown = (row: ListRow) => ({
      ...present(row),
      ...(isFrozen(call, row) ? { state: answered, clock: null } : {}),
    })
    return pageOf(
      rows,
      limit,
      (row: ListRow) => ({ ...shown(row), title: titleOf(row) }),
      ({ ticketId, nextDueAt }) =>
        only === 'referred' ? queueCursorOf({ flag: false, at: nextDueAt, id: ticketId }) : ticketId,
    )
  },

  async streamSummary(_input: Input<'streamSummary'>, call: Call) {
    const since = addDays(dayOf(call.now), -6)
    const whose = { region: regionOf(call), barred: await barredAgenciesOf(call) }
    const counts = await countReports(call.tx, whose, firstIdAt(startOfDay(since)), most)
    return { since, isCapped: counts.reports === most, ...counts }
  },

  async streamShow({ ticketId }: Input<'streamShow'>, call: Call) {
    const ticket = await store.ticketById(call.tx, ticketId)
    if (!ticket || !canWatch(call, ticket)) throw fail('NOT_FOUND')
    await requireNotOfAgency(call, ticket)
    call.record('ticket', ticketId, { event: 'read' })
    const clocks = await deadlinesOf(call.tx, ticketId)
    const common = await presentCommon(call, ticket, clocks)
    const view = {
      ...presentRow(call, clocks)(ticket),
      title: titleOf(ticket),
      redactedSummary: ticket.redactedSummary,
      clocks: common.clocks,
      // The case's own end is none of the referral's, which takes the time that it takes.
      totalClock: isHanded(call, ticket) ? null : common.totalClock,
      isOnBehalf: ticket.isOnBehalf,
      version: ticket.version,
    }
    // What was handed over is read whole; who reported stays unknown here too.
    if (ticket.confidentiality === 'open' || isReferredTo(call, ticket))
      return {
        ...view,
        ...wordsOf(common),
        timeline: common.timeline.map(namelessStep(ticket)),
        reply: common.reply,
        exchanges: common.exchanges,
        attachments: nameless(common),
        messages: common.messages,
        actions: isReferredTo(call, ticket) ? [{ event: 'referralResult', isPrimary: true }] : [],
      }
    return { ...view, ...(isHanded(call, ticket) ? asAnswered(call, ticket, common) : asWatched(common)), actions: [] }
  },
} satisfies Partial<Handlers<'ticket'>>

/** Whether a ticket was handed to the discipline officers of the caller's region and waits for their result. */
export const isReferredTo = (call: Call, ticket: Pick<store.TicketRow, 'state' | 'townshipCode'>) =>
  ticket.state === 'referredDiscipline' && ticket.townshipCode.startsWith(regionOf(call))

// What a report that is not open lets be seen: how it is handled.
const asWatched = ({ timeline, exchanges }: Common) => ({
  content: null,
  inspectionId: null,
  suggestion: null,
  forbiddenConducts: [],
  happenedOn: null,
  place: null,
  attachments: [],
  messages: [],
  timeline: timeline.map((step) => ({ ...step, note: null })),
  reply: null,
  exchanges: exchanges.filter(({ kind }) => kind === 'explanation'),
})

// What was handed over and answered is read as it was then; what came later as of any other, under seal not at all.
const asAnswered = (call: Call, ticket: store.TicketRow, common: Common) => {
  const until = ticket.referralAnsweredAt?.toISOString() ?? ''
  const last = Math.max(
    0,
    ...common.timeline.filter(({ event, at }) => event === 'referralResult' && at === until).map(({ seq }) => seq),
  )
  const frozen = isFrozen(call, ticket)
  return {
    ...(frozen ? { state: answered, clock: null, clocks: [], redactedSummary: null } : {}),
    ...wordsOf(common),
    timeline: common.timeline
      .filter(({ seq }) => !frozen || seq <= last)
      .map((step) => (step.seq <= last ? step : { ...step, note: null }))
      .map(namelessStep(ticket)),
    reply: common.reply?.at === until ? common.reply : null,
    attachments: nameless(common).filter(wasThereAt(ticket.referralAnsweredAt ?? call.now)),
    messages: common.messages.filter(({ at }) => at < until),
    exchanges: common.exchanges.filter(({ kind, askedAt }) => askedAt < until || (!frozen && kind === 'explanation')),
  }
}

const wordsOf = ({ content, inspectionId, suggestion, forbiddenConducts, happenedOn, place }: Common) => ({
  content,
  inspectionId,
  suggestion,
  forbiddenConducts,
  happenedOn,
  place,
})

// Who reported stays unknown here: a voice tells it, and a letter is signed.
const nameless = ({ attachments }: Common) => attachments.filter(({ kind }) => kind === 'photo')

// What office and bureau note for themselves may name him, or the case that he took to court.
const namelessStep =
  ({ confidentiality, isUnsigned }: store.TicketRow) =>
  <Step extends { event: string; note: string | null }>(step: Step): Step =>
    (confidentiality === 'open' && !isUnsigned) || referring.includes(step.event) ? step : { ...step, note: null }

const referring: readonly string[] = ['referDiscipline', 'referralResult']

type Common = Awaited<ReturnType<typeof presentCommon>>

// The state that a result leads to.
const answered = 'replied' as const

type Handed = Pick<store.TicketRow, 'state' | 'townshipCode' | 'referralAnsweredAt'>

const isHanded = (call: Call, ticket: Handed) => isReferredTo(call, ticket) || isAnswered(call, ticket)

const isAnswered = (call: Call, { townshipCode, referralAnsweredAt }: Omit<Handed, 'state'>) =>
  referralAnsweredAt !== null && townshipCode.startsWith(regionOf(call))

const isFrozen = (call: Call, ticket: Handed & Pick<store.TicketRow, 'confidentiality'>) =>
  ticket.confidentiality === 'sealed' && isAnswered(call, ticket) && !isReferredTo(call, ticket)

const canWatch = (call: Call, ticket: store.TicketRow) =>
  isHanded(call, ticket) || (ticket.confidentiality !== 'sealed' && ticket.townshipCode.startsWith(regionOf(call)))

// The stored title begins with the reporter's own words.
const titleOf = ({ confidentiality, title, category }: Pick<ListRow, 'confidentiality' | 'title' | 'category'>) =>
  confidentiality === 'open' ? title : ticketCategories[category].words

const regionOf = (call: Call) => {
  const { regionCode } = assignmentOf(call)
  if (!regionCode) throw fail('FORBIDDEN')
  return regionCode
}
