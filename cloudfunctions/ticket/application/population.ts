import type { Call } from '../../_shared/call'
import { reachedEnterprises } from '../../inspection/public'
import { numberOf, ticketNumbers } from '../clocks'

/** How few enterprises of a township an agency reached lately, so that a day or a number of visits points at one; null
 *  where there were more. */
export const fewReached = async (call: Call, agencyId: string, townshipCode: string) => {
  const threshold = numberOf(call, ticketNumbers.smallPopulation)
  const days = numberOf(call, ticketNumbers.smallPopulationDays)
  const since = new Date(call.now.getTime() - days * 86_400_000)
  const reached = await reachedEnterprises(call, agencyId, townshipCode, since, threshold)
  return reached < threshold ? { inspectedEnterprises: reached, days } : null
}
