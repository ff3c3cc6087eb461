import { assignmentOf, type Call, roleOf } from '../../_shared/call'
import { startClock, stopClocks } from '../../_shared/deadlines/run'
import { fail } from '../../_shared/errors'
import { requireVersion, requireWho, transitionFor } from '../../_shared/workflow'
import * as store from '../store'
import { systemName } from '../texts'
import { type InspectionEvent, inspectionClocks, inspectionTable, openStates } from '../workflow'

/** What a step tells beside the change of state. */
export type StepFacts = {
  /** Follows by itself from what the caller did. */
  isBySystem?: boolean
  note?: string | null
  change?: Parameters<typeof store.updateInspection>[2]
}

/** The inspection, locked, at the version the caller read; `isMine` decides whether it exists for the caller. */
export const lockForChange = async (
  call: Call,
  inspectionId: string,
  version: number | null,
  isMine: (row: store.InspectionRow) => boolean,
) => {
  const row = await store.lockInspection(call.tx, inspectionId)
  if (!row || !isMine(row)) throw fail('NOT_FOUND')
  if (version !== null) requireVersion(row.version, version)
  return row
}

/** Moves an inspection along its table: state, clocks, step and journal in one transaction. */
export const advance = async (call: Call, row: store.InspectionRow, event: InspectionEvent, facts: StepFacts = {}) => {
  const from = row.state
  const transition = transitionFor(inspectionTable, from, event)
  requireWho(transition, facts.isBySystem ? 'system' : roleOf(call))
  const to = transition.to ?? from
  if (transition.stops) await stopClocks(call, row.inspectionId, transition.stops === 'all' ? null : transition.stops)
  let ratingClosesAt: Date | undefined
  for (const kind of transition.starts ?? []) {
    const due = await startInspectionClock(call, row.inspectionId, kind)
    if (kind === 'ratingDue') ratingClosesAt = due
  }
  const changed = await store.updateInspection(call.tx, row.inspectionId, {
    ...facts.change,
    ...(ratingClosesAt ? { ratingClosesAt } : {}),
    state: to,
    isOpen: openStates.includes(to),
  })
  await writeStep(call, row.inspectionId, event, to, facts.note ?? null)
  call.record('inspection', row.inspectionId, { event, from, to })
  return changed
}

/** The tenant's rule for one of an inspection's clocks. */
export const clockRule = (call: Call, kind: string) => {
  const rule = inspectionClocks[kind]
  if (!rule) throw new Error(`no clock rule for ${kind}`)
  return call.settings.clock(`inspection.${kind}`, rule)
}

/** Starts one of the inspection's clocks by the tenant's rule. */
export const startInspectionClock = (call: Call, inspectionId: string, kind: string) =>
  startClock(call, 'inspection', inspectionId, kind, clockRule(call, kind))

/** Appends a step in the caller's name. */
export const writeStep = (call: Call, inspectionId: string, event: string, toState: string, note: string | null) =>
  store.addStep(call.tx, {
    inspectionId,
    event,
    toState,
    at: call.now,
    actorRole: roleOf(call) ?? 'none',
    actorLabel: call.caller.kind === 'person' ? assignmentOf(call).unitName : systemName,
    note,
  })
