import type { contract, Parsed } from '../../../../src/contracts'
import { agencyDisputeStateKeys, endedAgencyDisputeStates } from '../../../../src/contracts/agencyDisputeLists'
import { assignmentOf, boundTo, type Call } from '../../../_shared/call'
import { type Deadline, openDeadlinesOf } from '../../../_shared/deadlines/store'
import { viewOfClock } from '../../../_shared/deadlines/view'
import { fail } from '../../../_shared/errors'
import type { Handlers } from '../../../_shared/handlers'
import { idCursor, pageOf } from '../../../_shared/paging'
import { likePattern } from '../../../_shared/pattern'
import { eventsFor } from '../../../_shared/workflow'
import * as store from '../../disputes/store'
import { clockOfDispute, disputeTable, ownSteps, wordlessSteps } from '../../workflow/disputes'
import { mayNow, type Reader, readerOf } from './readers'

type Input<Name extends keyof typeof contract.oversight> = Parsed<(typeof contract.oversight)[Name]>

/** Disputes as their agencies, the bureau and the government read them. */
export const readingDisputes = {
  async agencyDisputes({ only, search, cursor, limit }: Input<'agencyDisputes'>, call: Call) {
    const rows = await store.disputesOf(call.tx, {
      reach: reachOf(call),
      states: statesOf(call, only === 'ended'),
      pattern: search ? likePattern(search) : null,
      after: idCursor(cursor),
      limit: limit + 1,
    })
    const clocks = await openDeadlinesOf(
      call.tx,
      rows.map(({ disputeId }) => disputeId),
    )
    return pageOf(
      rows,
      limit,
      (row) => presentRow(call, row, clocks),
      ({ disputeId }) => disputeId,
    )
  },

  async agencyDisputeShow({ disputeId }: Input<'agencyDisputeShow'>, call: Call) {
    const dispute = await store.disputeById(call.tx, disputeId)
    const reader = dispute && readerOf(call, dispute)
    if (!dispute || !reader) throw fail('NOT_FOUND')
    const clocks = await openDeadlinesOf(call.tx, [disputeId])
    const isSide = reader === 'first' || reader === 'second'
    return {
      ...presentRow(call, dispute, clocks),
      raisedBy: dispute.raisedBy,
      facts: dispute.facts,
      firstOpinion: dispute.firstOpinion,
      secondOpinion: dispute.secondOpinion,
      agreement: dispute.agreement,
      hasFirstConfirmed: dispute.firstConfirmedAt !== null,
      hasSecondConfirmed: dispute.secondConfirmedAt !== null,
      handling: seesHandling(reader, dispute) ? dispute.handling : null,
      decision: dispute.decision,
      ownOpinion: isSide ? dispute[`${reader}Opinion`] : null,
      timeline: (await store.stepsOf(call.tx, disputeId))
        .filter(({ event }) => seesStep(reader, event))
        .map(({ seq, event, at, toState, note, actorLabel }) => ({
          seq,
          event,
          at: at.toISOString(),
          actor: actorLabel,
          toState,
          note: isSide && wordlessSteps.includes(event) ? null : note,
          pausedDays: null,
          daysUsed: null,
          daysAllowed: null,
        })),
      actions: actionsOn(call, dispute, reader, clocks),
    }
  },
} satisfies Partial<Handlers<'oversight'>>

const reachOf = (call: Call): store.Reach =>
  call.scope === 'ownAgency'
    ? { agencyId: boundTo(call, 'agencyId') }
    : { region: boundTo(call, 'regionCode'), isProposed: isGovernment(call) }

// What the government sent back waits for it no more, though it does not rest.
const statesOf = (call: Call, isEnded: boolean) =>
  agencyDisputeStateKeys.filter((state) =>
    isGovernment(call) ? (state !== 'proposed') === isEnded : endedAgencyDisputeStates.includes(state) === isEnded,
  )

const isGovernment = (call: Call) => assignmentOf(call).role === 'governmentApprover'

const presentRow = (call: Call, dispute: store.DisputeRow, clocks: readonly Deadline[]) => {
  const clock = clockIn(dispute, clocks)
  return {
    disputeId: dispute.disputeId,
    version: dispute.version,
    state: dispute.state,
    matter: dispute.matter,
    title: dispute.title,
    firstAgencyName: dispute.firstAgencyName,
    secondAgencyName: dispute.secondAgencyName,
    bureauName: dispute.bureauName,
    raisedAt: dispute.raisedAt.toISOString(),
    clock: clock ? viewOfClock(clock, call.now, call.calendar) : null,
  }
}

const clockIn = ({ disputeId, state }: store.DisputeRow, clocks: readonly Deadline[]) =>
  clocks.find(({ subjectId, kind }) => subjectId === disputeId && kind === clockOfDispute[state])

// A draft is the bureau's own; the government reads what was proposed to it.
const seesHandling = (reader: Reader, { state }: store.DisputeRow) =>
  reader === 'bureau' || (reader === 'government' && (state === 'proposed' || state === 'decided'))

const seesStep = (reader: Reader, event: string) => reader === 'bureau' || !ownSteps.includes(event)

const actionsOn = (call: Call, dispute: store.DisputeRow, reader: Reader, clocks: readonly Deadline[]) => {
  const clock = clockIn(dispute, clocks)
  const isLate = clock !== undefined && clock.dueAt < call.now
  return eventsFor(disputeTable, dispute.state, assignmentOf(call).role)
    .filter(({ event }) => mayNow(event, reader, dispute, isLate))
    .map(({ event, isPrimary }) => ({
      event,
      isPrimary: (isPrimary ?? false) && !(event === 'giveAgencyOpinion' && hasSpoken(reader, dispute)),
    }))
}

const hasSpoken = (reader: Reader, dispute: store.DisputeRow) =>
  (reader === 'first' || reader === 'second') && dispute[`${reader}Opinion`] !== null
