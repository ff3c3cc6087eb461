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

/** Default clocks of an issue with their source; the tenant may change each (`clock.oversight.<name>`). They stand here
 *  because the page of clocks belongs to the feature of the reports, which does not know this one. */
export const issueClockDefaults = {
  analysis: {
    amount: 30,
    unit: 'calendarDay',
    warnBefore: 5,
    source: '本产品默认；如皋市司法局做法（对普遍性、突出性问题系统分析论证）',
  },
  measures: { amount: 15, unit: 'workingDay', warnBefore: 3, source: '本产品默认' },
  followUp: { amount: 30, unit: 'calendarDay', warnBefore: 5, source: '本产品默认（每次跟踪以后重新计算）' },
} as const

/** Other numbers of the register; keys under which the tenant may change them. */
export const issueNumbers = {
  /** The fewest reports of one agency and category that are suggested together. */
  issueLeast: { key: 'oversight.issueLeast', value: 3, source: '本产品默认' },
} as const
