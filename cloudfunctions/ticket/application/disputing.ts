import type { contract, Parsed } from '../../../src/contracts'
import { assignmentOf, boundTo, type Call, personOf } from '../../_shared/call'
import { sm3 } from '../../_shared/digest'
import { fail, failAt } from '../../_shared/errors'
import type { Handlers } from '../../_shared/handlers'
import { idCursor, pageOf } from '../../_shared/paging'
import { likePattern } from '../../_shared/pattern'
import { requireVersion } from '../../_shared/workflow'
import { contactOf } from '../../identity/public'
import { bureaus, officeById } from '../../registry/public'
import * as disputes from '../disputes/store'
import { superiorOf } from '../domain'
import * as store from '../store'
import { fieldIssues, notices } from '../texts'
import { lockForStaff } from './access'
import { advance } from './advance'
import { bureauAfter, doneOf } from './handling'
import { isDecider, presentDisputes, sideOf } from './presentDisputes'
import { barredAgenciesOf, requireNoStake } from './stake'
import { tellBureau, tellBureauOfDispute, tellDecider, tellOffice, tellOfficeOfDispute, tellReporter } from './tell'
import { whyNotTransferred } from './transferring'

type Input<Name extends keyof typeof contract.ticket> = Parsed<(typeof contract.ticket)[Name]>

/** Whose matter a report is when two units both say no: their common superior decides, once. */
export const disputingHandlers = {
  async returnDispute(input: Input<'returnDispute'>, call: Call) {
    const locked = await lockForStaff(call, input)
    const firstOfficeId = locked.transferredFromId ?? locked.officeId
    return raise(call, locked, {
      event: 'returnDispute',
      cause: 'returned',
      reason: input.reason,
      firstOfficeId,
      ...(await firstSideOf(call, locked)),
      secondOfficeId: locked.officeId,
      secondOpinion: input.reason,
      secondOpinionBy: await speakerOf(call),
    })
  },

  async raiseDispute(input: Input<'raiseDispute'>, call: Call) {
    const locked = await lockForStaff(call, input)
    const { officeId } = await officeById(call, input.toOfficeId)
    if (locked.disputeBureauId !== null) throw fail('WRONG_STATE', { message: fieldIssues.disputeDecided })
    const cause = await whyNotTransferred(call, locked)
    if (cause === null) throw fail('WRONG_STATE', { message: fieldIssues.disputeNotYet })
    if (officeId === locked.officeId) throw failAt('toOfficeId', fieldIssues.sameOffice)
    return raise(call, locked, {
      event: 'raiseDispute',
      cause,
      reason: input.reason,
      firstOfficeId: locked.officeId,
      firstOpinion: input.reason,
      firstOpinionBy: await speakerOf(call),
      secondOfficeId: officeId,
      secondOpinion: null,
      secondOpinionBy: null,
    })
  },

  async decideDispute(input: Input<'decideDispute'>, call: Call) {
    const locked = await lockForStaff(call, input)
    if (locked.state !== 'disputed') throw fail('WRONG_STATE')
    if (locked.disputeBureauId !== assignmentOf(call).bureauId) throw fail('FORBIDDEN')
    const dispute = await disputes.openDisputeOf(call.tx, locked.ticketId)
    if (!dispute) throw fail('WRONG_STATE')
    const office = await officeById(call, input.toOfficeId)
    if (![dispute.firstOfficeId, dispute.secondOfficeId].includes(office.officeId))
      throw failAt('toOfficeId', fieldIssues.notAParty)
    const ticket = await advance(call, locked, 'decideDispute', {
      note: input.reason,
      change: { officeId: office.officeId, bureauId: bureauAfter(locked, office) },
    })
    await disputes.updateDispute(call.tx, dispute.disputeId, {
      decidedOfficeId: office.officeId,
      decisionReason: input.reason,
      decidedAt: call.now,
      decidedBy: assignmentOf(call).unitName,
    })
    await tellBureau(call, ticket, notices.disputeDecided)
    await tellOffice(call, ticket, notices.disputeDecided)
    if (ticket.bureauId !== locked.bureauId)
      await tellBureauOfDispute(call, ticket, locked.bureauId, notices.disputeDecidedElsewhere)
    const [other = dispute.firstOfficeId] = [dispute.firstOfficeId, dispute.secondOfficeId].filter(
      (officeId) => officeId !== office.officeId,
    )
    await tellOfficeOfDispute(call, ticket, other, notices.disputeDecidedElsewhere)
    await tellReporter(call, ticket, notices.disputeOver)
    return doneOf(ticket)
  },

  async disputes({ only, search, cursor, limit }: Input<'disputes'>, call: Call) {
    const rows = await disputes.disputesOf(call.tx, {
      unit: unitOf(call),
      only,
      barred: await barredAgenciesOf(call),
      pattern: search ? likePattern(search) : null,
      after: idCursor(cursor),
      limit: limit + 1,
    })
    const shown = await presentDisputes(call, rows)
    return pageOf(
      shown,
      limit,
      (row) => row,
      ({ disputeId }) => disputeId,
    )
  },

  async disputeOpinion(input: Input<'disputeOpinion'>, call: Call) {
    const dispute = await disputes.lockDispute(call.tx, input.disputeId)
    const side = dispute && sideOf(call, dispute)
    if (!dispute || !(side || isDecider(call, dispute))) throw fail('NOT_FOUND')
    if (!side) throw fail('FORBIDDEN')
    if (dispute.decidedAt !== null) throw fail('WRONG_STATE')
    const ticket = await store.ticketById(call.tx, dispute.ticketId)
    if (!ticket) throw fail('NOT_FOUND')
    await requireNoStake(call, ticket)
    requireVersion(dispute.version, input.version)
    // Who decides must be able to see that a side said something else before.
    const earlier = earlierWith(call, dispute, side, input.opinion)
    await disputes.updateDispute(call.tx, dispute.disputeId, {
      [side]: input.opinion,
      [`${side}By`]: await speakerOf(call),
      earlier: JSON.stringify(earlier),
    })
    call.record('ticket', dispute.ticketId, {
      event: 'disputeOpinion',
      side,
      changes: earlier.length,
      writtenDigest: sm3(input.opinion),
    })
    return { disputeId: dispute.disputeId, version: dispute.version + 1 }
  },
} satisfies Partial<Handlers<'ticket'>>

/** A court has the matter: nobody decides any more whose it is. Returns what changes on the ticket; after it was resumed
 *  the dispute may be raised anew. */
export const lapseDispute = async (call: Call, locked: store.TicketRow) => {
  if (locked.state !== 'disputed' || !locked.disputeBureauId) return {}
  const dispute = await disputes.openDisputeOf(call.tx, locked.ticketId)
  if (dispute)
    await disputes.updateDispute(call.tx, dispute.disputeId, {
      decisionReason: fieldIssues.disputeLapsed,
      decidedAt: call.now,
      decidedBy: assignmentOf(call).unitName,
    })
  await tellDecider(call, locked, locked.disputeBureauId, notices.disputeLapsed)
  return { disputeBureauId: null }
}

// What a side has said so far, where it now says something else.
const earlierWith = (
  call: Call,
  dispute: disputes.DisputeRow,
  side: 'firstOpinion' | 'secondOpinion',
  opinion: string,
): disputes.EarlierOpinion[] => {
  const before = dispute[side]
  if (before === null || before === opinion) return dispute.earlier
  const kept = { opinion: before, by: dispute[`${side}By`], until: call.now.toISOString() }
  return [...dispute.earlier, { side: side === 'firstOpinion' ? 'first' : 'second', ...kept }]
}

// Who writes it, whichever office's side it stands on: a bureau speaks in its own name, not in that of its office.
const speakerOf = async (call: Call) => {
  const { unitName, title } = assignmentOf(call)
  const name = (await contactOf(call, personOf(call)))?.name
  return [unitName, title, name].filter(Boolean).join('·')
}

// What was said when it was passed on was said by whoever passed it on: the bureau, never the office it came from.
const firstSideOf = async (call: Call, { ticketId }: store.TicketRow) => {
  const transfer = await disputes.lastTransfer(call.tx, ticketId)
  return { firstOpinion: transfer?.note ?? null, firstOpinionBy: transfer?.actorLabel ?? null }
}

const unitOf = (call: Call) =>
  call.scope === 'ownOffice'
    ? ({ column: 'officeId', id: boundTo(call, 'officeId') } as const)
    : ({ column: 'bureauId', id: boundTo(call, 'bureauId') } as const)

type Sides = Pick<
  disputes.DisputeRow,
  'cause' | 'firstOfficeId' | 'firstOpinion' | 'firstOpinionBy' | 'secondOfficeId' | 'secondOpinion' | 'secondOpinionBy'
> & { event: 'returnDispute' | 'raiseDispute'; reason: string }

const raise = async (call: Call, locked: store.TicketRow, { event, reason, ...sides }: Sides) => {
  const [first, second] = await Promise.all([
    officeById(call, sides.firstOfficeId),
    officeById(call, sides.secondOfficeId),
  ])
  const parties = [first.bureauId, second.bureauId, locked.bureauId]
  const superior = superiorOf(await bureaus(call), parties)
  if (!superior) throw fail('WRONG_STATE', { message: fieldIssues.noSuperior })
  const ticket = await advance(call, locked, event, {
    note: reason,
    change: { disputeBureauId: superior.bureauId, proposal: null },
  })
  await disputes.insertDispute(call.tx, {
    ...sides,
    disputeId: call.ids.uuid(),
    ticketId: ticket.ticketId,
    decidingBureauId: superior.bureauId,
    raisedAt: call.now,
    raisedBy: assignmentOf(call).unitName,
  })
  await tellDecider(call, ticket, superior.bureauId, notices.disputeToDecide)
  const other = event === 'returnDispute' ? sides.firstOfficeId : sides.secondOfficeId
  await tellOfficeOfDispute(call, ticket, other, notices.disputeOpinion)
  // A bureau over both offices speaks for neither (sideOf).
  if (first.bureauId !== second.bureauId)
    for (const { bureauId } of [first, second])
      if (bureauId !== superior.bureauId && bureauId !== assignmentOf(call).bureauId)
        await tellBureauOfDispute(call, ticket, bureauId, notices.disputeOpinion)
  await tellReporter(call, ticket, notices.disputed)
  return doneOf(ticket)
}
