import { assignmentOf, type Call } from '../../../_shared/call'
import type { DisputeRow } from '../../disputes/store'
import type { DisputeEvent } from '../../workflow/disputes'

/** As what somebody reads a dispute: one of its two agencies, the bureau that coordinates, one above it, the government. */
export type Reader = 'first' | 'second' | 'bureau' | 'above' | 'government'

/** As what the caller reads it; null: for him there is no such dispute. */
export const readerOf = (call: Call, dispute: DisputeRow): Reader | null => {
  const { role, agencyId, bureauId, regionCode } = assignmentOf(call)
  if (call.scope === 'ownAgency') return sideOf(dispute, agencyId)
  if (!regionCode || !dispute.bureauRegion.startsWith(regionCode)) return null
  if (role === 'governmentApprover') return dispute.proposedAt === null ? null : 'government'
  return bureauId === dispute.bureauId ? 'bureau' : 'above'
}

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
  refuseAgreement: isUnconfirmed,
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
