import type { contract, Parsed } from '../../../src/contracts'
import { bureauRoles, officeRoles, type Role } from '../../../src/contracts/roles'
import { assignmentOf, type Call, personOf } from '../../_shared/call'
import { sm3 } from '../../_shared/digest'
import { fail } from '../../_shared/errors'
import type { Handlers } from '../../_shared/handlers'
import { insertRecusal, recusalsOf } from '../stake/store'
import { recusalNotices } from '../stake/texts'
import * as store from '../store'
import { canAct, canRead } from './access'
import { doneOf } from './handling'
import { actingIn, withinReach } from './handUp'
import { tellStaff } from './tell'
import { turnOf } from './turn'

type Input<Name extends keyof typeof contract.ticket> = Parsed<(typeof contract.ticket)[Name]>

/** Keeping out of a matter in which one has a stake: it stays so, and whoever goes on is told. */
export const recusingHandlers = {
  async recuse(input: Input<'recuse'>, call: Call) {
    const ticket = await store.lockTicket(call.tx, input.ticketId)
    if (!ticket || !canRead(call, ticket)) throw fail('NOT_FOUND')
    if (!canAct(call, ticket)) throw fail('FORBIDDEN')
    const personId = personOf(call)
    const { unitName, title } = assignmentOf(call)
    const isFirst = !(await recusalsOf(call.tx, ticket.ticketId)).some((recusal) => recusal.personId === personId)
    await insertRecusal(call.tx, {
      ticketId: ticket.ticketId,
      personId,
      reason: input.reason,
      declaredAt: call.now,
      declaredBy: [unitName, title].filter(Boolean).join('·'),
    })
    call.record('ticket', ticket.ticketId, { event: 'recuse', writtenDigest: sm3(input.reason) })
    return doneOf(isFirst ? await passToOthers(call, ticket) : ticket)
  },
} satisfies Partial<Handlers<'ticket'>>

// It stands in his name no more, and whoever goes on hears of it: his colleagues, or the bureau when the office has nobody
// left.
const passToOthers = async (call: Call, ticket: store.TicketRow) => {
  const personId = personOf(call)
  const wasHis = [ticket.officeHandlerId, ticket.bureauHandlerId].includes(personId)
  const placed = await withinReach(call, ticket, ticket)
  const isHandedUp = placed.queueKind !== ticket.queueKind
  const changed =
    wasHis || isHandedUp
      ? await store.updateTicket(call.tx, ticket, {
          queueKind: placed.queueKind,
          queueId: placed.queueId,
          officeHandlerId: ticket.officeHandlerId === personId ? null : ticket.officeHandlerId,
          bureauHandlerId: ticket.bureauHandlerId === personId ? null : ticket.bureauHandlerId,
        })
      : ticket
  if (isHandedUp)
    await tellAtBureau(call, changed, recusalNotices.handedUp[changed.state === 'submitted' ? 'toAccept' : 'toGoOn'])
  else if (call.scope === 'ownOffice') await tellAtOffice(call, changed, wasHis)
  else if (wasHis || changed.queueKind === 'bureau') await tellAtBureau(call, changed, recusalNotices.colleagueOut)
  return changed
}

const tellAtOffice = async (call: Call, ticket: store.TicketRow, wasHis: boolean) => {
  if (!wasHis && ticket.queueKind !== 'office') return
  const office = { column: 'officeId', id: ticket.officeId } as const
  tellStaff(call, ticket, await actingIn(call, ticket, office, officeRoles), recusalNotices.colleagueOut)
}

// Those whose step it is; where nobody is left for it, those who can see to it that somebody is.
const tellAtBureau = async (call: Call, ticket: store.TicketRow, notice: { title: string; body: string }) => {
  const decides = ticket.state === 'disputed' ? ticket.disputeBureauId : null
  const bureau = { column: 'bureauId', id: decides ?? ticket.bureauId } as const
  const turn: readonly Role[] = bureauRoles.filter((role) => turnOf(ticket, ticket.isOnBehalf)?.roles.includes(role))
  const doers = await actingIn(call, ticket, bureau, turn.length > 0 ? turn : ['bureauHandler'])
  if (doers.length > 0) return tellStaff(call, ticket, doers, notice)
  tellStaff(
    call,
    ticket,
    await actingIn(call, ticket, bureau, ['bureauReviewer', 'bureauLeader']),
    recusalNotices.nobodyLeft,
  )
}
