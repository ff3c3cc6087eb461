import { bureaus, describeAccess } from '../_checks/fixture/access'

// A judicial office, an agency and a discipline officer have no part in the register; only a leader ends an issue.
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
})
