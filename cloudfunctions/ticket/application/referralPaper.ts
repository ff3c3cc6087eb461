import { bureauRoles } from '../../../src/contracts/roles'
import { assignmentOf, type Call } from '../../_shared/call'
import { fail } from '../../_shared/errors'
import { firstIdAt } from '../../_shared/ids'
import { agencyById } from '../../registry/public'
import { attachmentsOf } from '../attachments/store'
import { type Referral, referrals } from '../documents/referralSheet'
import { referralPaper } from '../documents/texts'
import { exchangesOf, summaryBefore } from '../exchanges/store'
import * as store from '../store'
import { isKeptFrom } from './access'

/** Whether there is a 移送函 for this reader: a bureau's, and of what lies with discipline inspection the leader's alone. */
export const hasReferralPaper = (
  call: Call,
  ticket: { isHandedOver: boolean },
  timeline: readonly { event: string }[],
) =>
  bureauRoles.some((role) => role === assignmentOf(call).role) &&
  !isKeptFrom(call, ticket) &&
  timeline.some(({ event }) => referralOf(event) !== undefined)

/** The last referral of a ticket as it was then: what came later is no part of what was sent. */
export const lastReferral = async (call: Call, { ticketId, agencyId }: store.TicketRow): Promise<Referral> => {
  const step = (await store.stepsOf(call.tx, ticketId)).find((one) => referralOf(one.event) !== undefined)
  const event = step && referralOf(step.event)
  if (!step || !event) throw fail('WRONG_STATE', { message: referralPaper.notReferred })
  const { at, note } = step
  const exchanges = await exchangesOf(call.tx, ticketId)
  return {
    event,
    at,
    reason: note ?? '',
    agencyName: agencyId && (await agencyById(call, agencyId)).name,
    summary: await summaryBefore(call.tx, ticketId, at),
    attachments: (await attachmentsOf(call.tx, ticketId)).filter(wasThereAt(at)),
    explanations: exchanges.filter((one) => one.kind === 'explanation' && one.answeredAt && one.answeredAt <= at)
      .length,
  }
}

/** Whether something belonged to a report by then: uploaded, and added to it if it did not come with it. */
export const wasThereAt =
  (moment: Date) =>
  ({ attachmentId, attachedAt }: { attachmentId: string; attachedAt: Date | null }) =>
    attachmentId < firstIdAt(moment) && (attachedAt === null || attachedAt <= moment)

const referralOf = (event: string) => referrals.find((one) => one === event)
