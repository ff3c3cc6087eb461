import type { Call } from '../_shared/call'
import type { Subscriber } from '../_shared/outbox/dispatch'
import type { Event } from '../_shared/outbox/store'
import { moveAccess, subjectKind, tellDeciders, tellRequester } from './opening/steps'
import { lockAccess } from './opening/store'
import { accessNotices } from './texts'
import { clockOfAccess } from './workflow'

/** What a request to open a sealed identity does when its clock warns or runs out: it lapses, nobody is hurried. */
export const identityReactions: readonly Subscriber[] = [
  { name: 'identity.onWarning', codes: ['deadline.due'], handle: (event, call) => onWarning(event, call) },
  { name: 'identity.onDeadline', codes: ['deadline.breached'], handle: (event, call) => onBreach(event, call) },
]

const onWarning = async (event: Event, call: Call) => {
  const row = await waitingFor(event, call)
  if (row && event.payload.kind === 'decide') await tellDeciders(call, row, accessNotices.requested)
}

const onBreach = async (event: Event, call: Call) => {
  const row = await waitingFor(event, call)
  if (!row) return
  const moved = await moveAccess(call, row, 'timeout')
  if (moved.state === 'lapsed') await tellRequester(call, moved, accessNotices.lapsed)
}

const waitingFor = async (event: Event, call: Call) => {
  if (event.subjectKind !== subjectKind) return null
  const row = await lockAccess(call.tx, event.subjectId)
  return row && clockOfAccess[row.state] === event.payload.kind ? row : null
}
