import type { Call } from '../../_shared/call'
import { stopClocks } from '../../_shared/deadlines/run'
import type { Subscriber } from '../../_shared/outbox/dispatch'
import type { Event } from '../../_shared/outbox/store'
import { reminderNotice } from '../../identity/public'
import { tellCustodians, tellReporter } from '../application/tell'
import { addConcern } from '../concerns/store'
import { startWatchClock, watchSubject } from '../retaliation/begin'
import { isWatchKind, nextWatch } from '../retaliation/clocks'
import { addAlert, addPrompt, watchById } from '../retaliation/store'

/** Watching over those who are not named to the agency: questions in time, and visits of the reported agency. */
export const retaliationReactions: readonly Subscriber[] = [
  { name: 'ticket.onWatch', codes: ['deadline.breached'], handle: (event, call) => onWatch(event, call) },
  { name: 'ticket.onAlert', codes: ['alert.raised'], handle: (event, call) => onAlert(event, call) },
]

const onWatch = async (event: Event, call: Call) => {
  const { kind } = event.payload
  const watch = await watched(event, call)
  if (!watch || !isWatchKind(kind)) return
  await stopClocks(call, watch.watchId, [kind])
  const next = nextWatch(kind)
  if (!(await addPrompt(call.tx, watch.watchId, kind, call.now))) return
  if (next) await startWatchClock(call, watch.watchId, next, watch.startedAt)
  call.record(watchSubject, watch.watchId, { event: 'asked', kind })
  tellReporter(call, watch, reminderNotice)
}

const onAlert = async (event: Event, call: Call) => {
  const watch = await watched(event, call)
  if (!watch) return
  const { watchId } = watch
  await addAlert(call.tx, { alertId: call.ids.uuid(), watchId, raisedAt: call.now })
  await addConcern(call.tx, { concernId: call.ids.uuid(), watchId, kind: 'visited', raisedAt: call.now })
  call.record(watchSubject, watch.watchId, { event: 'alerted' })
  tellReporter(call, watch, reminderNotice)
  await tellCustodians(call, watch, watch.regionCode)
}

const watched = async (event: Event, call: Call) =>
  event.subjectKind === watchSubject ? watchById(call.tx, event.subjectId) : undefined
