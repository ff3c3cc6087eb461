import type { Role } from '../../../src/contracts/roles'
import { assignmentOf, type Call, personOf } from '../../_shared/call'
import { type Deadline, openDeadlinesOf } from '../../_shared/deadlines/store'
import { viewOfClock } from '../../_shared/deadlines/view'
import { personById } from '../store'
import { clockOfAccess } from '../workflow'
import * as store from './store'

/** Whether the caller decides on requests of a division: the custodian and the leader of it or of one above. */
export const isDeciderOf = (call: Call, regionCode: string) => {
  const { role, regionCode: own } = assignmentOf(call)
  return (role === 'identityCustodian' || role === 'bureauLeader') && own !== null && regionCode.startsWith(own)
}

/** Whether the caller may know of a request: his own as a member of its bureau, or one that he decides on. */
export const canSee = (call: Call, row: store.AccessRow) => isOwn(call, row) || isDeciderOf(call, row.regionCode)

/** Whether the caller asked, and still works for the bureau for which he asked. */
export const isOwn = (call: Call, row: store.AccessRow) =>
  row.requesterId === personOf(call) && row.bureauId === assignmentOf(call).bureauId

/** The clock that a request waits for, past its end or not. */
export const runningOf = (row: store.AccessRow, clocks: readonly Deadline[]) =>
  clocks.find(
    ({ subjectId, kind, stoppedAt }) =>
      subjectId === row.requestId && kind === clockOfAccess[row.state] && stoppedAt === null,
  )

/** Requests as those who ask and decide see them. */
export const presentAll = async (call: Call, rows: readonly store.AccessRow[]) => {
  const ids = rows.map(({ requestId }) => requestId)
  const [clocks, decisions, openings] = [
    await openDeadlinesOf(call.tx, ids),
    await store.decisionsOf(call.tx, ids),
    await store.openingsOf(call.tx, ids),
  ]
  const presented = []
  for (const row of rows) {
    const clock = runningOf(row, clocks)
    const own = decisions.filter(({ requestId }) => requestId === row.requestId)
    presented.push({
      ...row,
      ticketId: assignmentOf(call).role === 'identityCustodian' ? null : row.ticketId,
      requester: { name: await nameOf(call, row.requesterId), title: row.requesterTitle, unit: row.requesterUnit },
      requestedAt: row.requestedAt.toISOString(),
      clock: clock ? viewOfClock(clock, call.now, call.calendar) : null,
      decisions: own.map(({ decidedAt, ...decision }) => ({ ...decision, at: decidedAt.toISOString() })),
      isOwn: isOwn(call, row),
      openings: openings
        .filter(({ requestId }) => requestId === row.requestId)
        .map(({ openedAt }) => openedAt.toISOString()),
      actions: actionsFor(
        call,
        row,
        clock,
        own.map(({ personId }) => personId),
      ),
    })
  }
  return presented
}

const nameOf = async (call: Call, personId: string) => {
  const person = await personById(call.tx, personId)
  return person ? call.secrets.open(person.nameSealed) : ''
}

const actionsFor = (
  call: Call,
  row: store.AccessRow,
  clock: Deadline | undefined,
  decided: readonly string[],
): ('decide' | 'open')[] => {
  if (!clock || clock.dueAt < call.now) return []
  if (clock.kind !== 'decide') return isOwn(call, row) ? ['open'] : []
  const waitsFor = row.state === waitingOf[assignmentOf(call).role] || row.state === 'requested'
  const isOther = row.requesterId !== personOf(call) && !decided.includes(personOf(call))
  return waitsFor && isOther && isDeciderOf(call, row.regionCode) ? ['decide'] : []
}

const waitingOf: Partial<Record<Role, string>> = {
  identityCustodian: 'leaderApproved',
  bureauLeader: 'custodianApproved',
}
