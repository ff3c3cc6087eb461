import { agencies, bureaus, describeAccess } from '../_checks/fixture/access'

const speakers = ['agencyReviewer', 'agencyHead'] as const
const readers = [...agencies, ...bureaus, 'governmentApprover'] as const

// A judicial office, an agency and a discipline officer have no part in the register; only a leader ends an issue. In a
// dispute who speaks for an agency speaks, the bureau's handler coordinates, its leader proposes, the government decides.
describeAccess('oversight', {
  issueSuggestions: bureaus,
  issues: bureaus,
  issueShow: bureaus,
  registerIssue: ['bureauHandler'],
  groupTickets: ['bureauHandler'],
  ungroupTicket: ['bureauHandler'],
  analyseIssue: ['bureauHandler'],
  decideMeasure: ['bureauHandler'],
  followUp: ['bureauHandler'],
  closeIssue: ['bureauLeader'],
  dropIssue: ['bureauLeader'],
  agencyDisputes: readers,
  agencyDisputeShow: readers,
  agencyDisputeDocument: readers,
  raiseAgencyDispute: [...speakers, 'bureauHandler'],
  giveAgencyOpinion: speakers,
  beginCoordination: ['bureauHandler'],
  recordAgreement: ['bureauHandler'],
  confirmAgreement: speakers,
  refuseAgreement: speakers,
  draftHandling: ['bureauHandler'],
  returnHandling: ['bureauLeader'],
  proposeHandling: ['bureauLeader'],
  decideAgencyDispute: ['governmentApprover'],
  returnAgencyDispute: ['governmentApprover'],
  withdrawAgencyDispute: [...speakers, 'bureauHandler'],
})
