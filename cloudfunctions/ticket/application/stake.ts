import { errors } from '../../../src/contracts/errors'
import { type Call, personOf } from '../../_shared/call'
import { fail } from '../../_shared/errors'
import { addressesOf, interestsOf } from '../../identity/public'
import { recusalsOf } from '../stake/store'
import type * as store from '../store'
import { originOf } from './origin'

/** Why somebody must keep out of a ticket: he said so, he is bound to a party, or he reported it himself. */
export const stakeOf = async (call: Call, ticket: store.TicketRow, personId = personOf(call)) => {
  const [origin, recusals, { enterpriseIds, agencyIds }] = await Promise.all([
    originOf(call, ticket),
    recusalsOf(call.tx, ticket.ticketId),
    interestsOf(call, personId),
  ])
  const { enterpriseId } = origin
  if (recusals.some((recusal) => recusal.personId === personId)) return 'declared' as const
  if (enterpriseId && enterpriseIds.includes(enterpriseId)) return 'party' as const
  if (ticket.agencyId && agencyIds.includes(ticket.agencyId)) return 'party' as const
  return (await isReporter(call, origin, personId)) ? ('reporter' as const) : null
}

/** Whether a report is a person's own. Only a sealed one stands under a pseudonym, so only then are his looked up. */
export const isReporter = async (
  call: Call,
  { reporterId, confidentiality }: Pick<store.TicketRow, 'reporterId' | 'confidentiality'>,
  personId: string,
) =>
  reporterId === personId || (confidentiality === 'sealed' && (await addressesOf(call, personId)).includes(reporterId))

/** Whether somebody must not be handed a ticket. That a colleague sent it under seal is told to nobody, so it does not
 *  count here: he is stopped, and he alone sees it, when he acts. */
export const mustBeSpared = async (call: Call, ticket: store.TicketRow, personId: string) => {
  const stake = await stakeOf(call, ticket, personId)
  return stake !== null && !(stake === 'reporter' && ticket.confidentiality === 'sealed')
}

/** Agencies whose hidden reports the caller must not read, list or hear of: those he belongs to in any of his roles. */
export const barredAgenciesOf = async (call: Call) => (await interestsOf(call, personOf(call))).agencyIds

/** Whether a ticket is hidden from an agency that its reader belongs to. */
export const isBarred = (
  { confidentiality, agencyId }: Pick<store.TicketRow, 'confidentiality' | 'agencyId'>,
  barred: readonly string[],
) => confidentiality !== 'open' && agencyId !== null && barred.includes(agencyId)

/** Whoever also belongs to the reported agency reads nothing that the agency may not know: no screen tells one role from
 *  the other in his head. */
export const requireNotOfAgency = async (call: Call, ticket: store.TicketRow) => {
  if (ticket.confidentiality === 'open' || !ticket.agencyId) return
  if (isBarred(ticket, await barredAgenciesOf(call))) throw fail('RECUSED')
}

/** Lets nobody of an agency pass who reads or decides by another post what is proposed against it. */
export const requireNoneOfAgency = async (call: Call, agencyId: string) => {
  if ((await barredAgenciesOf(call)).includes(agencyId)) throw fail('RECUSED')
}

/** Lets nobody act who has a stake (四川省行政执法监督条例：利害关系人回避). */
export const requireNoStake = async (call: Call, ticket: store.TicketRow) => {
  const stake = await stakeOf(call, ticket)
  if (!stake) return
  // The journal keeps the code: under seal it must not say that somebody refused is the reporter.
  const isHidden = stake === 'reporter' && ticket.confidentiality === 'sealed'
  throw fail(isHidden ? 'FORBIDDEN' : 'RECUSED', { message: errors.RECUSED.message })
}
