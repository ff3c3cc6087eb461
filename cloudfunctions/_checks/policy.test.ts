import type { ProcedureName, Scope } from '../../src/contracts/policy'
import { type Role, reporterRoles, roleKeys } from '../../src/contracts/roles'
import { authorise } from '../_shared/authorise'
import type { Caller } from '../_shared/caller'
import { allProcedures } from './contract'
import { personIn, visitor } from './harness/callers'

// Who may do what, written a second time: a change of policy must be made here too.
// A line reads: role — scope — procedures. Everybody signed in has the lines of `everybody` as well.

const anyone = [
  'identity.demoPeople',
  'identity.demoSignIn',
  'identity.wechatSignIn',
  'registry.readCode',
  'ticket.verifyReceipt',
  ...[
    'ticket.unsignedForm',
    'ticket.submitUnsigned',
    'ticket.attachUnsigned',
    'ticket.dialogue',
    'ticket.dialogueStep',
  ],
]

const everybody = [
  ...['identity.bindPhone', 'identity.me', 'identity.switchRole', 'identity.signOut'],
  ...['registry.agencies', 'registry.townships', 'notice.inbox', 'notice.unread', 'notice.markRead'],
  ...['notice.pushes', 'notice.answerPush', 'notice.consents', 'notice.withdrawPushes', 'identity.ownData'],
  'identity.forgetPhone',
]

type Lines = { [S in Scope]?: string }

const reporter =
  'ticket: preview submit attach mine summary show reporterReply originatorInformed confirm reopen withdraw appealRejection protection answerWatch addToReport similarOwn'
const office = {
  ownOffice: `registry: offices enterprises plate
    ticket: queue counters officeShow accept writeToReporter proposeReturn proposeTransfer receiveAccept returnDispute disputes disputeOpinion answerDirectly originatorInformed markDuplicate split addNote feedbackForm monthlyForms monthlyFormsFile handInForms recuse acceptMany templates saveTemplate removeTemplate views saveView removeView absences recordAbsence endAbsence takeOver
    ticket: attach register originatorPhone leadLedger leadLedgerFile boxes saveBox recordBoxCheck boxChecks
    audit: verifySubject`,
  region: 'inspection: show',
}
const bureau = `registry: offices enterprises plate
    inspection: show
    rating: show
    ticket: queue counters officeShow addNote draftLetter discardLetter letterDocument referralDocument feedbackForm monthlyFormsFile monthlyHandIns requestIdentity
    identity: accessRequests accessShow openIdentity
    oversight: issueSuggestions issues issueShow agencyDisputes agencyDisputeShow agencyDisputeDocument
    ticket: disputes routingRules tryRouting checkRouting recuse clockSettings templates saveTemplate removeTemplate views saveView removeView absences recordAbsence endAbsence takeOver
    ticket: leadLedger leadLedgerFile boxes boxChecks
    audit: verifySubject`
const agency = `inspection: show mine summary
    rating: summary
    oversight: agencyDisputes agencyDisputeShow agencyDisputeDocument
    ticket: agencyInbox agencyShow agencyLetters agencyLetter letterDocument`
const speaker = 'oversight: raiseAgencyDispute giveAgencyOpinion confirmAgreement refuseAgreement withdrawAgencyDispute'

const matrix: Record<Role, Lines> = {
  enterpriseUser: {
    own: `${reporter}
    audit: verifySubject`,
    ownEnterprise: `registry: plate
    inspection: current show mine summary confirm refuse
    rating: submit show`,
  },
  liaisonPointUser: {
    own: `${reporter}
    audit: verifySubject`,
  },
  specialSupervisor: {
    own: `${reporter}
    audit: verifySubject`,
  },
  inspector: {
    own: 'inspection: current mine summary checkOut',
    ownAgency: 'inspection: options checkIn show',
  },
  agencyHandler: {
    ownAgency: `${agency} agencyDraft agencyRespond
    inspection: informResult`,
  },
  agencyReviewer: { ownAgency: `${agency} agencyReturnDraft agencyRespond agencyObject attach\n ${speaker}` },
  agencyHead: {
    ownAgency: `${agency} agencyObject attach reportRectified
    ${speaker}
    inspection: cancel closeRefused`,
  },
  judicialOfficeClerk: office,
  judicialOfficeHead: office,
  bureauHandler: {
    region: `${bureau}
    ticket: accept answerDirectly writeToReporter dismissProposal transfer receiveAccept returnDispute raiseDispute disputeOpinion assign requestExplanation requestMore originatorInformed markDuplicate split lookBack acceptMany assignMany
    ticket: attach register originatorPhone saveBox recordBoxCheck
     oversight: registerIssue groupTickets ungroupTicket analyseIssue decideMeasure followUp
     oversight: raiseAgencyDispute beginCoordination recordAgreement draftHandling withdrawAgencyDispute`,
  },
  bureauReviewer: {
    region: `${bureau}
    ticket: decideDispute reject dismissProposal transfer raiseDispute unsubstantiated correctOnSpot unmerge guideToReview suspendByLitigation resume closeByJudgment recordMeasure lookBack checkRectification
    ticket: attach register originatorPhone saveBox recordBoxCheck`,
  },
  bureauLeader: {
    region: `${bureau}
    ticket: decideDispute overturnRejection upholdRejection referDiscipline referCrime referralResult listKey extendTotal recordMeasure notifySuperior issueLetter returnDraft decideObjection dropDecision recordReward rewards
    identity: decideAccess
    ticket: addRoutingRule changeRoutingRule endRoutingRule changeSetting resetSetting
    oversight: closeIssue dropIssue returnHandling proposeHandling`,
  },
  governmentApprover: {
    region: `ticket: proposals proposalShow letterDocument returnDecision governmentDecide
    oversight: agencyDisputes agencyDisputeShow agencyDisputeDocument decideAgencyDispute returnAgencyDispute`,
  },
  disciplineOfficer: {
    region: 'inspection: show stream summary\n rating: show\n ticket: stream streamSummary streamShow referralResult',
  },
  identityCustodian: {
    region: 'identity: accessRequests accessShow decideAccess\n ticket: rewards concerns handleConcern',
  },
  hotlineOperator: {},
  industryAssociation: {},
  systemAdmin: { all: 'identity: endRole\n registry: enterprises\n audit: health' },
  auditor: { all: 'audit: trail verify verifyPart find verifySubject' },
}

const expand = (lines: Lines): Map<string, Scope> =>
  new Map(
    Object.entries(lines).flatMap(([scope, text]) =>
      text.split('\n').flatMap((line) => {
        const [feature = '', keys = ''] = line.split(':')
        return keys
          .trim()
          .split(/\s+/)
          .map((key): [string, Scope] => [`${feature.trim()}.${key}`, scope as Scope])
      }),
    ),
  )

/** `scope`, or the code of the refusal. */
const decide = (procedure: string, caller: Caller) => {
  try {
    return authorise(procedure as ProcedureName, caller) ?? 'anyone'
  } catch (error) {
    return (error as { code: string }).code
  }
}

const names = allProcedures.map(({ name }) => name)
const found = (caller: Caller) => Object.fromEntries(names.map((name) => [name, decide(name, caller)]))
const expected = (granted: Map<string, string>, otherwise: string, signedIn = 'own') =>
  Object.fromEntries(
    names.map((name) => [
      name,
      anyone.includes(name) ? 'anyone' : everybody.includes(name) ? signedIn : (granted.get(name) ?? otherwise),
    ]),
  )

test.each(roleKeys)('%s may do exactly what the table says', (role) => {
  expect(found(personIn(role))).toEqual(expected(expand(matrix[role]), 'FORBIDDEN'))
})

test('a guest may do what is open to anyone, and is asked to sign in for all else', () => {
  expect(found({ kind: 'guest' })).toEqual(expected(new Map(), 'NOT_SIGNED_IN', 'NOT_SIGNED_IN'))
})

test('somebody without a role may do what everybody signed in may', () => {
  expect(found(visitor())).toEqual(expected(new Map(), 'FORBIDDEN'))
})

test('the software itself calls no procedure that belongs to a role', () => {
  expect(found({ kind: 'system' })).toEqual(expected(new Map(), 'FORBIDDEN'))
})

test.each(roleKeys)('%s whose term has ended keeps only what he reported', (role) => {
  const isReporter = (reporterRoles as readonly Role[]).includes(role)
  const granted = isReporter ? expand(matrix[role]) : new Map()
  expect(found(personIn(role, { isTermEnded: true }))).toEqual(expected(granted, 'FORBIDDEN'))
})

test('every procedure is somebody’s, and the table names no other', () => {
  const granted = Object.values(matrix).flatMap((lines) => [...expand(lines).keys()])
  expect([...new Set([...anyone, ...everybody, ...granted])].sort()).toEqual([...names].sort())
})
