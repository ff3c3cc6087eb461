import type { Call } from '../../_shared/call'
import type { Subscriber } from '../../_shared/outbox/dispatch'
import type { Event } from '../../_shared/outbox/store'
import { file } from '../application/file'
import { tellBureau } from '../application/tell'
import * as store from '../store'
import { actorNames, notices } from '../texts'

/** A lead of a crime is the public's matter: withdrawn, it stays open as a lead of the software's own (E4). */
export const withdrawnLeadReactions: readonly Subscriber[] = [
  { name: 'ticket.onWithdrawnLead', codes: ['ticket.withdrawn'], handle: (event, call) => onWithdrawn(event, call) },
]

const onWithdrawn = async (event: Event, call: Call) => {
  const withdrawn = await store.ticketById(call.tx, event.subjectId)
  if (!withdrawn || !isSuspectedCrime(withdrawn)) return
  const { officeId, bureauId, routing, ticketId: splitFromId, townshipCode, leadNumberTail } = withdrawn
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
    routed: { officeId, bureauId, routing },
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
