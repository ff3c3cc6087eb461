import type { Call } from '../../../_shared/call'
import { peopleOf, withoutAgency } from '../../../identity/public'
import { divisions } from '../../../registry/public'
import type { DisputeRow } from '../../disputes/store'

type Parties = Pick<DisputeRow, 'firstAgencyId' | 'secondAgencyId'>

/** Of the given people those who belong to neither agency in any of their roles: nobody coordinates or decides his own
 *  agency's dispute. */
export const withoutParties = async (
  call: Pick<Call, 'tx'>,
  personIds: readonly string[],
  { firstAgencyId, secondAgencyId }: Parties,
) => withoutAgency(call, await withoutAgency(call, personIds, firstAgencyId), secondAgencyId)

/** Who decides for the government: a county may have nobody, then whoever is nearest above it. */
export const approversOf = async (call: Pick<Call, 'tx' | 'cached'>, dispute: Parties & { bureauRegion: string }) => {
  const { bureauRegion } = dispute
  const regions = (await divisions(call)).map(({ code }) => code).filter((code) => bureauRegion.startsWith(code))
  for (const region of regions.sort((one, other) => other.length - one.length)) {
    const holders = await peopleOf(call, { column: 'regionCode', id: region }, ['governmentApprover'])
    const people = await withoutParties(call, holders, dispute)
    if (people.length > 0) return { region, people }
  }
  return { region: null, people: [] }
}
