import type { Call } from '../../_shared/call'
import type { Subscriber } from '../../_shared/outbox/dispatch'
import type { Event } from '../../_shared/outbox/store'
import { advance } from '../application/advance'
import { file } from '../application/file'
import { tellBureau } from '../application/tell'
import { isNobodys } from '../domain'
import * as store from '../store'
import { actorNames, notices } from '../texts'

/** A lead of a crime is the public's matter: withdrawn, it stays open as a lead of the software's own (E4), and ends with its
 *  reply. */
export const withdrawnLeadReactions: readonly Subscriber[] = [
  { name: 'ticket.onWithdrawnLead', codes: ['ticket.withdrawn'], handle: (event, call) => onWithdrawn(event, call) },
  {
    name: 'ticket.onNobodysReply',
    codes: ['ticket.replied'],
    handle: async ({ subjectId }, call) => {
      const lead = await store.lockTicket(call.tx, subjectId)
      if (lead) await closeNobodys(call, lead)
    },
  },
]

/** Closes what was answered and is nobody's; whether it did. */
export const closeNobodys = async (call: Call, lead: store.TicketRow) => {
  if (lead.state !== 'replied' || !isNobodys(lead)) return false
  await advance(call, lead, 'closeUntold')
  return true
}

const onWithdrawn = async (event: Event, call: Call) => {
  const withdrawn = await store.ticketById(call.tx, event.subjectId)
  if (!withdrawn || !isSuspectedCrime(withdrawn)) return
  const { officeId, bureauId, agencyName, routing, ticketId: splitFromId, townshipCode, leadNumberTail } = withdrawn
  const { ticketId, receipt } = await file(call, {
    input: inputOf(withdrawn),
    townshipCode,
    source: 'system',
    // NB: leads to nobody, so that neither the one who withdrew it nor anybody else owns it, and nothing shows who he was.
    reporterId: call.ids.uuid(),
    reporterTitle: actorNames.system,
    isUnsigned: true,
    enterpriseId: null,
    // Where it lay: a new rule does not take it away from those who read it.
    routed: { officeId, bureauId, agencyName, routing },
    pictures: [],
    splitFromId,
    leadNumberTail,
  })
  const lead = { ...withdrawn, ticketId, receiptNumber: receipt.number }
  await tellBureau(call, lead, notices.leadWithdrawn, ['bureauHandler', 'bureauReviewer'])
}

const isSuspectedCrime = ({ kind, category }: store.TicketRow) => kind === 'violationLead' || category === 'corruption'

const inputOf = (withdrawn: store.TicketRow) => ({
  kind: withdrawn.kind as 'violationLead',
  category: withdrawn.category,
  content: withdrawn.content,
  forbiddenConducts: withdrawn.forbiddenConducts,
  confidentiality: withdrawn.confidentiality,
  isInProcedure: withdrawn.inProcedure,
  agencyId: withdrawn.agencyId ?? undefined,
  suggestion: withdrawn.suggestion ?? undefined,
  happenedOn: withdrawn.happenedOn ?? undefined,
  place: withdrawn.place ?? undefined,
})
