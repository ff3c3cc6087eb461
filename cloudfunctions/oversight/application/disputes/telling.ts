import { pages } from '../../../../src/contracts/pages'
import { agencyRoles, type Role } from '../../../../src/contracts/roles'
import { dayOf } from '../../../_shared/calendar/days'
import type { Call } from '../../../_shared/call'
import { peopleOf } from '../../../identity/public'
import type { DisputeRow } from '../../disputes/store'
import { dayInNotice, disputeNotices, handlerNotices, whichDisputeNotices } from '../../disputes/texts'
import { speakers } from '../../workflow/disputes'
import { approversOf, withoutParties } from './approvers'

type Telling = Pick<Call, 'tx' | 'cached' | 'notify'>

type Notice = { title: string; body: string }

type To = { agencyId: string } | 'bureau' | 'government'

/** Tells people of an agency, of the bureau or of the government that decides. */
export const tellOfDispute = async (
  call: Telling,
  dispute: DisputeRow,
  to: To,
  notice: Notice,
  roles: readonly Role[] = typeof to === 'object' ? agencyRoles : ['bureauHandler'],
) => tell(call, dispute, to, await peopleFor(call, dispute, to, roles), notice)

/** Tells both agencies. */
export const tellAgencies = async (call: Telling, dispute: DisputeRow, notice: Notice) => {
  for (const agencyId of [dispute.firstAgencyId, dispute.secondAgencyId])
    await tellOfDispute(call, dispute, { agencyId }, notice)
}

/** Asks an agency for its word: whoever speaks for it is asked. Its handlers learn that these are, once, or each time where
 *  it has nobody who speaks for it. */
export const askAgency = async (
  call: Telling,
  dispute: DisputeRow,
  agencyId: string,
  asked: keyof typeof handlerNotices,
) => {
  const to = { agencyId }
  const asks = await peopleFor(call, dispute, to, speakers)
  tell(call, dispute, to, asks, disputeNotices[asked])
  if (isReminder(asked) && asks.length > 0) return
  const handlers = await peopleFor(call, dispute, to, ['agencyHandler'])
  const others = handlers.filter((personId) => !asks.includes(personId))
  tell(call, dispute, to, others, handlerNotices[asked])
}

/** Asks both agencies. */
export const askAgencies = async (call: Telling, dispute: DisputeRow, asked: keyof typeof handlerNotices) => {
  for (const agencyId of [dispute.firstAgencyId, dispute.secondAgencyId])
    await askAgency(call, dispute, agencyId, asked)
}

/** Tells whoever decides for the government that nobody below acted. What was not proposed to it it cannot open: the line
 *  leads nowhere and names nobody. */
export const tellGovernmentOfDelay = async (call: Telling, dispute: DisputeRow) =>
  call.notify((await approversOf(call, dispute)).people, { ...disputeNotices.escalatedUp, link: null })

const tell = (call: Telling, dispute: DisputeRow, to: To, people: readonly string[], { title, body }: Notice) => {
  const which = whichOf(dispute, to)
  call.notify(people, { title, body: `${which}${body}`, link: pages.agencyDispute + dispute.disputeId })
}

// Several lines in one inbox are told apart by the other agency and the day, never by what it is about.
const whichOf = ({ raisedAt, ...dispute }: DisputeRow, to: To) => {
  const { firstAgencyId, firstAgencyShort: first, secondAgencyShort: second } = dispute
  const [, month, date] = dayOf(raisedAt).split('-').map(Number)
  const day = dayInNotice(month, date)
  if (typeof to === 'string') return whichDisputeNotices.between(first, second, day).body
  return whichDisputeNotices.with(to.agencyId === firstAgencyId ? second : first, day).body
}

const peopleFor = async (
  call: Pick<Call, 'tx' | 'cached'>,
  dispute: DisputeRow,
  to: To,
  roles: readonly Role[],
): Promise<string[]> => {
  if (to === 'government') return (await approversOf(call, dispute)).people
  if (to !== 'bureau') return peopleOf(call, { column: 'agencyId', id: to.agencyId }, roles)
  const people = await peopleOf(call, { column: 'bureauId', id: dispute.bureauId }, roles)
  return withoutParties(call, people, dispute)
}

const isReminder = (asked: keyof typeof handlerNotices) => asked === 'due' || asked === 'late'
