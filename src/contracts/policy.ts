import { formPolicy } from './formPolicy'
import { identityPolicy } from './identityPolicy'
import { leadPolicy } from './leadPolicy'
import { oversightPolicy } from './oversightPolicy'
import {
  agencies,
  assigner,
  bureaus,
  custodian,
  decider,
  documentLimit,
  government,
  handlers,
  leaders,
  offices,
  registrars,
  reporters,
  transferrer,
  watcher,
} from './policyGroups'
import type { Role } from './roles'
import { unsignedPolicy } from './unsignedPolicy'

/** How far a role reaches: its own records, those of its enterprise, office or agency, a region-code prefix, or all. */
export type Scope = 'own' | 'ownEnterprise' | 'ownOffice' | 'ownAgency' | 'region' | 'all'

/** One line: what the call is, how the journal names it, and who may make it. */
export type PolicyLine = {
  /** `command` changes state and carries a clientId; `session` signs in or out or opens what is sealed: it runs
   *  every time and its answer is kept nowhere. */
  kind: 'read' | 'command' | 'session'
  audit: string
  /** The journal names the caller only under seal: on the reporter's side a time alone could give somebody away. */
  isVeiled?: boolean
  /** Takes no session: who calls is not asked, and neither journal nor idempotency knows from where. */
  isUnsigned?: boolean
  /** Uses a person (or, unsigned, an address) has in so many minutes, beside the general limits. */
  limit?: { uses: number; minutes: number }
  /** How often an address may show a wrong secret in so many minutes, at all such calls together; a right one counts not. */
  misses?: { uses: number; minutes: number }
  allow: 'anyone' | 'signedIn' | { readonly [R in Role]?: Scope }
}

/** Role × procedure × scope. What is not here cannot be called. */
export const policy = {
  ...identityPolicy,

  'registry.readCode': { kind: 'read', audit: 'codeRead', limit: { uses: 120, minutes: 1 }, allow: 'anyone' },
  // Asked while a report is written: on a person's own chain they would tell when.
  'registry.agencies': { kind: 'read', audit: 'agenciesListed', isVeiled: true, allow: 'signedIn' },
  'registry.townships': { kind: 'read', audit: 'townshipsListed', isVeiled: true, allow: 'signedIn' },
  'registry.offices': { kind: 'read', audit: 'officesListed', allow: { ...offices, ...bureaus } },
  'registry.enterprises': {
    kind: 'read',
    audit: 'enterprisesListed',
    allow: { ...offices, ...bureaus, systemAdmin: 'all' },
  },
  'registry.plate': {
    kind: 'read',
    audit: 'platePrinted',
    allow: { enterpriseUser: 'ownEnterprise', ...offices, ...bureaus },
  },

  'inspection.options': { kind: 'read', audit: 'inspectionOptionsRead', allow: { inspector: 'ownAgency' } },
  'inspection.checkIn': { kind: 'command', audit: 'inspection.checkedIn', allow: { inspector: 'ownAgency' } },
  'inspection.current': {
    kind: 'read',
    audit: 'currentInspectionsRead',
    allow: { enterpriseUser: 'ownEnterprise', inspector: 'own' },
  },
  'inspection.show': {
    kind: 'read',
    audit: 'inspectionRead',
    allow: {
      enterpriseUser: 'ownEnterprise',
      inspector: 'ownAgency',
      ...agencies,
      judicialOfficeClerk: 'region',
      judicialOfficeHead: 'region',
      ...bureaus,
      ...watcher,
    },
  },
  'inspection.stream': { kind: 'read', audit: 'inspectionStreamRead', allow: watcher },
  'inspection.mine': {
    kind: 'read',
    audit: 'inspectionsListed',
    allow: { enterpriseUser: 'ownEnterprise', inspector: 'own', ...agencies },
  },
  'inspection.summary': {
    kind: 'read',
    audit: 'inspectionsCounted',
    allow: { enterpriseUser: 'ownEnterprise', inspector: 'own', ...agencies, ...watcher },
  },
  'inspection.confirm': { kind: 'command', audit: 'inspection.confirmed', allow: { enterpriseUser: 'ownEnterprise' } },
  'inspection.refuse': { kind: 'command', audit: 'inspection.refused', allow: { enterpriseUser: 'ownEnterprise' } },
  'inspection.checkOut': { kind: 'command', audit: 'inspection.checkedOut', allow: { inspector: 'own' } },
  'inspection.informResult': {
    kind: 'command',
    audit: 'inspection.resultInformed',
    allow: { agencyHandler: 'ownAgency' },
  },
  'inspection.cancel': { kind: 'command', audit: 'inspection.cancelled', allow: { agencyHead: 'ownAgency' } },
  'inspection.closeRefused': { kind: 'command', audit: 'inspection.refusalClosed', allow: { agencyHead: 'ownAgency' } },

  'rating.submit': { kind: 'command', audit: 'inspection.rated', allow: { enterpriseUser: 'ownEnterprise' } },
  'rating.show': {
    kind: 'read',
    audit: 'ratingRead',
    allow: { enterpriseUser: 'ownEnterprise', ...bureaus, disciplineOfficer: 'region' },
  },
  'rating.summary': { kind: 'read', audit: 'ratingSummaryRead', allow: agencies },

  'ticket.preview': { kind: 'read', audit: 'routingPreviewed', isVeiled: true, allow: reporters },
  'ticket.submit': {
    kind: 'command',
    audit: 'ticket.submitted',
    isVeiled: true,
    limit: { uses: 30, minutes: 60 },
    allow: reporters,
  },
  'ticket.attach': {
    kind: 'command',
    audit: 'attachmentAdded',
    isVeiled: true,
    limit: { uses: 120, minutes: 60 },
    allow: { ...reporters, agencyReviewer: 'ownAgency', agencyHead: 'ownAgency', ...registrars },
  },
  'ticket.verifyReceipt': { kind: 'read', audit: 'receiptVerified', limit: { uses: 60, minutes: 1 }, allow: 'anyone' },
  ...unsignedPolicy,
  'ticket.writeToReporter': { kind: 'command', audit: 'ticket.reporterMessaged', allow: handlers },
  'ticket.addToReport': { kind: 'command', audit: 'ticket.reportSupplemented', isVeiled: true, allow: reporters },
  'ticket.mine': { kind: 'read', audit: 'ticketsListed', isVeiled: true, allow: reporters },
  'ticket.summary': { kind: 'read', audit: 'ticketsCounted', isVeiled: true, allow: reporters },
  'ticket.show': { kind: 'read', audit: 'ticketRead', isVeiled: true, allow: reporters },
  'ticket.similarOwn': { kind: 'read', audit: 'similarOwnRead', isVeiled: true, allow: reporters },
  'ticket.queue': { kind: 'read', audit: 'queueListed', allow: { ...offices, ...bureaus } },
  'ticket.counters': { kind: 'read', audit: 'countersRead', allow: { ...offices, ...bureaus } },
  'ticket.officeShow': { kind: 'read', audit: 'ticketRead', allow: { ...offices, ...bureaus } },
  'ticket.stream': { kind: 'read', audit: 'ticketStreamRead', allow: watcher },
  'ticket.streamSummary': { kind: 'read', audit: 'ticketStreamCounted', allow: watcher },
  'ticket.streamShow': { kind: 'read', audit: 'ticketWatched', allow: watcher },
  'ticket.agencyInbox': { kind: 'read', audit: 'agencyInboxListed', allow: agencies },
  'ticket.agencyShow': { kind: 'read', audit: 'explanationRequestRead', allow: agencies },
  'ticket.accept': { kind: 'command', audit: 'ticket.accepted', allow: handlers },
  'ticket.proposeReturn': { kind: 'command', audit: 'ticket.returnProposed', allow: offices },
  'ticket.proposeTransfer': { kind: 'command', audit: 'ticket.transferProposed', allow: offices },
  'ticket.dismissProposal': { kind: 'command', audit: 'ticket.proposalDismissed', allow: transferrer },
  'ticket.reject': { kind: 'command', audit: 'ticket.rejected', allow: decider },
  'ticket.transfer': { kind: 'command', audit: 'ticket.transferred', allow: transferrer },
  'ticket.receiveAccept': { kind: 'command', audit: 'ticket.received', allow: handlers },
  'ticket.returnDispute': { kind: 'command', audit: 'ticket.transferDisputed', allow: handlers },
  'ticket.raiseDispute': { kind: 'command', audit: 'ticket.transferDisputed', allow: transferrer },
  'ticket.decideDispute': { kind: 'command', audit: 'ticket.disputeDecided', allow: { ...decider, ...leaders } },
  'ticket.disputes': { kind: 'read', audit: 'disputesListed', allow: { ...offices, ...bureaus } },
  'ticket.disputeOpinion': { kind: 'command', audit: 'ticket.disputeOpinion', allow: handlers },
  'ticket.assign': { kind: 'command', audit: 'ticket.assigned', allow: assigner },
  'ticket.answerDirectly': { kind: 'command', audit: 'ticket.replied', allow: handlers },
  'ticket.requestExplanation': { kind: 'command', audit: 'ticket.explanationRequested', allow: assigner },
  'ticket.agencyDraft': { kind: 'command', audit: 'ticket.agencyDrafted', allow: { agencyHandler: 'ownAgency' } },
  'ticket.agencyReturnDraft': {
    kind: 'command',
    audit: 'ticket.agencyDraftReturned',
    allow: { agencyReviewer: 'ownAgency' },
  },
  'ticket.agencyRespond': {
    kind: 'command',
    audit: 'ticket.agencyResponded',
    allow: { agencyHandler: 'ownAgency', agencyReviewer: 'ownAgency' },
  },
  'ticket.requestMore': { kind: 'command', audit: 'ticket.moreRequested', allow: assigner },
  'ticket.reporterReply': { kind: 'command', audit: 'ticket.reporterReplied', isVeiled: true, allow: reporters },
  'ticket.unsubstantiated': { kind: 'command', audit: 'ticket.replied', allow: decider },
  'ticket.correctOnSpot': { kind: 'command', audit: 'ticket.replied', allow: decider },
  'ticket.originatorInformed': {
    kind: 'command',
    audit: 'ticket.originatorInformed',
    isVeiled: true,
    allow: { ...handlers, ...reporters },
  },
  'ticket.confirm': { kind: 'command', audit: 'ticket.confirmed', isVeiled: true, allow: reporters },
  'ticket.reopen': { kind: 'command', audit: 'ticket.reopened', isVeiled: true, allow: reporters },
  'ticket.withdraw': { kind: 'command', audit: 'ticket.withdrawn', isVeiled: true, allow: reporters },

  'ticket.appealRejection': { kind: 'command', audit: 'ticket.rejectionAppealed', isVeiled: true, allow: reporters },
  'ticket.overturnRejection': { kind: 'command', audit: 'ticket.appealDecided', allow: leaders },
  'ticket.upholdRejection': { kind: 'command', audit: 'ticket.appealDecided', allow: leaders },
  'ticket.markDuplicate': { kind: 'command', audit: 'ticket.merged', allow: handlers },
  'ticket.unmerge': { kind: 'command', audit: 'ticket.unmerged', allow: decider },
  'ticket.split': { kind: 'command', audit: 'ticket.split', allow: handlers },
  'ticket.guideToReview': { kind: 'command', audit: 'ticket.guided', allow: decider },
  'ticket.referDiscipline': { kind: 'command', audit: 'ticket.referred', allow: leaders },
  'ticket.referCrime': { kind: 'command', audit: 'ticket.referred', allow: leaders },
  'ticket.referralResult': { kind: 'command', audit: 'ticket.referralAnswered', allow: { ...leaders, ...watcher } },
  'ticket.listKey': { kind: 'command', audit: 'ticket.keyListed', allow: leaders },
  'ticket.suspendByLitigation': { kind: 'command', audit: 'ticket.suspended', allow: decider },
  'ticket.resume': { kind: 'command', audit: 'ticket.resumed', allow: decider },
  'ticket.closeByJudgment': { kind: 'command', audit: 'ticket.replied', allow: decider },
  'ticket.extendTotal': { kind: 'command', audit: 'ticket.totalExtended', allow: leaders },
  'ticket.recordMeasure': { kind: 'command', audit: 'ticket.measureRecorded', allow: { ...decider, ...leaders } },
  'ticket.lookBack': { kind: 'command', audit: 'ticket.lookedBack', allow: { ...assigner, ...decider } },
  'ticket.notifySuperior': { kind: 'command', audit: 'ticket.replied', allow: leaders },
  'ticket.requestIdentity': { kind: 'command', audit: 'identity.accessRequested', allow: bureaus },
  'ticket.protection': { kind: 'read', audit: 'protectionRead', isVeiled: true, allow: reporters },
  'ticket.answerWatch': { kind: 'command', audit: 'ticket.watchAnswered', isVeiled: true, allow: reporters },
  'ticket.concerns': { kind: 'read', audit: 'concernsListed', allow: custodian },
  'ticket.handleConcern': { kind: 'command', audit: 'ticket.concernHandled', allow: custodian },
  'ticket.addNote': { kind: 'command', audit: 'ticket.noteAdded', allow: { ...offices, ...bureaus } },
  'ticket.draftLetter': { kind: 'command', audit: 'ticket.letterDrafted', allow: bureaus },
  'ticket.discardLetter': { kind: 'command', audit: 'ticket.letterDiscarded', allow: bureaus },
  'ticket.returnDraft': { kind: 'command', audit: 'ticket.letterSentBack', allow: leaders },
  'ticket.issueLetter': { kind: 'command', audit: 'ticket.letterIssued', allow: leaders },
  'ticket.decideObjection': { kind: 'command', audit: 'ticket.objectionDecided', allow: leaders },
  'ticket.checkRectification': { kind: 'command', audit: 'ticket.rectificationChecked', allow: decider },
  'ticket.dropDecision': { kind: 'command', audit: 'ticket.decisionProposed', allow: leaders },
  'ticket.letterDocument': {
    kind: 'read',
    audit: 'letterPrinted',
    limit: documentLimit,
    allow: { ...bureaus, ...agencies, ...government },
  },
  ...formPolicy,
  'ticket.agencyLetters': { kind: 'read', audit: 'lettersListed', allow: agencies },
  'ticket.agencyLetter': { kind: 'read', audit: 'letterRead', allow: agencies },
  'ticket.agencyObject': {
    kind: 'command',
    audit: 'ticket.objected',
    allow: { agencyReviewer: 'ownAgency', agencyHead: 'ownAgency' },
  },
  'ticket.reportRectified': { kind: 'command', audit: 'ticket.rectified', allow: { agencyHead: 'ownAgency' } },
  'ticket.proposals': { kind: 'read', audit: 'proposalsListed', allow: government },
  'ticket.proposalShow': { kind: 'read', audit: 'proposalRead', allow: government },
  'ticket.returnDecision': { kind: 'command', audit: 'ticket.decisionReturned', allow: government },
  'ticket.governmentDecide': { kind: 'command', audit: 'ticket.decided', allow: government },

  'ticket.routingRules': { kind: 'read', audit: 'routingRulesRead', allow: bureaus },
  'ticket.addRoutingRule': { kind: 'command', audit: 'routingRuleAdded', allow: leaders },
  'ticket.changeRoutingRule': { kind: 'command', audit: 'routingRuleChanged', allow: leaders },
  'ticket.endRoutingRule': { kind: 'command', audit: 'routingRuleEnded', allow: leaders },
  'ticket.tryRouting': { kind: 'read', audit: 'routingTried', allow: bureaus },
  'ticket.checkRouting': { kind: 'read', audit: 'routingChecked', allow: bureaus },
  'ticket.clockSettings': { kind: 'read', audit: 'clockSettingsRead', allow: bureaus },
  'ticket.changeSetting': { kind: 'command', audit: 'settingChanged', allow: leaders },
  'ticket.resetSetting': { kind: 'command', audit: 'settingReset', allow: leaders },
  'ticket.acceptMany': { kind: 'command', audit: 'ticket.accepted', allow: handlers },
  'ticket.assignMany': { kind: 'command', audit: 'ticket.assigned', allow: assigner },
  'ticket.templates': { kind: 'read', audit: 'templatesListed', allow: { ...offices, ...bureaus } },
  'ticket.saveTemplate': { kind: 'command', audit: 'templateSaved', allow: { ...offices, ...bureaus } },
  'ticket.removeTemplate': { kind: 'command', audit: 'templateRemoved', allow: { ...offices, ...bureaus } },
  'ticket.views': { kind: 'read', audit: 'viewsListed', allow: { ...offices, ...bureaus } },
  'ticket.saveView': { kind: 'command', audit: 'viewSaved', allow: { ...offices, ...bureaus } },
  'ticket.removeView': { kind: 'command', audit: 'viewRemoved', allow: { ...offices, ...bureaus } },
  'ticket.absences': { kind: 'read', audit: 'absencesListed', allow: { ...offices, ...bureaus } },
  'ticket.recordAbsence': { kind: 'command', audit: 'absenceRecorded', allow: { ...offices, ...bureaus } },
  'ticket.endAbsence': { kind: 'command', audit: 'absenceEnded', allow: { ...offices, ...bureaus } },
  'ticket.takeOver': { kind: 'command', audit: 'ticketsTakenOver', allow: { ...offices, ...bureaus } },
  'ticket.recuse': { kind: 'command', audit: 'ticket.recused', allow: { ...offices, ...bureaus } },

  ...leadPolicy,
  ...oversightPolicy,

  'notice.inbox': { kind: 'read', audit: 'inboxRead', allow: 'signedIn' },
  'notice.unread': { kind: 'read', audit: 'unreadRead', allow: 'signedIn' },
  'notice.markRead': { kind: 'command', audit: 'noticesRead', allow: 'signedIn' },
  'notice.pushes': { kind: 'read', audit: 'pushesRead', isVeiled: true, allow: 'signedIn' },
  'notice.answerPush': {
    kind: 'command',
    audit: 'pushAnswered',
    isVeiled: true,
    limit: { uses: 60, minutes: 60 },
    allow: 'signedIn',
  },
  'notice.consents': { kind: 'read', audit: 'consentsRead', isVeiled: true, allow: 'signedIn' },
  'notice.withdrawPushes': { kind: 'command', audit: 'pushesWithdrawn', isVeiled: true, allow: 'signedIn' },

  'audit.trail': { kind: 'read', audit: 'trailRead', allow: { auditor: 'all' } },
  'audit.verify': { kind: 'read', audit: 'journalVerified', allow: { auditor: 'all' } },
  'audit.verifyPart': { kind: 'read', audit: 'journalVerified', allow: { auditor: 'all' } },
  'audit.find': { kind: 'read', audit: 'chainSearched', allow: { auditor: 'all' } },
  'audit.health': { kind: 'read', audit: 'healthRead', allow: { systemAdmin: 'all' } },
  'audit.verifySubject': {
    kind: 'read',
    audit: 'chainVerified',
    isVeiled: true,
    allow: { ...reporters, ...offices, ...bureaus, auditor: 'all' },
  },
} as const satisfies Record<string, PolicyLine>

/** A procedure's full name, `ticket.submit`. */
export type ProcedureName = keyof typeof policy
