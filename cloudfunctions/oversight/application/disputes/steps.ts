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
import { disputeNotices } from '../../disputes/texts'
import { clockOfDispute, type DisputeEvent, disputeClocks, disputeTable } from '../../workflow/disputes'
import { approversOf, withoutParties } from './approvers'
import { isOutside, type Reader, readerOf, shownState } from './readers'

/** What the journal and the clocks call a dispute between agencies. */
export const disputeSubject = 'agencyDispute'

/** The dispute locked for somebody who has a part in it, at the version that was read. */
export const lockOwnDispute = async (call: Call, input: { disputeId: string; version: number }) => {
  const dispute = await store.lockDispute(call.tx, input.disputeId)
  const reader = dispute && (await readerOf(call, dispute))
  if (!dispute || !reader) throw fail('NOT_FOUND')
  // A bureau or a government above reads only; whoever belongs to both agencies speaks for neither.
  if (reader === 'above' || reader === 'governmentAbove') throw fail('FORBIDDEN')
  if (reader === 'both') throw fail('RECUSED')
  requireVersion(dispute.version, input.version)
  return { dispute, reader }
}

/** The side on which an agency stands. */
export const requireSide = (reader: Reader) => {
  if (reader !== 'first' && reader !== 'second') throw fail('FORBIDDEN')
  return { side: reader, other: reader === 'first' ? 'second' : 'first' } as const
}

type Facts = {
  /** Stands on the way, for whoever may read it. */
  note?: string
  /** What the step is about, when that is not its note: the chain keeps the digest. */
  written?: string | null
  change?: Omit<Parameters<typeof store.updateDispute>[2], 'state'>
}

/** Moves a dispute along its table: clocks, state, step and journal in one transaction. */
export const advanceDispute = async (
  call: Call,
  dispute: store.DisputeRow,
  event: DisputeEvent,
  { note, written, change }: Facts = {},
) => {
  const transition = transitionFor(disputeTable, dispute.state, event)
  requireWho(transition, roleOf(call))
  const state = transition.to ?? dispute.state
  const { stops, starts = [] } = transition
  if (stops) await stopClocks(call, dispute.disputeId, stops === 'all' ? null : stops)
  await startDisputeClocks(call, dispute.disputeId, starts)
  const endedAt = transition.to !== null && clockOfDispute[state] === null ? { endedAt: call.now } : {}
  const moved = await store.updateDispute(call.tx, dispute.disputeId, { ...change, ...endedAt, state })
  await noteDisputeStep(call, dispute.disputeId, { event, from: dispute.state, to: state, note, written })
  return moved
}

/** What a command answers, to an agency as it reads the dispute. */
export const disputeDone = (dispute: store.DisputeRow, reader: Reader = 'bureau') => {
  const { disputeId, version } = dispute
  return { disputeId, version, state: shownState(dispute, isOutside(reader)) }
}

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
  { event, from, to, note, written = note }: Noted,
) => {
  const { unitName: actorLabel } = assignmentOf(call)
  await store.addStep(call.tx, { disputeId, event, toState: to, at: call.now, actorLabel, note: note ?? null })
  call.record(disputeSubject, disputeId, { event, from, to, ...(written ? { writtenDigest: sm3(written) } : {}) })
}

type Noted = {
  event: DisputeEvent
  from: string | null
  to: string
  note?: string | undefined
  written?: string | null | undefined
}

/** Whether the clock that the dispute's state waits for has run out. */
export const isDisputeLate = async (call: Call, { disputeId, state }: store.DisputeRow) =>
  (await openDeadlinesOf(call.tx, [disputeId])).some(
    ({ kind, dueAt }) => kind === clockOfDispute[state] && dueAt < call.now,
  )

type Notice = (typeof disputeNotices)[keyof typeof disputeNotices]

/** Tells people of an agency, of the bureau or of the government that decides. */
export const tellOfDispute = async (
  call: Pick<Call, 'tx' | 'cached' | 'notify'>,
  dispute: store.DisputeRow,
  to: { agencyId: string } | 'bureau' | 'government',
  notice: Notice,
  roles: readonly Role[] = typeof to === 'object' ? agencyRoles : ['bureauHandler'],
) => {
  const link = pages.agencyDispute + dispute.disputeId
  call.notify(await peopleFor(call, dispute, to, roles), { ...notice, link })
}

const peopleFor = async (
  call: Pick<Call, 'tx' | 'cached'>,
  dispute: store.DisputeRow,
  to: Parameters<typeof tellOfDispute>[2],
  roles: readonly Role[],
) => {
  if (to === 'government') return (await approversOf(call, dispute)).people
  if (to !== 'bureau') return peopleOf(call, { column: 'agencyId', id: to.agencyId }, roles)
  const people = await peopleOf(call, { column: 'bureauId', id: dispute.bureauId }, roles)
  return withoutParties(call, people, dispute)
}

/** Tells whoever decides for the government that nobody below acted. What was not proposed to it it cannot open: the line
 *  leads nowhere. */
export const tellGovernmentOfDelay = async (call: Pick<Call, 'tx' | 'cached' | 'notify'>, dispute: store.DisputeRow) =>
  call.notify((await approversOf(call, dispute)).people, { ...disputeNotices.escalatedUp, link: null })

/** Tells both agencies. */
export const tellAgencies = async (call: Call, dispute: store.DisputeRow, notice: Notice) => {
  for (const agencyId of [dispute.firstAgencyId, dispute.secondAgencyId])
    await tellOfDispute(call, dispute, { agencyId }, notice)
}

const isDisputeClock = (kind: string): kind is keyof typeof disputeClocks => Object.hasOwn(disputeClocks, kind)
