import { boundTo, type Call } from '../_shared/call'
import { stopClocks } from '../_shared/deadlines/run'
import { fail } from '../_shared/errors'
import { canRate } from './application/present'
import { arrivalsBetween, inspectedEnterprises } from './reading/store'
import * as store from './store'

/** An inspection of the caller's own enterprise, locked, or NOT_FOUND. */
export const lockOwnInspection = async (call: Call, inspectionId: string) => {
  const row = await store.lockInspection(call.tx, inspectionId)
  if (!row || row.enterpriseId !== boundTo(call, 'enterpriseId')) throw fail('NOT_FOUND')
  return row
}

/** Whether an inspection can be rated now. */
export const isRatable = (row: store.InspectionRow, now: Date) => canRate(row, now)

/** Notes that the enterprise has rated; its clock has done its work. */
export const markRated = async (call: Call, inspectionId: string) => {
  await stopClocks(call, inspectionId, ['ratingDue'])
  await store.setRated(call.tx, inspectionId, call.now)
}

/** What other features may know of an inspection. */
export const inspectionFacts = async (call: Pick<Call, 'tx'>, inspectionId: string) => {
  const row = await store.inspectionById(call.tx, inspectionId)
  return row
    ? {
        inspectionId: row.inspectionId,
        enterpriseId: row.enterpriseId,
        agencyId: row.agencyId,
        townshipCode: row.townshipCode,
        refusalReason: row.refusalReason,
      }
    : null
}

/** How many enterprises of a township an agency reached lately, counted up to `enough` (small-population guard). */
export const reachedEnterprises = (
  call: Pick<Call, 'tx'>,
  agencyId: string,
  townshipCode: string,
  since: Date,
  enough: number,
) => inspectedEnterprises(call.tx, agencyId, townshipCode, since, enough)

/** Which agency came to which enterprise in a span of time. */
export const arrivals = (call: Pick<Call, 'tx'>, from: Date, until: Date) => arrivalsBetween(call.tx, from, until)

export { agencyCap, reasonableCases } from './domain'
export { inspectionClocks } from './workflow'
