import type { contract, Parsed } from '../../../../src/contracts'
import type { Call } from '../../../_shared/call'
import { fail } from '../../../_shared/errors'
import type { Handlers } from '../../../_shared/handlers'
import { transitionFor } from '../../../_shared/workflow'
import { disputeIssues, disputeNotices } from '../../disputes/texts'
import { disputeTable } from '../../workflow/disputes'
import { advanceDispute, disputeDone, isDisputeLate, lockOwnDispute, requireSide } from './steps'
import { askAgencies, tellAgencies, tellOfDispute } from './telling'

type Input<Name extends keyof typeof contract.oversight> = Parsed<(typeof contract.oversight)[Name]>

/** The bureau coordinates; what it records as agreed counts once both agencies say yes to it. */
export const coordinatingDisputes = {
  async beginCoordination(input: Input<'beginCoordination'>, call: Call) {
    const { dispute } = await lockOwnDispute(call, input)
    transitionFor(disputeTable, dispute.state, 'beginCoordination')
    if (!(await isDisputeLate(call, dispute))) throw fail('WRONG_STATE', { message: disputeIssues.notLate })
    const moved = await advanceDispute(call, dispute, 'beginCoordination')
    await tellAgencies(call, moved, disputeNotices.begun)
    return disputeDone(moved)
  },

  async recordAgreement({ agreement, ...input }: Input<'recordAgreement'>, call: Call) {
    const { dispute } = await lockOwnDispute(call, input)
    // A yes is to these words, not to what was recorded before.
    const change = { agreement, firstConfirmedAt: null, secondConfirmedAt: null }
    const moved = await advanceDispute(call, dispute, 'recordAgreement', { note: agreement, change })
    const isAgain = dispute.state === 'confirming'
    await askAgencies(call, moved, isAgain ? 'toConfirmAgain' : 'toConfirm')
    return disputeDone(moved)
  },

  async confirmAgreement(input: Input<'confirmAgreement'>, call: Call) {
    const { dispute, reader } = await lockOwnDispute(call, input)
    const { side, other } = requireSide(reader)
    transitionFor(disputeTable, dispute.state, 'confirmAgreement')
    if (dispute[`${side}ConfirmedAt`] !== null) throw fail('WRONG_STATE', { message: disputeIssues.hasConfirmed })
    const isLast = dispute[`${other}ConfirmedAt`] !== null
    const change = side === 'first' ? { firstConfirmedAt: call.now } : { secondConfirmedAt: call.now }
    const moved = await advanceDispute(call, dispute, isLast ? 'lastConfirmation' : 'confirmAgreement', {
      written: dispute.agreement,
      change,
    })
    if (isLast) {
      await tellAgencies(call, moved, disputeNotices.agreed)
      await tellOfDispute(call, moved, 'bureau', disputeNotices.agreed, ['bureauHandler', 'bureauLeader'])
    }
    return disputeDone(moved)
  },

  async refuseAgreement({ reason, ...input }: Input<'refuseAgreement'>, call: Call) {
    const { dispute, reader } = await lockOwnDispute(call, input)
    const { other } = requireSide(reader)
    const change = { firstConfirmedAt: null, secondConfirmedAt: null }
    const moved = await advanceDispute(call, dispute, 'refuseAgreement', { note: reason, change })
    await tellOfDispute(call, moved, 'bureau', disputeNotices.refused)
    await tellOfDispute(call, moved, { agencyId: moved[`${other}AgencyId`] }, disputeNotices.refusedByOther)
    return disputeDone(moved, reader)
  },
} satisfies Partial<Handlers<'oversight'>>
