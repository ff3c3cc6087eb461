/** States of a ticket, from submission to its end → words for the office. */
export const ticketStates = {
  submitted: '待受理',
  accepted: '待研判交办',
  rejected: '不予受理',
  rejectionAppealed: '申请复核，待决定',
  rejectedFinal: '复核后不予受理',
  mergedInto: '已并入同一件',
  transferred: '已转出，待接收',
  disputed: '管辖有争议，待指定',
  assigned: '待要求说明',
  awaitingAgency: '等部门说明',
  verifying: '核查中',
  awaitingReporter: '等反映人补充',
  rectifying: '部门整改中',
  objectionReview: '部门有异议，待审查',
  rectificationCheck: '整改报告待核查',
  proposeDecision: '待提请政府决定',
  suspended: '复议或诉讼中，已中止',
  guidedToReview: '已引导复议或诉讼',
  referredDiscipline: '已移送纪检监察',
  referredCrime: '已移送公安机关',
  replied: '已回复，待告知',
  awaitingConfirmation: '等反映人确认',
  closed: '已办结',
  withdrawn: '已撤回',
} as const

export type TicketState = keyof typeof ticketStates
export const ticketStateKeys = Object.keys(ticketStates) as [TicketState, ...TicketState[]]

/** The clock that a state waits for: it sorts the queue and is shown on the row. */
export const clockOfState: Readonly<Record<TicketState, string | null>> = {
  submitted: 'accept',
  accepted: 'triage',
  transferred: 'receive',
  disputed: 'dispute',
  assigned: 'response',
  awaitingAgency: 'agency',
  verifying: 'verify',
  awaitingReporter: 'supplement',
  replied: 'inform',
  awaitingConfirmation: 'confirmation',
  rejectionAppealed: 'appeal',
  rectifying: 'rectify',
  objectionReview: 'objection',
  rectificationCheck: 'check',
  proposeDecision: 'decision',
  referredDiscipline: 'referral',
  referredCrime: 'referral',
  mergedInto: null,
  suspended: null,
  guidedToReview: null,
  rejectedFinal: null,
  rejected: null,
  closed: null,
  withdrawn: null,
}

/** Clocks whose end is only a reminder: those who decide there are not ours to hurry, or nothing is late yet. */
export const reminderClocks: readonly string[] = ['referral', 'lookBack', 'passOn']

/** Nothing waits in these. */
export const terminalTicketStates = [
  'rejected',
  'rejectedFinal',
  'guidedToReview',
  'closed',
  'withdrawn',
] as const satisfies TicketState[]

/** Result of a ticket, as the reporter reads it. */
export const findings = {
  unsubstantiated: '经核查，反映的情况不属实或不构成问题',
  correctedOnSpot: '情况属实，已当场改正',
  answered: '已直接回复',
  rectified: '情况属实，部门已经整改',
  objectionUpheld: '经审查，部门的异议成立',
  guided: '请通过行政复议或者诉讼解决',
  referred: '已移送有权机关处理',
  judged: '法院或复议机关已有结果',
  notifiedSuperior: '已告知部门的上级主管机关',
  merged: '与别人反映的同一件事一并办理',
} as const

export type Finding = keyof typeof findings

/** States of a request to an agency. */
export const requestStates = ['open', 'inReview', 'answered', 'closed'] as const
export type RequestState = (typeof requestStates)[number]

/** Letters of a bureau: word in the number → name (行政执法监督条例第26—29条；建议书按如皋做法). */
export const letterKinds = {
  suggestion: { name: '行政执法监督问题整改建议书', mark: '监建' },
  urgeLetter: { name: '行政执法监督督办函', mark: '监督办' },
  opinion: { name: '行政执法监督意见书', mark: '监意' },
  decisionProposal: { name: '提请作出行政执法监督决定的报告', mark: '监请' },
  decision: { name: '行政执法监督决定书', mark: '监决' },
} as const

export type LetterKind = keyof typeof letterKinds

/** States of a letter → words. */
export const letterStates = {
  draft: '草稿',
  issued: '已发出',
  objected: '部门有异议',
  proposed: '已提请政府',
  returned: '政府退回',
  replaced: '已由新文书替代',
  withdrawn: '已撤回',
  fulfilled: '已按要求整改',
  unfulfilled: '没有按要求整改',
  ended: '已终止',
} as const

export type LetterState = keyof typeof letterStates

/** Which letters may be drafted in a state. A 督办函 answers a failure to act; only after it or a 意见书 may a decision be
 *  proposed (行政执法监督条例第27—29条). */
export const draftableLetters: Readonly<Partial<Record<TicketState, readonly LetterKind[]>>> = {
  awaitingAgency: ['urgeLetter'],
  verifying: ['suggestion', 'urgeLetter', 'opinion'],
  rectifying: ['urgeLetter', 'opinion'],
  rectificationCheck: ['urgeLetter', 'opinion'],
  proposeDecision: ['decisionProposal'],
}

/** How the bureau follows a matter of weight (行政执法监督条例第20条). */
export const keyLevels = { listed: '挂牌督办', elevated: '提级监督' } as const

/** Why it must be decided whose matter a report is (行政执法监督条例第13条的做法用于监督单位之间). */
export const disputeCauses = {
  returned: '接收的一方认为不归自己管',
  transferLimit: '转出的次数已经用完，不能再转',
  tooLate: '已经过了可以转出的期限',
} as const
