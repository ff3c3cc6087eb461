import { officeRoles } from '../../../src/contracts/roles'
import { dayOf } from '../../_shared/calendar/days'
import { type Call, personOf, roleOf } from '../../_shared/call'
import { deputyOn } from '../absences/store'
import type * as store from '../store'
import { mustBeSpared } from './stake'

type Placed = Pick<store.TicketRow, 'queueKind' | 'officeId' | 'bureauId'>

/** In whose name a ticket stands after a step: whoever of office or bureau acted handles it for his unit. When it comes
 *  back to somebody who is away, his deputy has it, unless he must keep out of it; then whoever comes first. */
export const handlersAfter = async (call: Call, ticket: store.TicketRow, placed: Placed) => {
  const office = placed.officeId === ticket.officeId ? ticket.officeHandlerId : null
  const bureau = placed.bureauId === ticket.bureauId ? ticket.bureauHandlerId : null
  const role = roleOf(call)
  const isOffice = officeRoles.some((own) => own === role)
  const isBureau = role === 'bureauHandler'
  return {
    officeHandlerId:
      isOffice && placed.officeId === ticket.officeId
        ? personOf(call)
        : await inPlace(call, ticket, placed.queueKind === 'office', placed.officeId, office),
    bureauHandlerId:
      isBureau && placed.bureauId === ticket.bureauId
        ? personOf(call)
        : await inPlace(call, ticket, placed.queueKind === 'bureau', placed.bureauId, bureau),
  }
}

const inPlace = async (
  call: Call,
  ticket: store.TicketRow,
  isTheirTurn: boolean,
  unitId: string,
  handlerId: string | null,
) => {
  if (!isTheirTurn || handlerId === null) return handlerId
  const deputyId = await deputyOn(call.tx, unitId, handlerId, dayOf(call.now))
  if (deputyId === null) return handlerId
  return (await mustBeSpared(call, ticket, deputyId)) ? null : deputyId
}
