import type { Call } from '../_shared/call'
import { stopClocks } from '../_shared/deadlines/run'
import type { Subscriber } from '../_shared/outbox/dispatch'
import type { Event } from '../_shared/outbox/store'
import { advance } from './application/advance'
import { tellBlocked } from './application/checkIn'
import { tellAgency } from './application/tell'
import * as store from './store'
import { notices } from './texts'
import { timeoutClocks } from './workflow'

/** What an inspection does when one of its clocks runs out. */
export const inspectionReactions: readonly Subscriber[] = [
  { name: 'inspection.onDeadline', codes: ['deadline.breached'], handle: (event, call) => onBreach(event, call) },
]

const onBreach = async (event: Event, call: Call) => {
  if (event.subjectKind !== 'inspection') return
  const row = await store.lockInspection(call.tx, event.subjectId)
  if (!row) return
  const kind = String(event.payload.kind)
  // The time to rate is over; nobody is late with anything.
  if (kind === 'ratingDue') await stopClocks(call, row.inspectionId, ['ratingDue'])
  if (kind === 'resultDue') await tellAgency(call, row, notices.resultLate)
  if (kind === 'openTooLong') await tellAgency(call, row, notices.openTooLong)
  // The clock may have been overtaken: only the states it was meant for move on.
  if (!timeoutClocks[kind]?.includes(row.state)) return
  if (kind !== 'secondOfficer') return void (await advance(call, row, 'timeout'))
  await tellBlocked(call, await advance(call, row, 'timeout', { change: { blockReason: 'singleOfficer' } }))
}
