import type { WatchKind } from '../../../src/contracts/identityLists'
import { addDays, dayOf, endOfDay } from '../../_shared/calendar/days'
import type { Call } from '../../_shared/call'
import { newClock } from '../../_shared/deadlines/run'
import { insertDeadline } from '../../_shared/deadlines/store'
import { numberOf } from '../clocks'
import { addWatch } from '../filing/store'
import { watchClocks, watchDays } from './clocks'

/** What the journal and the clocks call a watch. */
export const watchSubject = 'retaliationWatch'

/** From now on a reporter who is not named to the agency is watched over; written together with his report. */
export const beginWatch = (call: Call, ticketId: string) => {
  const watchId = call.ids.uuid()
  const endsAt = endOfDay(addDays(dayOf(call.now), numberOf(call, watchDays)))
  const clock = clockOf(call, watchId, 'watch30', call.now)
  addWatch(call.outbox.changes, { watchId, ticketId, startedAt: call.now, endsAt }, clock)
}

/** Starts the clock of a later question, counted from the report and not from the question before. */
export const startWatchClock = (call: Call, watchId: string, kind: WatchKind, startedAt: Date) =>
  insertDeadline(call.tx, clockOf(call, watchId, kind, startedAt))

const clockOf = (call: Call, watchId: string, kind: WatchKind, startedAt: Date) =>
  newClock(
    { now: startedAt, ids: call.ids, calendar: call.calendar },
    watchSubject,
    watchId,
    kind,
    call.settings.clock(`ticket.${kind}`, watchClocks[kind]),
  )
