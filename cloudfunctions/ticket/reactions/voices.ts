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
  // What a court said answers the one who went there; that somebody did is nobody else's.
  if (parent.reply.finding === 'judged') return letGo(event, call)
  for (const child of await voicesOf(call, event)) {
    const reply = JSON.stringify({ ...parent.reply, by: signerFor(child, parent, parent.reply) })
    await tellReplied(call, await advance(call, child, 'followReply', { change: { reply, mergedIntoId: null } }))
  }
}

// Another township's office, or the bureau or discipline body of another county, would say where somebody else reported
// the same. Only an office answers directly; whoever is above the child's place too says nothing of it.
const signerFor = (child: store.TicketRow, parent: store.TicketRow, { finding, by }: Reply) => {
  if (child.officeId === parent.officeId) return by
  const isAboveBoth = finding !== 'answered' && child.bureauRegion.startsWith(parent.bureauRegion)
  return isAboveBoth ? by : child.bureauName
}

type Reply = NonNullable<store.TicketRow['reply']>

/** What ended without a reply answers for nobody else: the other voices go on by themselves. */
export const onEnd = async (event: Event, call: Call) => {
  if (event.payload.to !== 'accepted') await letGo(event, call)
}

const letGo = async (event: Event, call: Call) => {
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
