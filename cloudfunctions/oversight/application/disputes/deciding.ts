import type { contract, Parsed } from '../../../../src/contracts'
import { yearOf } from '../../../_shared/calendar/days'
import { type Call, personOf } from '../../../_shared/call'
import type { Handlers } from '../../../_shared/handlers'
import { contactOf } from '../../../identity/public'
import { bodyWord, letterNumber, nextLetterNumber } from '../../../ticket/public'
import type { DisputeRow } from '../../disputes/store'
import { disputeNotices, disputePaper } from '../../disputes/texts'
import { advanceDispute, disputeDone, lockOwnDispute } from './steps'
import { tellAgencies, tellOfDispute } from './telling'

type Input<Name extends keyof typeof contract.oversight> = Parsed<(typeof contract.oversight)[Name]>

/** Where they do not agree: the bureau's handling opinion, its leader's word to the government, the government's decision. */
export const decidingDisputes = {
  async draftHandling({ handling, ...input }: Input<'draftHandling'>, call: Call) {
    const { dispute } = await lockOwnDispute(call, input)
    // Whoever had said yes said it to what is given up with this.
    const change = { handling, firstConfirmedAt: null, secondConfirmedAt: null }
    const moved = await advanceDispute(call, dispute, 'draftHandling', { note: handling, change })
    await tellOfDispute(call, moved, 'bureau', disputeNotices.drafted, ['bureauLeader'])
    // They were asked for a yes, which nobody waits for any more.
    if (dispute.state === 'confirming') await tellAgencies(call, moved, disputeNotices.givenUp)
    return disputeDone(moved)
  },

  async returnHandling({ reason, ...input }: Input<'returnHandling'>, call: Call) {
    const { dispute } = await lockOwnDispute(call, input)
    const moved = await advanceDispute(call, dispute, 'returnHandling', { note: reason })
    await tellOfDispute(call, moved, 'bureau', disputeNotices.handlingReturned)
    return disputeDone(moved)
  },

  async proposeHandling(input: Input<'proposeHandling'>, call: Call) {
    const { dispute } = await lockOwnDispute(call, input)
    const moved = await advanceDispute(call, dispute, 'proposeHandling', {
      note: disputePaper.proposed(await numberFor(call, dispute), await signerOf(call)),
      written: dispute.handling,
      change: { proposedAt: call.now },
    })
    await tellOfDispute(call, moved, 'government', disputeNotices.proposed)
    await tellAgencies(call, moved, disputeNotices.proposedToAgencies)
    return disputeDone(moved)
  },

  async decideAgencyDispute({ decision, ...input }: Input<'decideAgencyDispute'>, call: Call) {
    const { dispute } = await lockOwnDispute(call, input)
    const moved = await advanceDispute(call, dispute, 'decideAgencyDispute', { note: decision, change: { decision } })
    await tellAgencies(call, moved, disputeNotices.decided)
    await tellOfDispute(call, moved, 'bureau', disputeNotices.decided, ['bureauHandler', 'bureauLeader'])
    return disputeDone(moved)
  },

  async returnAgencyDispute({ reason, ...input }: Input<'returnAgencyDispute'>, call: Call) {
    const { dispute } = await lockOwnDispute(call, input)
    const moved = await advanceDispute(call, dispute, 'returnAgencyDispute', { note: reason })
    // They were told that it went there.
    await tellAgencies(call, moved, disputeNotices.returnedToAgencies)
    await tellOfDispute(call, moved, 'bureau', disputeNotices.returned, ['bureauHandler', 'bureauLeader'])
    return disputeDone(moved)
  },
} satisfies Partial<Handlers<'oversight'>>

// Each time it goes to the government it is a paper of its own: numbered under the bureau's lock, no gaps, no doubles.
const numberFor = async (call: Call, { bureauId, bureauName }: DisputeRow) => {
  const year = yearOf(call.now)
  const place = await nextLetterNumber(call.tx, bureauId, 'disputeHandling', year)
  return letterNumber(bodyWord(bureauName), disputePaper.marks.handling, year, place)
}

const signerOf = async (call: Call) => (await contactOf(call, personOf(call)))?.name ?? ''
