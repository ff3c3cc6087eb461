import { assignmentOf, type Call, personOf } from '../../_shared/call'
import { deadlinesOf } from '../../_shared/deadlines/store'
import { viewOfClock } from '../../_shared/deadlines/view'
import { eventsFor } from '../../_shared/workflow'
import { interestsOf } from '../../identity/public'
import { agencyById, enterpriseById, itemById, officeOfTownship } from '../../registry/public'
import { officersOf } from '../officers/store'
import { planById, visitsUnderPlans } from '../reading/store'
import * as store from '../store'
import { inspectionTable } from '../workflow'

/** Everything that both sides may know of an inspection. */
export const presentInspection = async (call: Call, row: store.InspectionRow) => {
  const enterprise = await enterpriseById(call, row.enterpriseId)
  const office = await officeOfTownship(call, row.townshipCode)
  const agency = await agencyById(call, row.agencyId)
  const item = await itemById(call, row.itemId)
  const plan = row.planId ? await planById(call.tx, row.planId) : undefined
  const officers = await officersOf(call.tx, row.inspectionId)
  const clocks = await deadlinesOf(call.tx, row.inspectionId)
  const me = personOf(call)
  const barred = await barredAgenciesOf(call)
  return {
    inspectionId: row.inspectionId,
    version: row.version,
    state: row.state,
    blockReason: row.blockReason,
    enterprise,
    office: office ? { name: office.name, phone: office.phone } : null,
    agency: { agencyId: agency.agencyId, name: agency.name },
    officers: officers.map((officer) => ({
      name: call.secrets.open(officer.nameSealed),
      certificateNumber: officer.certificateNumber,
      certificateState: officer.certificateState,
      validUntil: officer.validUntil,
      isMe: officer.personId === me,
      at: officer.at.toISOString(),
    })),
    validOfficers: officers.filter(({ certificateState }) => certificateState === 'valid').length,
    item: { name: item.name, basis: item.basis },
    basisType: row.basisType,
    plan: plan ? { title: plan.title, filingNumber: plan.filingNumber } : null,
    trigger: row.trigger,
    expectedMinutes: plan?.expectedMinutes ?? null,
    frequency: await frequencyOf(call, row, plan?.capPerYear ?? null),
    excessCases: excessFor(call, row),
    startedAt: row.startedAt.toISOString(),
    confirmedAt: row.confirmedAt?.toISOString() ?? null,
    checkedOutAt: row.checkedOutAt?.toISOString() ?? null,
    outcome: row.outcome,
    outcomeNote: row.outcomeNote,
    legalBasis: row.legalBasis,
    refusalReason: row.refusalReason,
    ...ratingOf(call, row, barred),
    clocks: clocks
      .filter((clock) => clock.stoppedAt === null && isShown(call, row, barred, clock))
      .map((clock) => viewOfClock(clock, call.now, call.calendar)),
    timeline: (await store.stepsOf(call.tx, row.inspectionId)).map((step) => ({
      seq: step.seq,
      event: step.event,
      at: step.at.toISOString(),
      actor: step.actorLabel,
      toState: step.toState,
      note: step.note,
      pausedDays: null,
      daysUsed: null,
      daysAllowed: null,
    })),
    actions: actionsOf(
      call,
      row,
      officers.some(({ personId, certificateState }) => personId === me && certificateState === 'valid'),
    ),
  }
}

/** Agencies whose single ratings the caller must not know of: those he belongs to in any of his roles. */
export const barredAgenciesOf = async (call: Call) =>
  isAgencySide(call) ? [] : (await interestsOf(call, personOf(call))).agencyIds

/** Whether there is a rating: for the enterprise and for those above the agency. The agency never learns it of a single
 *  inspection, nor does whoever belongs to it and comes in another role. */
export const ratingOf = (
  call: Call,
  row: { agencyId: string; ratedAt: Date | null; ratingClosesAt: Date | null },
  barred: readonly string[],
) =>
  isKept(call, row, barred)
    ? { isRated: false, canRate: false }
    : { isRated: row.ratedAt !== null, canRate: canRate(row, call.now) }

const isKept = (call: Call, { agencyId }: { agencyId: string }, barred: readonly string[]) =>
  isAgencySide(call) || barred.includes(agencyId)

/** Which case of its quarter it is, where there were obviously too many: for those who supervise, neither for the agency
 *  that they follow up nor for the enterprise. */
export const excessFor = (call: Call, { excessCases }: { excessCases: number | null }) =>
  call.scope === 'region' ? excessCases : null

/** Whether the caller may see a clock: the agency does not see the one of the rating. */
export const isShown = (call: Call, row: { agencyId: string }, barred: readonly string[], clock: { kind: string }) =>
  clock.kind !== 'ratingDue' || !isKept(call, row, barred)

/** Whether the caller may know of an inspection at all: not yours and not there look the same. */
export const isVisible = (call: Call, row: store.InspectionRow) => {
  const own = assignmentOf(call)
  if (call.scope === 'ownEnterprise') return row.enterpriseId === own.enterpriseId
  if (call.scope === 'ownAgency' || call.scope === 'own') return row.agencyId === own.agencyId
  if (call.scope === 'region') return own.regionCode !== null && row.townshipCode.startsWith(own.regionCode)
  return false
}

/** Officers and their agency. */
export const isAgencySide = (call: Call) => call.scope === 'own' || call.scope === 'ownAgency'

/** Open for a rating: checked out, not rated, within its time. */
export const canRate = (row: { ratedAt: Date | null; ratingClosesAt: Date | null }, now: Date) =>
  row.ratedAt === null && row.ratingClosesAt !== null && row.ratingClosesAt >= now

// Before the second officer came the number is what it would become.
const frequencyOf = async (call: Call, row: store.InspectionRow, cap: number | null) => {
  const used = await store.yearCounts(call.tx, row.enterpriseId, row.year, row.agencyId)
  return {
    ofAgency: row.nthOfAgency ?? used.ofAgency + 1,
    ofAll: row.nthOfAll ?? used.ofAll + 1,
    ofPlan: row.planId === null ? null : await nthOfPlan(call, row, row.planId),
    cap,
    year: row.year,
  }
}

const nthOfPlan = async (call: Call, { enterpriseId, year, checkedInAt }: store.InspectionRow, planId: string) => {
  const visits = await visitsUnderPlans(call.tx, { enterpriseId, year, planIds: [planId], until: checkedInAt })
  return (visits.get(planId) ?? 0) + (checkedInAt ? 0 : 1)
}

const scans = ['firstOfficerScanned', 'secondOfficerScanned', 'furtherOfficerScanned', 'checkInDenied', 'retryCheckIn']

const actionsOf = (call: Call, row: store.InspectionRow, isOfficer: boolean) => {
  const { role } = assignmentOf(call)
  const events = eventsFor(inspectionTable, row.state, role).map(({ event }) => event)
  // An officer tells the result while checking out; afterwards it is the agency's handler who does.
  if (role === 'inspector') return isOfficer ? events.filter((event) => event === 'checkOut') : []
  return events.filter((event) => !scans.includes(event))
}
