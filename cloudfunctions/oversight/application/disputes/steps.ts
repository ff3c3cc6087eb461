import { pages } from '../../../../src/contracts/pages'
import { agencyRoles, type Role } from '../../../../src/contracts/roles'
import { assignmentOf, type Call, roleOf } from '../../../_shared/call'
import { startClock, stopClocks } from '../../../_shared/deadlines/run'
import { openDeadlinesOf } from '../../../_shared/deadlines/store'
import { sm3 } from '../../../_shared/digest'
import { fail } from '../../../_shared/errors'
import { requireVersion, requireWho, transitionFor } from '../../../_shared/workflow'
import { peopleOf } from '../../../identity/public'
import * as store from '../../disputes/store'
import type { disputeNotices } from '../../disputes/texts'
import { clockOfDispute, type DisputeEvent, disputeClocks, disputeTable } from '../../workflow/disputes'
import { type Reader, readerOf } from './readers'

/** What the journal and the clocks call a dispute between agencies. */
export const disputeSubject = 'agencyDispute'

/** The dispute locked for somebody who has a part in it, at the version that was read. */
export const lockOwnDispute = async (call: Call, input: { disputeId: string; version: number }) => {
  const dispute = await store.lockDispute(call.tx, input.disputeId)
  const reader = dispute && readerOf(call, dispute)
  if (!dispute || !reader) throw fail('NOT_FOUND')
  // A bureau above reads only.
  if (reader === 'above') throw fail('FORBIDDEN')
  requireVersion(dispute.version, input.version)
  return { dispute, reader }
}

/** The side on which an agency stands. */
export const requireSide = (reader: Reader) => {
  if (reader !== 'first' && reader !== 'second') throw fail('FORBIDDEN')
  return { side: reader, other: reader === 'first' ? 'second' : 'first' } as const
}

type Facts = { note?: string; change?: Omit<Parameters<typeof store.updateDispute>[2], 'state'> }

/** Moves a dispute along its table: clocks, state, step and journal in one transaction. */
export const advanceDispute = async (
  call: Call,
  dispute: store.DisputeRow,
  event: DisputeEvent,
  { note, change }: Facts = {},
) => {
  const transition = transitionFor(disputeTable, dispute.state, event)
  requireWho(transition, roleOf(call))
  const state = transition.to ?? dispute.state
  const { stops, starts = [] } = transition
  if (stops) await stopClocks(call, dispute.disputeId, stops === 'all' ? null : stops)
  await startDisputeClocks(call, dispute.disputeId, starts)
  const endedAt = transition.to !== null && clockOfDispute[state] === null ? { endedAt: call.now } : {}
  const moved = await store.updateDispute(call.tx, dispute.disputeId, { ...change, ...endedAt, state })
  await noteDisputeStep(call, dispute.disputeId, { event, from: dispute.state, to: state, note })
  return moved
}

/** What a command answers. */
export const disputeDone = ({ disputeId, version, state }: store.DisputeRow) => ({ disputeId, version, state })

/** Starts clocks of a dispute by the tenant's rules. */
export const startDisputeClocks = async (call: Call, disputeId: string, kinds: readonly string[]) => {
  for (const kind of kinds)
    if (isDisputeClock(kind)) {
      const rule = call.settings.clock(`oversight.${kind}`, disputeClocks[kind])
      await startClock(call, disputeSubject, disputeId, kind, rule)
    }
}

/** Writes a step and its record; what was written stands in the chain as a digest. */
export const noteDisputeStep = async (
  call: Call,
  disputeId: string,
  { event, from, to, note }: { event: DisputeEvent; from: string | null; to: string; note?: string | undefined },
) => {
  const { unitName: actorLabel } = assignmentOf(call)
  await store.addStep(call.tx, { disputeId, event, toState: to, at: call.now, actorLabel, note: note ?? null })
  call.record(disputeSubject, disputeId, { event, from, to, ...(note ? { writtenDigest: sm3(note) } : {}) })
}

/** Whether the clock that the dispute's state waits for has run out. */
export const isDisputeLate = async (call: Call, { disputeId, state }: store.DisputeRow) =>
  (await openDeadlinesOf(call.tx, [disputeId])).some(
    ({ kind, dueAt }) => kind === clockOfDispute[state] && dueAt < call.now,
  )

type Notice = (typeof disputeNotices)[keyof typeof disputeNotices]

/** Tells people of an agency, of the bureau or of its government. */
export const tellOfDispute = async (
  call: Pick<Call, 'tx' | 'notify'>,
  dispute: store.DisputeRow,
  to: { agencyId: string } | 'bureau' | 'government',
  notice: Notice,
  roles: readonly Role[] = typeof to === 'object' ? agencyRoles : ['bureauHandler'],
) => {
  const unit =
    to === 'bureau'
      ? ({ column: 'bureauId', id: dispute.bureauId } as const)
      : to === 'government'
        ? ({ column: 'regionCode', id: dispute.bureauRegion } as const)
        : ({ column: 'agencyId', id: to.agencyId } as const)
  const link = pages.agencyDispute + dispute.disputeId
  call.notify(await peopleOf(call, unit, roles), { ...notice, link })
}

/** Tells both agencies. */
export const tellAgencies = async (call: Call, dispute: store.DisputeRow, notice: Notice) => {
  for (const agencyId of [dispute.firstAgencyId, dispute.secondAgencyId])
    await tellOfDispute(call, dispute, { agencyId }, notice)
}

const isDisputeClock = (kind: string): kind is keyof typeof disputeClocks => Object.hasOwn(disputeClocks, kind)
