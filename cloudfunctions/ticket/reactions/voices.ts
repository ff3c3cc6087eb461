import type { Call } from '../../_shared/call'
import type { Event } from '../../_shared/outbox/store'
import { advance } from '../application/advance'
import { tellReplied, tellReporter } from '../application/tell'
import * as store from '../store'
import { notices } from '../texts'
import { mergedInto } from '../voices/store'

/** The reply to one voice is the reply to all that were merged into it; each is told and confirms for himself. */
export const onReply = async (event: Event, call: Call) => {
  const parent = await store.ticketById(call.tx, event.subjectId)
  if (!parent?.reply) return
  const reply = JSON.stringify(parent.reply)
  for (const child of await voicesOf(call, event))
    await tellReplied(call, await advance(call, child, 'followReply', { change: { reply, mergedIntoId: null } }))
}

/** What ended without a reply answers for nobody else: the other voices go on by themselves. */
export const onEnd = async (event: Event, call: Call) => {
  if (event.payload.to === 'accepted') return
  for (const child of await voicesOf(call, event))
    await tellReporter(
      call,
      await advance(call, child, 'unmerge', { change: { mergedIntoId: null } }),
      notices.unmerged,
    )
}

const voicesOf = async (call: Call, event: Event) => {
  if (event.subjectKind !== 'ticket') return []
  const locked = []
  for (const { ticketId } of await mergedInto(call.tx, event.subjectId)) {
    const child = await store.lockTicket(call.tx, ticketId)
    if (child?.state === 'mergedInto') locked.push(child)
  }
  return locked
}
