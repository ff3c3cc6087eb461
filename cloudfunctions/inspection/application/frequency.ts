import { dayOf, startOfDay, yearOf } from '../../_shared/calendar/days'
import type { Call } from '../../_shared/call'
import { agencyById } from '../../registry/public'
import { agencyCap, isExcessive, quarterOf, reasonableCases } from '../domain'
import { casesBetween, visitsUnderCap } from '../reading/store'
import * as store from '../store'
import { notices } from '../texts'
import { tellBureau } from './tell'

/** How often an agency may inspect an enterprise this year, and how often it did; counted no further than the cap. */
export const ofAgencyThisYear = async (call: Call, enterpriseId: string, agencyId: string) => {
  const cap = call.settings.number(agencyCap.key, agencyCap.value)
  if (cap === 0) return { cap, used: 0 }
  return { cap, used: await visitsUnderCap(call.tx, { enterpriseId, agencyId, year: yearOf(call.now), enough: cap }) }
}

/** Which case of this quarter a visit that begins now is, where that obviously exceeds a reasonable frequency; else null.
 *  NB: a pair has one open visit at a time, so that each case has its own number. */
export const excessOf = async (call: Call, { enterpriseId, agencyId, basisType }: store.InspectionRow) => {
  if (basisType !== 'case') return null
  const { from, until } = quarterOf(dayOf(call.now))
  const span = { from: startOfDay(from), until: startOfDay(until) }
  const cases = (await casesBetween(call.tx, { enterpriseId, agencyId, ...span })) + 1
  return isExcessive(cases, call.settings.number(reasonableCases.key, reasonableCases.value)) ? cases : null
}

/** Tells the bureau that supervises the agency, once an enterprise, agency and quarter; the visit goes on. */
export const alertOfExcess = async (call: Call, row: store.InspectionRow) => {
  if (row.excessCases === null) return
  const { enterpriseId, agencyId, inspectionId } = row
  const quarter = quarterOf(dayOf(call.now)).name
  if (!(await store.addFrequencyAlert(call.tx, { enterpriseId, agencyId, quarter, inspectionId, raisedAt: call.now })))
    return
  await tellBureau(call, row, notices.excessForBureau((await agencyById(call, agencyId)).shortName))
  call.publish('alert.raised', 'inspection', inspectionId, { kind: 'frequencyExceeded', agencyId })
}
