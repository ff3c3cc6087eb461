import { officeRoles, type Role } from '../../../src/contracts/roles'
import type { Call } from '../../_shared/call'
import { peopleOf } from '../../identity/public'
import type { Queue } from '../domain'
import { recusalsOf } from '../stake/store'
import type * as store from '../store'
import { mustBeSpared } from './stake'

type Place = { queueKind: Queue; queueId: string | null }

/** People of a unit in one of the roles who have no stake in a ticket. */
export const actingIn = async (
  call: Call,
  ticket: store.TicketRow,
  unit: Parameters<typeof peopleOf>[1],
  roles: readonly Role[],
) => {
  const people = await peopleOf(call, unit, roles)
  const spared = await Promise.all(people.map((personId) => mustBeSpared(call, ticket, personId)))
  return people.filter((_, place) => !spared[place])
}

/** A place where somebody can act: what would lie with an office whose people all keep out lies with its bureau, which may
 *  take the office's steps (E4), so that no ticket waits for nobody. */
export const withinReach = async (
  call: Call,
  ticket: store.TicketRow,
  { queueKind, queueId }: Place,
): Promise<Place> => {
  if (queueKind !== 'office' || (await recusalsOf(call.tx, ticket.ticketId)).length === 0) return { queueKind, queueId }
  const acting = await actingIn(call, ticket, { column: 'officeId', id: ticket.officeId }, officeRoles)
  return acting.length > 0 ? { queueKind, queueId } : { queueKind: 'bureau', queueId: ticket.bureauId }
}
