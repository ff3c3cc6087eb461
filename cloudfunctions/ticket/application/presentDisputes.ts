import { assignmentOf, type Call } from '../../_shared/call'
import { openDeadlinesOf } from '../../_shared/deadlines/store'
import { viewOfClock } from '../../_shared/deadlines/view'
import type * as disputes from '../disputes/store'
import * as store from '../store'
import { canRead } from './access'

/** Disputes as whoever has a part in them reads them. */
export const presentDisputes = async (call: Call, rows: readonly disputes.DisputeRow[]) => {
  const clocks = await openDeadlinesOf(
    call.tx,
    rows.map(({ ticketId }) => ticketId),
  )
  return Promise.all(
    rows.map(async (row) => {
      const ticket = await store.ticketById(call.tx, row.ticketId)
      const isOpen = row.decidedAt === null
      const side = isOpen ? sideOf(call, row) : null
      const clock = clocks.find(({ kind, subjectId }) => isOpen && kind === 'dispute' && subjectId === row.ticketId)
      const [first, second] = [earlierOf(row, 'first'), earlierOf(row, 'second')]
      return {
        disputeId: row.disputeId,
        version: row.version,
        cause: row.cause,
        receiptNumber: row.receiptNumber,
        category: row.category,
        agencyName: row.agencyName,
        townshipName: row.townshipName,
        firstOfficeName: row.firstOfficeName,
        firstOpinion: row.firstOpinion,
        firstOpinionBy: row.firstOpinionBy,
        secondOfficeName: row.secondOfficeName,
        secondOpinion: row.secondOpinion,
        secondOpinionBy: row.secondOpinionBy,
        firstChanges: first.length,
        secondChanges: second.length,
        earlier: [...first.slice(-mostEarlier), ...second.slice(-mostEarlier)],
        decidingBureauName: row.decidingBureauName,
        raisedAt: row.raisedAt.toISOString(),
        raisedBy: row.raisedBy,
        decidedOfficeName: row.decidedOfficeName,
        decisionReason: row.decisionReason,
        decidedAt: row.decidedAt?.toISOString() ?? null,
        clock: clock ? viewOfClock(clock, call.now, call.calendar) : null,
        ticketId: ticket && canRead(call, ticket) ? row.ticketId : null,
        mayGiveOpinion: side !== null,
        ownOpinion: side && row[side],
        mayDecide: isOpen && isDecider(call, row) && deciders.includes(assignmentOf(call).role),
      }
    }),
  )
}

/** How many of its earlier opinions are shown of each side; how many there are is told beside them. */
export const mostEarlier = 10

const earlierOf = ({ earlier }: disputes.DisputeRow, which: 'first' | 'second') =>
  earlier.filter(({ side }) => side === which)

const deciders: readonly string[] = ['bureauReviewer', 'bureauLeader']

/** Whether the caller's bureau is the one that decides. */
export const isDecider = (call: Call, { decidingBureauId }: disputes.DisputeRow) =>
  decidingBureauId === assignmentOf(call).bureauId

/** For whom the caller speaks; a bureau over both offices speaks for neither. */
export const sideOf = (call: Call, dispute: disputes.DisputeRow) => {
  const own = assignmentOf(call)
  if (call.scope === 'ownOffice') {
    if (dispute.firstOfficeId === own.officeId) return 'firstOpinion' as const
    return dispute.secondOfficeId === own.officeId ? ('secondOpinion' as const) : null
  }
  if (dispute.firstBureauId === dispute.secondBureauId || own.role !== 'bureauHandler') return null
  if (dispute.firstBureauId === own.bureauId) return 'firstOpinion' as const
  return dispute.secondBureauId === own.bureauId ? ('secondOpinion' as const) : null
}
