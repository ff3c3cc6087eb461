/** States of a structural issue → words. */
export const issueStates = {
  registered: '待分析',
  analysed: '待定措施',
  following: '跟踪落实',
  closed: '已销号',
  dropped: '不作为普遍性问题',
} as const

export type IssueState = keyof typeof issueStates
export const issueStateKeys = Object.keys(issueStates) as [IssueState, ...IssueState[]]

/** Nothing waits in these. */
export const endedIssueStates: readonly IssueState[] = ['closed', 'dropped']

/** Periods over which reports are counted together, days. */
export const issuePeriods = { 30: '近 30 天', 90: '近 90 天', 365: '近一年' } as const
