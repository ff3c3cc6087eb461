import type { contract, Parsed } from '../../../src/contracts'
import { dayOf, yearOf } from '../../_shared/calendar/days'
import { boundTo, type Call, personOf, roleOf } from '../../_shared/call'
import { fail, failAt } from '../../_shared/errors'
import { birthOf, requireWho } from '../../_shared/workflow'
import { agencyById, certificateToday, enterpriseByCode } from '../../registry/public'
import { blockReasonOf, eventOfScan, hindranceOf, pairMinutes } from '../domain'
import { officersOf, saveOfficer } from '../officers/store'
import { plansCovering, visitsUnderPlans } from '../reading/store'
import * as store from '../store'
import { checkInWords, fieldIssues, notices } from '../texts'
import { inspectionTable } from '../workflow'
import { advance, startInspectionClock, writeStep } from './advance'
import { alertOfExcess, excessOf, ofAgencyThisYear } from './frequency'
import { tellAgency, tellBureau, tellEnterprise } from './tell'

type Input = Parsed<typeof contract.inspection.checkIn>
type Certificate = Awaited<ReturnType<typeof certificateToday>>

/** An officer scans an enterprise's code: opens an inspection under a filed plan, joins the one that waits, or is
 *  refused with the reason on record. The same enterprise and agency never have two open inspections. */
export const checkIn = async (call: Call, input: Input) => {
  const enterprise = await enterpriseByCode(call, input.code)
  const certificate = await certificateToday(call, boundTo(call, 'inspectorId'))
  const open =
    (await store.lockOpen(call.tx, enterprise.enterpriseId, certificate.agencyId)) ??
    (await openNew(call, enterprise, certificate, input))
  const officers = await officersOf(call.tx, open.inspectionId)
  const isNew = open.version === 0 && officers.length === 0
  const counted = officers.filter(({ certificateState, at }) => certificateState === 'valid' && isFresh(call, open, at))
  if (!isNew && counted.some(({ inspectorId }) => inspectorId === certificate.inspectorId))
    throw fail('SAME_OFFICER', { data: { inspectionId: open.inspectionId } })
  const before = counted.filter(({ inspectorId }) => inspectorId !== certificate.inspectorId)
  await saveOfficer(call.tx, {
    inspectionId: open.inspectionId,
    inspectorId: certificate.inspectorId,
    certificateNumber: certificate.number,
    certificateState: certificate.state,
    validUntil: certificate.validUntil,
    personId: personOf(call),
    at: call.now,
  })
  return isNew ? begin(call, open, certificate) : join(call, open, certificate, before.length)
}

// Until the pair is complete a scan counts only while that officer can still be there.
const isFresh = (call: Call, open: store.InspectionRow, at: Date) =>
  (open.state !== 'blocked' && open.state !== 'awaitingSecondOfficer') ||
  call.now.getTime() - at.getTime() <= pairMinutes * 60_000

const openNew = async (
  call: Call,
  enterprise: { enterpriseId: string; townshipCode: string },
  certificate: Certificate,
  input: Input,
) => {
  if (!input.planId) throw fail('PLAN_NOT_COVERING', { message: fieldIssues.plan })
  const { enterpriseId, townshipCode } = enterprise
  const year = yearOf(call.now)
  const [plan] = await plansCovering(call.tx, {
    agencyId: certificate.agencyId,
    enterpriseId,
    townshipCode,
    day: dayOf(call.now),
    planId: input.planId,
  })
  if (!plan) throw fail('PLAN_NOT_COVERING')
  if (await store.hasOpenRefusal(call.tx, enterpriseId, certificate.agencyId))
    throw fail('WRONG_STATE', { message: fieldIssues.refused })
  const used = await visitsUnderPlans(call.tx, { enterpriseId, year, planIds: [plan.planId] })
  const ofAgency = await ofAgencyThisYear(call, enterpriseId, certificate.agencyId)
  const isPublished = plan.publishedAt !== null
  const hindrance = hindranceOf({ ...plan, isPublished }, used.get(plan.planId) ?? 0, ofAgency)
  if (hindrance === 'agencyCap') throw fail('FREQUENCY_CAP', { message: fieldIssues.agencyCap })
  if (hindrance) throw fail(hindrance === 'cap' ? 'FREQUENCY_CAP' : 'ITEM_UNPUBLISHED')
  if (plan.basisType === 'case' && !input.trigger) throw failAt('trigger', fieldIssues.trigger)
  const inspectionId = call.ids.uuid()
  const isAdded = await store.insertInspection(call.tx, {
    inspectionId,
    state: birthOf(inspectionTable, firstScan(certificate)).to,
    enterpriseId,
    agencyId: certificate.agencyId,
    itemId: plan.itemId,
    planId: plan.planId,
    basisType: plan.basisType,
    trigger: input.trigger ?? null,
    townshipCode,
    startedAt: call.now,
    year,
  })
  // A colleague opened it in the same moment: join that one.
  const row = isAdded
    ? await store.lockInspection(call.tx, inspectionId)
    : await store.lockOpen(call.tx, enterpriseId, certificate.agencyId)
  if (!row) throw fail('STALE')
  return row
}

const firstScan = ({ state }: Certificate) => eventOfScan(null, 0, state === 'valid')

const begin = async (call: Call, open: store.InspectionRow, certificate: Certificate) => {
  const isValid = certificate.state === 'valid'
  const event = firstScan(certificate)
  const { to: state, starts = [], who } = birthOf(inspectionTable, event)
  requireWho({ who }, roleOf(call))
  for (const kind of starts) await startInspectionClock(call, open.inspectionId, kind)
  const row = await store.updateInspection(call.tx, open.inspectionId, {
    blockReason: isValid ? null : 'invalidCertificate',
  })
  await writeStep(call, open.inspectionId, event, state, isValid ? null : deniedWords(certificate))
  call.record('inspection', open.inspectionId, { event, from: null, to: state })
  if (!isValid) await tellBlocked(call, row)
  return answer(row, isValid ? checkInWords.awaitingSecondOfficer : deniedWords(certificate))
}

const join = async (call: Call, open: store.InspectionRow, certificate: Certificate, validBefore: number) => {
  const isValid = certificate.state === 'valid'
  const event = eventOfScan(open.state, validBefore, isValid)
  if (event === 'checkInDenied') {
    const row = await advance(call, open, event, {
      note: deniedWords(certificate),
      change: { blockReason: 'invalidCertificate' },
    })
    await tellBlocked(call, row)
    return answer(row, deniedWords(certificate))
  }
  if (event === 'furtherOfficerScanned') {
    const words = isValid ? checkInWords.alsoIn : checkInWords.standingBy
    return answer(
      await advance(call, open, event, {
        note: isValid ? checkInWords.joined(certificate.name) : checkInWords.standsBy(certificate.name),
      }),
      words,
    )
  }
  if (event === 'retryCheckIn') {
    const officers = await officersOf(call.tx, open.inspectionId)
    const reason = blockReasonOf(officers)
    return answer(
      await advance(call, open, event, { change: { blockReason: reason } }),
      checkInWords.awaitingSecondOfficer,
    )
  }
  return answer(await arrive(call, open), checkInWords.checkedIn)
}

// Two valid officers stand there: from now on it counts as an inspection of the year.
const arrive = async (call: Call, open: store.InspectionRow) => {
  const nthOfAll = await store.countOneMore(call.tx, open.enterpriseId, open.year, 'all')
  const nthOfAgency = await store.countOneMore(call.tx, open.enterpriseId, open.year, open.agencyId)
  const excessCases = await excessOf(call, open)
  const row = await advance(call, open, 'secondOfficerScanned', {
    change: { blockReason: null, checkedInAt: call.now, nthOfAgency, nthOfAll, excessCases },
  })
  const agency = await agencyById(call, open.agencyId)
  await tellEnterprise(call, row, notices.checkedIn(agency.shortName))
  call.publish('inspection.checkedIn', 'inspection', open.inspectionId, { agencyId: open.agencyId })
  await alertOfExcess(call, row)
  return row
}

/** Tells the enterprise and whoever watches that an inspection did not begin. */
export const tellBlocked = async (call: Call, row: store.InspectionRow) => {
  await tellEnterprise(call, row, notices.blocked)
  await tellAgency(call, row, notices.blockedForAgency, ['agencyHead'])
  await tellBureau(call, row, notices.blockedForBureau((await agencyById(call, row.agencyId)).shortName))
  call.publish('inspection.blocked', 'inspection', row.inspectionId, { reason: row.blockReason })
}

const deniedWords = ({ name, state }: Certificate) => checkInWords.denied(name, state)

const answer = (row: store.InspectionRow, message: string) => ({
  inspectionId: row.inspectionId,
  version: row.version,
  state: row.state,
  blockReason: row.blockReason,
  message,
})
