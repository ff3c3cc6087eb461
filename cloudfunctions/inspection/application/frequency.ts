import { yearOf } from '../../_shared/calendar/days'
import type { Call } from '../../_shared/call'
import { agencyCap } from '../domain'
import { visitsUnderCap } from '../reading/store'

/** How often an agency may inspect an enterprise this year, and how often it did; counted no further than the cap. */
export const ofAgencyThisYear = async (call: Call, enterpriseId: string, agencyId: string) => {
  const cap = call.settings.number(agencyCap.key, agencyCap.value)
  if (cap === 0) return { cap, used: 0 }
  return { cap, used: await visitsUnderCap(call.tx, { enterpriseId, agencyId, year: yearOf(call.now), enough: cap }) }
}
