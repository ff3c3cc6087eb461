import type { PolicyLine } from './policy'
import { agencies, assigner, bureaus, documentLimit, government, leaders } from './policyGroups'

const speakers = { agencyReviewer: 'ownAgency', agencyHead: 'ownAgency' } as const
const readers = { ...agencies, ...bureaus, ...government } as const

/** Disputes between agencies: who speaks for an agency raises and answers, the bureau coordinates, its leader proposes, the
 *  government decides. Nobody else sees anything of it. */
export const agencyDisputePolicy = {
  'oversight.agencyDisputes': { kind: 'read', audit: 'agencyDisputesListed', allow: readers },
  'oversight.agencyDisputeShow': { kind: 'read', audit: 'agencyDisputeRead', allow: readers },
  'oversight.agencyDisputeDocument': {
    kind: 'read',
    audit: 'agencyDisputePrinted',
    limit: documentLimit,
    allow: readers,
  },
  'oversight.raiseAgencyDispute': {
    kind: 'command',
    audit: 'agencyDisputeRaised',
    allow: { ...speakers, ...assigner },
  },
  'oversight.giveAgencyOpinion': { kind: 'command', audit: 'agencyDisputeOpinion', allow: speakers },
  'oversight.beginCoordination': { kind: 'command', audit: 'agencyDisputeBegun', allow: assigner },
  'oversight.recordAgreement': { kind: 'command', audit: 'agencyDisputeAgreementRecorded', allow: assigner },
  'oversight.confirmAgreement': { kind: 'command', audit: 'agencyDisputeConfirmed', allow: speakers },
  'oversight.refuseAgreement': { kind: 'command', audit: 'agencyDisputeRefused', allow: speakers },
  'oversight.draftHandling': { kind: 'command', audit: 'agencyDisputeHandlingDrafted', allow: assigner },
  'oversight.returnHandling': { kind: 'command', audit: 'agencyDisputeHandlingReturned', allow: leaders },
  'oversight.proposeHandling': { kind: 'command', audit: 'agencyDisputeProposed', allow: leaders },
  'oversight.decideAgencyDispute': { kind: 'command', audit: 'agencyDisputeDecided', allow: government },
  'oversight.returnAgencyDispute': { kind: 'command', audit: 'agencyDisputeReturned', allow: government },
  'oversight.withdrawAgencyDispute': {
    kind: 'command',
    audit: 'agencyDisputeWithdrawn',
    allow: { ...speakers, ...assigner },
  },
} as const satisfies Record<string, PolicyLine>
