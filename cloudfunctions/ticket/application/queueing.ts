import type { contract, Parsed } from '../../../src/contracts'
import { draftableLetters, terminalTicketStates } from '../../../src/contracts/ticket/states'
import { dayOf, endOfDay } from '../../_shared/calendar/days'
import { assignmentOf, type Call, personOf } from '../../_shared/call'
import type { Deadline } from '../../_shared/deadlines/store'
import { viewOfClock } from '../../_shared/deadlines/view'
import { isLetterReady, isWithOthers, type Queue, type WaitingLetter } from '../domain'
import { closedTickets, countBarred, countLookBacks, type ListRow, lookBackTickets, queueTickets } from '../lists/store'
import * as store from '../store'
import { turnWords } from '../turn/texts'
import { isLookBackOpen } from './actions'
import { presentRow } from './presentRow'
import { barredAgenciesOf } from './stake'
import { isOwnTurn, othersTurnWords, statesOf } from './turn'

type Input<Name extends keyof typeof contract.ticket> = Parsed<(typeof contract.ticket)[Name]>

/** What one reader's count of look-backs may cost at most, rows. */
export const mostLookBacks = 100

type Listed = Parameters<typeof closedTickets>[1]

/** Rows of a part of the queue. A bureau's leader is shown as waiting what nobody but the leader, or the leader as well, goes
 *  on with. */
export const listed = async (call: Call, only: Input<'queue'>['only'], filter: Listed): Promise<ListRow[]> => {
  if (only === 'closed') return closedTickets(call.tx, filter)
  if (only === 'lookBack')
    return isBureau(filter.unit) ? lookBackTickets(call.tx, { ...filter, now: tonight(call) }) : []
  const isLeaders = only === 'waiting' && assignmentOf(call).role === 'bureauLeader'
  const rows = await queueTickets(call.tx, { ...filter, only: isLeaders ? 'leader' : only })
  if (only !== 'waiting' || isLeaders || !isBureau(filter.unit)) return rows
  // What the leader sent back waits for the bureau's people, also while the agency has the case.
  const returned = await queueTickets(call.tx, { ...filter, only: 'returned' })
  return returned.length === 0 ? rows : [...rows, ...returned].sort(byTurn).slice(0, filter.limit)
}

/** What waits, on one page: first what the caller himself can go on with, then the rest by its day. A bureau's queue is that
 *  of several posts, and the most urgent of it may be another's. */
export const ownFirst = async (call: Call, filter: Listed, limit: number): Promise<ListRow[]> => {
  const rows = await listed(call, 'waiting', filter)
  const { role } = assignmentOf(call)
  if (!isBureau(filter.unit) || role === 'bureauLeader') return rows.slice(0, limit)
  const own = await queueTickets(call.tx, { ...filter, only: 'waiting', turnStates: statesOf(role) })
  const all = [...rows, ...own.filter(({ ticketId }) => rows.every((row) => row.ticketId !== ticketId))].sort(byTurn)
  const isFirst = (row: ListRow) => !row.isPaused && isOwnTurn(call, placed(row))
  return [...all.filter(isFirst), ...all.filter((row) => !isFirst(row))].slice(0, limit)
}

const placed = (row: ListRow) => ({
  ...row,
  waitingLetter: row.waitingLetter as WaitingLetter,
  queueKind: row.queueKind as Queue,
})

// As the queue is sorted: what stands still below, then by its day.
const byTurn = (a: ListRow, b: ListRow) =>
  Number(a.isPaused) - Number(b.isPaused) ||
  a.nextDueAt.getTime() - b.nextDueAt.getTime() ||
  (a.ticketId < b.ticketId ? -1 : 1)

// A look-back may be done on its day, which ends with the moment that stands in the row.
const tonight = ({ now }: Call) => endOfDay(dayOf(now))

const isBureau = ({ column }: Listed['unit']) => column === 'bureauId'

/** How many closed reports a bureau has to look back at by now, counted up to `mostLookBacks`. */
export const lookBacksOf = async (call: Call, unit: Listed['unit']) =>
  isBureau(unit)
    ? countLookBacks(call.tx, {
        bureauId: unit.id,
        now: tonight(call),
        readerId: personOf(call),
        barred: await barredAgenciesOf(call),
        enough: mostLookBacks,
      })
    : 0

/** How many tickets of a unit lie in each state, as its lists show them to whoever also belongs to an agency: of what ended
 *  there are too many to be told apart, so he is told no number. */
export const countersFor = async (call: Call, unit: Listed['unit'], barred: readonly string[]) => {
  const states = await store.countersOf(call.tx, unit.id)
  if (barred.length === 0) return states
  const hidden = await countBarred(call.tx, unit, barred)
  return states
    .filter(({ state }) => !(terminalTicketStates as readonly string[]).includes(state))
    .map(({ state, count }) => ({ state, count: count - (hidden.get(state) ?? 0) }))
}

/** A row of the queue with what it waits for; what an office proposes waits by the bureau's own clock. */
export const presentQueueRow = (call: Call, clocks: readonly Deadline[]) => {
  const present = presentRow(call, clocks)
  return (row: ListRow) => {
    const shown = present(row)
    const proposal = row.proposal as { kind: 'return' | 'transfer' } | null
    const clockOf = (kind: string) => clocks.find((clock) => clock.kind === kind && clock.subjectId === row.ticketId)
    const own = proposal && clockOf('proposal')
    const total = clockOf('total')
    const what = waitsFor(call, row, proposal)
    return {
      ...shown,
      clock: own ? viewOfClock(own, call.now, call.calendar) : shown.clock,
      waitsFor: what,
      waits: waitsOf(call, row, what),
      isTotalLate: total !== undefined && !total.isPaused && total.dueAt < call.now && !isWithOthers(row.state),
    }
  }
}

type WaitsFor = ReturnType<typeof waitsFor>

const waitsOf = (call: Call, row: ListRow, what: WaitsFor) => {
  if (what) {
    const isOwn = what === 'lookBack' || isOwnTurn(call, placed(row))
    return { text: turnWords[what][isOwn ? 'own' : 'others'], isOwn }
  }
  const text = othersTurnWords(call, placed(row))
  return text === null ? null : { text, isOwn: false }
}

const waitsFor = (call: Call, row: ListRow, proposal: { kind: 'return' | 'transfer' } | null) => {
  if (proposal) return proposal.kind
  if (isLetterReady(row.state, row.waitingLetter as WaitingLetter)) return 'letter' as const
  if (row.waitingLetter === 'returned' && draftableLetters[row.state]) return 'returnedLetter' as const
  return isLookBackOpen(call, row) && call.scope !== 'ownOffice' ? ('lookBack' as const) : null
}
