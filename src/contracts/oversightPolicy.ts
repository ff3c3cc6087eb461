import { agencyDisputePolicy } from './agencyDisputePolicy'
import type { PolicyLine } from './policy'
import { assigner, bureaus, documentLimit, leaders } from './policyGroups'

/** Structural issues are the bureau's: its handlers work on them, its leaders close them. */
export const oversightPolicy = {
  ...agencyDisputePolicy,
  'oversight.issueSuggestions': { kind: 'read', audit: 'issueSuggestionsRead', limit: documentLimit, allow: bureaus },
  'oversight.issues': { kind: 'read', audit: 'issuesListed', allow: bureaus },
  'oversight.issueShow': { kind: 'read', audit: 'issueRead', allow: bureaus },
  'oversight.registerIssue': { kind: 'command', audit: 'issueRegistered', allow: assigner },
  'oversight.groupTickets': { kind: 'command', audit: 'issueTicketsGrouped', allow: assigner },
  'oversight.ungroupTicket': { kind: 'command', audit: 'issueTicketUngrouped', allow: assigner },
  'oversight.analyseIssue': { kind: 'command', audit: 'issueAnalysed', allow: assigner },
  'oversight.decideMeasure': { kind: 'command', audit: 'issueMeasureDecided', allow: assigner },
  'oversight.followUp': { kind: 'command', audit: 'issueFollowedUp', allow: assigner },
  'oversight.closeIssue': { kind: 'command', audit: 'issueClosed', allow: leaders },
  'oversight.dropIssue': { kind: 'command', audit: 'issueDropped', allow: leaders },
} as const satisfies Record<string, PolicyLine>
