import type { AgencyDisputeState } from '../../../../src/contracts/agencyDisputeLists'
import { assignmentOf, type Call, personOf } from '../../../_shared/call'
import { fail } from '../../../_shared/errors'
import { interestsOf } from '../../../identity/public'
import type { DisputeRow } from '../../disputes/store'
import type { DisputeEvent } from '../../workflow/disputes'
import { approversOf } from './approvers'

/** As what somebody reads a dispute: one of its two agencies, somebody of both, the bureau that coordinates, one above it,
 *  the government that decides, one above that. */
export type Reader = 'first' | 'second' | 'both' | 'bureau' | 'above' | 'government' | 'governmentAbove'

/** Agencies that the caller belongs to in any of his roles. */
export const ownAgenciesOf = async (call: Call) => (await interestsOf(call, personOf(call))).agencyIds

/** As what the caller reads it; null: for him there is no such dispute. Whoever belongs to one of its agencies has no part
 *  in it but that agency's. */
export const readerOf = async (
  call: Call,
  dispute: DisputeRow,
  agencies?: readonly string[],
): Promise<Reader | null> => {
  const { role, agencyId, bureauId, regionCode } = assignmentOf(call)
  const { firstAgencyId, secondAgencyId, bureauRegion } = dispute
  const own = agencies ?? (await ownAgenciesOf(call))
  const bound = [firstAgencyId, secondAgencyId].filter((id) => own.includes(id))
  if (call.scope === 'ownAgency') {
    const side = sideOf(dispute, agencyId)
    return side && bound.length === 2 ? 'both' : side
  }
  if (!regionCode || !bureauRegion.startsWith(regionCode)) return null
  if (role === 'governmentApprover' && dispute.proposedAt === null) return null
  if (bound.length > 0) throw fail('RECUSED')
  if (role !== 'governmentApprover') return bureauId === dispute.bureauId ? 'bureau' : 'above'
  const isNearest = regionCode === bureauRegion || (await approversOf(call, dispute)).region === regionCode
  return isNearest ? 'government' : 'governmentAbove'
}

/** Whether somebody reads it from without: what the bureau drafts meanwhile is its own. */
export const isOutside = (reader: Reader) => reader !== 'bureau' && reader !== 'above'

const unsettled: readonly AgencyDisputeState[] = ['coordinating', 'returned', 'drafted']

/** The state as it is shown: from without a dispute is coordinated as long as nobody is asked anything, once the government
 *  gave it back under that word. */
export const shownState = (
  { state, proposedAt }: Pick<DisputeRow, 'state' | 'proposedAt'>,
  isFromWithout: boolean,
): AgencyDisputeState => {
  if (!isFromWithout || !unsettled.includes(state)) return state
  return proposedAt === null ? 'coordinating' : 'returned'
}

/** Which stored disputes stand behind a shown state. */
export const statesBehind = (
  shown: AgencyDisputeState,
  isFromWithout: boolean,
): { states: readonly AgencyDisputeState[]; wasProposed: boolean | null } => {
  if (!isFromWithout || !unsettled.includes(shown)) return { states: [shown], wasProposed: null }
  return { states: shown === 'drafted' ? [] : unsettled, wasProposed: shown === 'returned' }
}

/** States whose clock is the bureau's own; from without it would tell that something is drafted. */
export const clocklessFor = (isFromWithout: boolean) => (isFromWithout ? unsettled : [])

/** Whether the clock of a dispute is seen. */
export const seesClock = ({ state }: Pick<DisputeRow, 'state'>, isFromWithout: boolean) =>
  !clocklessFor(isFromWithout).includes(state)

/** The state that a step led to, as it is shown. */
export const shownStepState = (toState: string, isFromWithout: boolean) =>
  isFromWithout && unsettled.some((state) => state === toState) ? 'coordinating' : toState

/** Whether what a row of the table allows is open to this reader at this moment; `isLate`: its clock has run out. */
export const mayNow = (event: DisputeEvent, reader: Reader, dispute: DisputeRow, isLate: boolean) =>
  conditions[event](reader, dispute, isLate)

type Condition = (reader: Reader, dispute: DisputeRow, isLate: boolean) => boolean

const isSide = (reader: Reader): reader is 'first' | 'second' => reader === 'first' || reader === 'second'
const isBureau: Condition = (reader) => reader === 'bureau'
const isGovernment: Condition = (reader) => reader === 'government'
const isUnconfirmed: Condition = (reader, dispute) => isSide(reader) && dispute[`${reader}ConfirmedAt`] === null
const isRaiser: Condition = (reader, dispute) =>
  dispute.raisedByAgencyId === (isSide(reader) ? dispute[`${reader}AgencyId`] : null) &&
  (isSide(reader) || reader === 'bureau')
const never: Condition = () => false

// What a table of states cannot say: which side, and whether it is time.
const conditions: Readonly<Record<DisputeEvent, Condition>> = {
  raiseAgencyDispute: never,
  giveAgencyOpinion: isSide,
  lastOpinion: never,
  beginCoordination: (reader, _dispute, isLate) => reader === 'bureau' && isLate,
  recordAgreement: isBureau,
  confirmAgreement: isUnconfirmed,
  lastConfirmation: never,
  // Also whoever said yes already: it binds once both did.
  refuseAgreement: isSide,
  draftHandling: isBureau,
  returnHandling: isBureau,
  proposeHandling: isBureau,
  decideAgencyDispute: isGovernment,
  returnAgencyDispute: isGovernment,
  withdrawAgencyDispute: isRaiser,
}

const sideOf = ({ firstAgencyId, secondAgencyId }: DisputeRow, agencyId: string | null) => {
  if (agencyId === firstAgencyId) return 'first'
  return agencyId === secondAgencyId ? 'second' : null
}
