/** Who does what next in each state, so that walks come far; what leads further stands more often. */
export const nextSteps: Record<
  string,
  readonly [
    event: string,
    by:
      | 'clerk'
      | 'handler'
      | 'reviewer'
      | 'leader'
      | 'agency'
      | 'agencyHead'
      | 'approver'
      | 'discipline'
      | 'reporter'
      | 'decider',
  ][]
> = {
  submitted: [
    ['accept', 'clerk'],
    ['accept', 'clerk'],
    ['transfer', 'handler'],
    ['proposeReturn', 'clerk'],
    ['reject', 'reviewer'],
    ['withdraw', 'reporter'],
  ],
  accepted: [
    ['assign', 'handler'],
    ['assign', 'handler'],
    ['assign', 'handler'],
    ['assign', 'handler'],
    ['answerDirectly', 'clerk'],
    ['merge', 'clerk'],
    ['guideToReview', 'reviewer'],
    ['suspendByLitigation', 'reviewer'],
    ['referDiscipline', 'leader'],
  ],
  transferred: [
    ['receiveAccept', 'clerk'],
    ['receiveAccept', 'clerk'],
    ['returnDispute', 'clerk'],
  ],
  disputed: [['decideDispute', 'decider']],
  assigned: [['requestExplanation', 'handler']],
  awaitingAgency: [['agencyRespond', 'agency']],
  verifying: [
    ['correctOnSpot', 'reviewer'],
    ['requestMore', 'handler'],
    ['letter suggestion', 'leader'],
    ['letter opinion', 'leader'],
    ['letter opinion', 'leader'],
    ['letter urgeLetter', 'leader'],
    ['referCrime', 'leader'],
  ],
  awaitingReporter: [['reporterReply', 'reporter']],
  replied: [
    ['originatorInformed', 'clerk'],
    ['originatorInformed', 'reporter'],
  ],
  awaitingConfirmation: [
    ['confirm', 'reporter'],
    ['reopen', 'reporter'],
  ],
  closed: [['reopen', 'reporter']],
  rejected: [['appealRejection', 'reporter']],
  rejectionAppealed: [
    ['overturnRejection', 'leader'],
    ['upholdRejection', 'leader'],
  ],
  mergedInto: [['unmerge', 'reviewer']],
  // The agency does not see that a case stands, and goes on.
  suspended: [
    ['resume', 'reviewer'],
    ['closeByJudgment', 'reviewer'],
    ['agencyRespond', 'agency'],
  ],
  referredDiscipline: [['referralResult', 'discipline']],
  referredCrime: [['referralResult', 'leader']],
  rectifying: [
    ['object', 'agency'],
    ['report', 'agencyHead'],
    ['report', 'agencyHead'],
  ],
  objectionReview: [
    ['uphold', 'leader'],
    ['modify', 'leader'],
    ['withdrawn', 'leader'],
  ],
  rectificationCheck: [
    ['pass', 'reviewer'],
    ['partial', 'reviewer'],
    ['fail', 'reviewer'],
  ],
  proposeDecision: [
    ['letter decisionProposal', 'leader'],
    ['decide', 'approver'],
    ['sendBack', 'approver'],
    ['dropDecision', 'leader'],
  ],
}
