import type { contract, Parsed } from '../../../../src/contracts'
import {
  type AgencyDisputeState,
  agencyDisputeStateKeys,
  endedAgencyDisputeStates,
} from '../../../../src/contracts/agencyDisputeLists'
import type { Role } from '../../../../src/contracts/roles'
import { assignmentOf, boundTo, type Call } from '../../../_shared/call'
import { type Deadline, openDeadlinesOf } from '../../../_shared/deadlines/store'
import { viewOfClock } from '../../../_shared/deadlines/view'
import { fail } from '../../../_shared/errors'
import type { Handlers } from '../../../_shared/handlers'
import { pageOf, queueCursor, queueCursorOf } from '../../../_shared/paging'
import { likePattern } from '../../../_shared/pattern'
import { eventsFor } from '../../../_shared/workflow'
import { agenciesLike } from '../../../registry/public'
import * as store from '../../disputes/store'
import { clockOfDispute, disputeTable, ownSteps, wordlessSteps } from '../../workflow/disputes'
import { filesOfBoth } from './files'
import { papersFor } from './printing'
import {
  clocklessFor,
  isOutside,
  mayNow,
  ownAgenciesOf,
  type Reader,
  readerOf,
  seesClock,
  shownState,
  shownStepState,
  statesBehind,
} from './readers'

type Input<Name extends keyof typeof contract.oversight> = Parsed<(typeof contract.oversight)[Name]>

/** Disputes as their agencies, the bureau and the government read them. */
export const readingDisputes = {
  async agencyDisputes({ only, matter, state, search, cursor, limit }: Input<'agencyDisputes'>, call: Call) {
    const start = queueCursor(cursor)
    const agencies = await ownAgenciesOf(call)
    const filter = {
      ...reachOf(call, only),
      ...statesOf(call, only, state),
      without: isAgency(call) ? [] : agencies,
      matter: matter ?? null,
      sought: search ? { pattern: likePattern(search), agencyIds: await agenciesLike(call, search) } : null,
      clockless: clocklessFor(isAgency(call) || isGovernment(call)),
      limit: limit + 1,
    }
    const read = (seen: readonly Listed[]) => {
      const last = seen.at(-1)
      return store.disputesOf(call.tx, { ...filter, after: last ? placeOf(last) : start })
    }
    const found = await gather(limit, read, (rows) => listed(call, rows, agencies, only))
    const page = pageOf(
      found,
      limit,
      ({ shown }) => shown,
      ({ dispute }) => queueCursorOf(placeOf(dispute)),
    )
    return only === 'mine' ? { ...page, nextCursor: null } : page
  },

  async agencyDisputeShow({ disputeId }: Input<'agencyDisputeShow'>, call: Call) {
    const dispute = await store.disputeById(call.tx, disputeId)
    const reader = dispute && (await readerOf(call, dispute))
    if (!dispute || !reader) throw fail('NOT_FOUND')
    const clocks = await openDeadlinesOf(call.tx, [disputeId])
    const isSide = reader === 'first' || reader === 'second'
    return {
      ...presentRow(call, dispute, reader, clocks),
      raisedBy: dispute.raisedBy,
      facts: dispute.facts,
      firstOpinion: dispute.firstOpinion,
      secondOpinion: dispute.secondOpinion,
      ...(await filesOfBoth(call, disputeId)),
      agreement: dispute.agreement,
      hasFirstConfirmed: dispute.firstConfirmedAt !== null,
      hasSecondConfirmed: dispute.secondConfirmedAt !== null,
      handling: seesHandling(reader, dispute) ? dispute.handling : null,
      decision: dispute.decision,
      papers: papersFor(reader, dispute),
      ownOpinion: isSide ? dispute[`${reader}Opinion`] : null,
      timeline: (await store.stepsOf(call.tx, disputeId))
        .filter(({ event }) => seesStep(reader, event))
        .map(({ seq, event, at, toState, note, actorLabel }) => ({
          seq,
          event,
          at: at.toISOString(),
          actor: actorLabel,
          toState: shownStepState(toState, isOutside(reader)),
          note: isAgency(call) && wordlessSteps.includes(event) ? null : note,
          pausedDays: null,
          daysUsed: null,
          daysAllowed: null,
        })),
      actions: actionsOn(call, dispute, reader, clocks),
    }
  },
} satisfies Partial<Handlers<'oversight'>>

type Part = Input<'agencyDisputes'>['only']

type Listed = Awaited<ReturnType<typeof store.disputesOf>>[number]

const placeOf = ({ hasNoDay, day, disputeId }: Listed) => ({ flag: hasNoDay, at: day, id: disputeId })

/** What the table of states cannot tell a query is asked of each row: read on until enough are found. */
const gather = async <Row, Item>(
  limit: number,
  read: (seen: readonly Row[]) => Promise<Row[]>,
  keep: (rows: readonly Row[]) => Promise<Item[]>,
) => {
  const seen: Row[] = []
  const kept: Item[] = []
  for (;;) {
    const rows = await read(seen)
    seen.push(...rows)
    kept.push(...(await keep(rows)))
    if (kept.length > limit || rows.length <= limit) return kept
  }
}

const listed = async (call: Call, rows: readonly Listed[], agencies: readonly string[], only: Part) => {
  const clocks = await openDeadlinesOf(
    call.tx,
    rows.map(({ disputeId }) => disputeId),
  )
  const kept: { dispute: Listed; shown: ReturnType<typeof presentRow> }[] = []
  for (const dispute of rows) {
    const reader = await readerOf(call, dispute, agencies)
    if (!reader) continue
    const shown = presentRow(call, dispute, reader, clocks)
    if (only === 'mine' ? shown.isMyTurn : isOfPart(reader, dispute, only)) kept.push({ dispute, shown })
  }
  return kept
}

// To a government's list belongs first what it is to decide, then all else that was before a government.
const isOfPart = (reader: Reader, { state }: store.DisputeRow, only: 'open' | 'ended') =>
  !isOfGovernment(reader) || (reader === 'government' && state === 'proposed') === (only === 'open')

const isOfGovernment = (reader: Reader) => reader === 'government' || reader === 'governmentAbove'

const reachOf = (call: Call, only: Part): { reach: store.Reach } => {
  if (isAgency(call)) return { reach: { agencyId: boundTo(call, 'agencyId') } }
  // A bureau's own alone waits for it.
  if (only === 'mine' && !isGovernment(call)) return { reach: { bureauId: boundTo(call, 'bureauId') } }
  return { reach: { region: boundTo(call, 'regionCode') } }
}

const statesOf = (call: Call, only: Part, wanted: AgencyDisputeState | undefined) => {
  const isFromWithout = isAgency(call) || isGovernment(call)
  const behind = wanted ? statesBehind(wanted, isFromWithout) : { states: agencyDisputeStateKeys, wasProposed: null }
  const { states, wasProposed } = behind
  // What never was before a government is not in its list.
  if (isGovernment(call) && wasProposed === false) return { states: [], wasProposed }
  return {
    states: states.filter((state) => mayBeOf(call, only, state)),
    wasProposed: isGovernment(call) ? true : wasProposed,
  }
}

// What the government sent back waits for it no more, though it does not rest.
const mayBeOf = (call: Call, only: Part, state: AgencyDisputeState) => {
  if (only === 'mine') return turnsOf(assignmentOf(call).role).has(state)
  if (isGovernment(call)) return only === 'ended' || state === 'proposed'
  return endedAgencyDisputeStates.includes(state) === (only === 'ended')
}

// The states in which something may wait for somebody of this role.
const turnsOf = (role: Role) =>
  new Set(
    disputeTable.filter(({ isPrimary, who }) => isPrimary && who.includes(role)).flatMap(({ from }) => from ?? []),
  )

const isAgency = (call: Call) => call.scope === 'ownAgency'

const isGovernment = (call: Call) => assignmentOf(call).role === 'governmentApprover'

const presentRow = (call: Call, dispute: store.DisputeRow, reader: Reader, clocks: readonly Deadline[]) => {
  const clock = seesClock(dispute, isOutside(reader)) ? clockIn(dispute, clocks) : undefined
  return {
    disputeId: dispute.disputeId,
    version: dispute.version,
    state: shownState(dispute, isOutside(reader)),
    matter: dispute.matter,
    title: dispute.title,
    firstAgencyName: dispute.firstAgencyName,
    secondAgencyName: dispute.secondAgencyName,
    bureauName: dispute.bureauName,
    raisedAt: dispute.raisedAt.toISOString(),
    clock: clock ? viewOfClock(clock, call.now, call.calendar) : null,
    isMyTurn: actionsOn(call, dispute, reader, clocks).some(({ isPrimary }) => isPrimary),
  }
}

const clockIn = ({ disputeId, state }: store.DisputeRow, clocks: readonly Deadline[]) =>
  clocks.find(({ subjectId, kind }) => subjectId === disputeId && kind === clockOfDispute[state])

// A draft is the bureau's own; the government reads what was proposed to it.
const seesHandling = (reader: Reader, { state }: store.DisputeRow) =>
  reader === 'bureau' || (isOfGovernment(reader) && (state === 'proposed' || state === 'decided'))

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
