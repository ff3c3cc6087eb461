/** States of a ticket, from submission to its end → words for the office. */
export const ticketStates = {
  submitted: '待受理',
  accepted: '待研判交办',
  rejected: '不予受理',
  transferred: '已转出，待接收',
  assigned: '待要求说明',
  awaitingAgency: '等部门说明',
  verifying: '核查中',
  awaitingReporter: '等反映人补充',
  replied: '已回复，待告知',
  awaitingConfirmation: '等反映人确认',
  closed: '已办结',
  withdrawn: '已撤回',
} as const

export type TicketState = keyof typeof ticketStates
export const ticketStateKeys = Object.keys(ticketStates) as [TicketState, ...TicketState[]]

/** Nothing waits in these. */
export const terminalTicketStates = ['rejected', 'closed', 'withdrawn'] as const satisfies TicketState[]

/** Why a report is not accepted; the reporter reads the words. */
export const rejectionReasons = {
  notEnforcement: '反映的不是行政执法问题',
  otherRegion: '不归本地管，请向当地反映',
  noFacts: '内容太少，无法核实，补充后可以再提交',
  inProcedure: '正在行政复议或打官司，按法律不重复监督',
  repeated: '同一件事已经办结，没有新的情况',
} as const

/** Result of a verification, as the reporter reads it. */
export const findings = {
  unsubstantiated: '经核查，反映的情况不属实或不构成问题',
  correctedOnSpot: '情况属实，已当场改正',
  answered: '已直接回复',
} as const

/** States of a request to an agency. */
export const requestStates = ['open', 'inReview', 'answered', 'closed'] as const
export type RequestState = (typeof requestStates)[number]
