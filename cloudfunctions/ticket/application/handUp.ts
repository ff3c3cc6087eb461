import { officeRoles, type Role } from '../../../src/contracts/roles'
import type { Call } from '../../_shared/call'
import { peopleOf, withoutAgency } from '../../identity/public'
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
 *  accept it or pass it on (E4), so that no ticket waits for nobody. */
export const withinReach = async (
  call: Call,
  ticket: store.TicketRow,
  { queueKind, queueId }: Place,
): Promise<Place> => {
  const place = { queueKind, queueId }
  if (queueKind !== 'office') return place
  const { confidentiality, agencyId, officeId, bureauId } = ticket
  const hasRecusals = (await recusalsOf(call.tx, ticket.ticketId)).length > 0
  if (!hasRecusals && (confidentiality === 'open' || agencyId === null)) return place
  const unit = { column: 'officeId', id: officeId } as const
  const people = await peopleOf(call, unit, officeRoles)
  const acting = hasRecusals
    ? await actingIn(call, ticket, unit, officeRoles)
    : await withoutAgency(call, people, agencyId)
  return isNobodyLeft(people, acting) ? { queueKind: 'bureau', queueId: bureauId } : place
}

/** Whether all people of a unit keep out; of one that has none yet the people come. */
export const isNobodyLeft = (people: readonly string[], acting: readonly string[]) =>
  people.length > 0 && acting.length === 0
