import type { contract, Parsed } from '../../../../src/contracts'
import type { Role } from '../../../../src/contracts/roles'
import { assignmentOf, boundTo, type Call, roleOf } from '../../../_shared/call'
import { fail, failAt } from '../../../_shared/errors'
import type { Handlers } from '../../../_shared/handlers'
import { birthOf, requireWho } from '../../../_shared/workflow'
import { agencyById, bureaus } from '../../../registry/public'
import * as store from '../../disputes/store'
import { disputeIssues, disputeNotices } from '../../disputes/texts'
import { commonBureau, disputeTable } from '../../workflow/disputes'
import { handInFiles } from './files'
import { mayNow, ownAgenciesOf } from './readers'
import { advanceDispute, disputeDone, lockOwnDispute, noteDisputeStep, requireSide, startDisputeClocks } from './steps'
import { askAgencies, askAgency, tellOfDispute } from './telling'

type Input<Name extends keyof typeof contract.oversight> = Parsed<(typeof contract.oversight)[Name]>

/** A dispute comes up, both agencies are heard, and whoever raised it may take it back. */
export const raisingDisputes = {
  async raiseAgencyDispute(input: Input<'raiseAgencyDispute'>, call: Call) {
    const { to: state, starts = [], who } = birthOf(disputeTable, 'raiseAgencyDispute')
    requireWho({ who }, roleOf(call))
    const isBureau = call.scope !== 'ownAgency'
    const firstAgencyId = isBureau ? input.agencyId : boundTo(call, 'agencyId')
    if (!firstAgencyId) throw failAt('agencyId', disputeIssues.firstAgency)
    if (!isBureau && input.agencyId && input.agencyId !== firstAgencyId)
      throw failAt('agencyId', disputeIssues.notOwnAgency)
    if (isBureau && input.opinion) throw failAt('opinion', disputeIssues.bureauOpinion)
    if (isBureau && input.attachmentIds.length > 0) throw failAt('attachmentIds', disputeIssues.bureauFiles)
    if (!isBureau && !input.opinion) throw failAt('opinion', disputeIssues.noOpinion)
    if (firstAgencyId === input.otherAgencyId) throw failAt('otherAgencyId', disputeIssues.sameAgency)
    const own = await ownAgenciesOf(call)
    if ([firstAgencyId, input.otherAgencyId].filter((id) => own.includes(id)).length > (isBureau ? 0 : 1))
      throw fail('RECUSED')
    const first = await agencyById(call, firstAgencyId)
    const second = await agencyById(call, input.otherAgencyId, 'otherAgencyId')
    const bureau = commonBureau(await bureaus(call), [first.divisionCode, second.divisionCode])
    if (!bureau) throw failAt('otherAgencyId', disputeIssues.noBureau)
    if (isBureau && bureau.bureauId !== assignmentOf(call).bureauId)
      throw failAt('otherAgencyId', disputeIssues.notYourBureau)
    const disputeId = call.ids.uuid()
    const { matter, title, facts } = input
    await store.insertDispute(call.tx, {
      ...{ disputeId, state, matter, title, facts, firstAgencyId },
      bureauId: bureau.bureauId,
      firstOpinion: input.opinion ?? null,
      secondAgencyId: input.otherAgencyId,
      raisedByAgencyId: isBureau ? null : firstAgencyId,
      raisedAt: call.now,
      raisedBy: assignmentOf(call).unitName,
    })
    await startDisputeClocks(call, disputeId, starts)
    const { opinion: note } = input
    const digests = await handInFiles(call, disputeId, 'first', input.attachmentIds)
    const written = [matter, title, facts, note ?? '', ...digests].join('\n')
    await noteDisputeStep(call, disputeId, { event: 'raiseAgencyDispute', from: null, to: state, note, written })
    call.beginChain()
    const dispute = (await store.disputeById(call.tx, disputeId)) as store.DisputeRow
    if (isBureau) await askAgencies(call, dispute, 'raised')
    else {
      await askAgency(call, dispute, dispute.secondAgencyId, 'raised')
      await tellOfDispute(call, dispute, 'bureau', disputeNotices.raisedToBureau)
    }
    return disputeDone(dispute)
  },

  async giveAgencyOpinion({ opinion, attachmentIds, ...input }: Input<'giveAgencyOpinion'>, call: Call) {
    const { dispute, reader } = await lockOwnDispute(call, input)
    const { side, other } = requireSide(reader)
    const isLast = dispute.state === 'raised' && dispute[`${other}Opinion`] !== null
    const change = side === 'first' ? { firstOpinion: opinion } : { secondOpinion: opinion }
    const moved = await advanceDispute(call, dispute, isLast ? 'lastOpinion' : 'giveAgencyOpinion', {
      note: opinion,
      written: [opinion, ...(await handInFiles(call, dispute.disputeId, side, attachmentIds))].join('\n'),
      change,
    })
    if (isLast) await tellOfDispute(call, moved, 'bureau', disputeNotices.opinionsIn)
    // Who coordinates already must not miss what came late or was changed.
    else if (dispute.state !== 'raised') {
      const roles: Role[] = dispute.state === 'drafted' ? ['bureauHandler', 'bureauLeader'] : ['bureauHandler']
      await tellOfDispute(call, moved, 'bureau', disputeNotices.opinionAdded, roles)
    }
    return disputeDone(moved, reader)
  },

  async withdrawAgencyDispute({ reason, ...input }: Input<'withdrawAgencyDispute'>, call: Call) {
    const { dispute, reader } = await lockOwnDispute(call, input)
    if (!mayNow('withdrawAgencyDispute', reader, dispute, false))
      throw fail('FORBIDDEN', { message: disputeIssues.notRaiser })
    const moved = await advanceDispute(call, dispute, 'withdrawAgencyDispute', { note: reason })
    for (const side of ['first', 'second'] as const)
      if (side !== reader)
        await tellOfDispute(call, moved, { agencyId: moved[`${side}AgencyId`] }, disputeNotices.withdrawn)
    if (reader !== 'bureau') await tellOfDispute(call, moved, 'bureau', disputeNotices.withdrawn)
    if (dispute.state === 'drafted')
      await tellOfDispute(call, moved, 'bureau', disputeNotices.withdrawn, ['bureauLeader'])
    return disputeDone(moved)
  },
} satisfies Partial<Handlers<'oversight'>>
