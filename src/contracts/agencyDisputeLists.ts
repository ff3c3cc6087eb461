/** States of a dispute between enforcement agencies → words. */
export const agencyDisputeStates = {
  raised: '等双方意见',
  coordinating: '协调中',
  confirming: '等双方同意',
  drafted: '等分管领导报政府',
  proposed: '等政府决定',
  returned: '政府退回，接着协调',
  agreed: '协调一致',
  decided: '政府已决定',
  withdrawn: '已撤回',
} as const

export type AgencyDisputeState = keyof typeof agencyDisputeStates
export const agencyDisputeStateKeys = Object.keys(agencyDisputeStates) as [AgencyDisputeState, ...AgencyDisputeState[]]

/** Nothing waits in these. */
export const endedAgencyDisputeStates: readonly AgencyDisputeState[] = ['agreed', 'decided', 'withdrawn']

/** What agencies dispute about (行政执法监督条例第十三条; which law applies: 红桥区台账第五十四项). */
export const agencyDisputeMatters = {
  itemList: '行政执法事项清单',
  caseJurisdiction: '案件归谁管',
  crossField: '跨领域执法',
  crossRegion: '跨区域执法',
  lawApplication: '法律怎么适用',
} as const

export type AgencyDisputeMatter = keyof typeof agencyDisputeMatters
export const agencyDisputeMatterKeys = Object.keys(agencyDisputeMatters) as [
  AgencyDisputeMatter,
  ...AgencyDisputeMatter[],
]

/** Papers of a dispute → words: what the bureau proposes to the government, what both agreed to, what the government
 *  decided. */
export const agencyDisputePapers = {
  handling: '处理意见',
  agreement: '协调一致意见',
  decision: '政府的决定',
} as const

export type AgencyDisputePaper = keyof typeof agencyDisputePapers
export const agencyDisputePaperKeys = Object.keys(agencyDisputePapers) as [AgencyDisputePaper, ...AgencyDisputePaper[]]

/** Default clocks of a dispute with their source; the tenant may change each (`clock.oversight.<name>`). They stand here
 *  because the page of clocks belongs to the feature of the reports, which does not know this one. */
export const agencyDisputeClockDefaults = {
  disputeOpinion: {
    amount: 10,
    unit: 'workingDay',
    warnBefore: 3,
    source: '本产品默认；行政执法监督条例第十三条没有规定天数',
  },
  disputeCoordination: {
    amount: 15,
    unit: 'workingDay',
    warnBefore: 3,
    source: '本产品默认；行政执法监督条例第十三条没有规定天数',
  },
  disputeConfirmation: { amount: 5, unit: 'workingDay', warnBefore: 2, source: '本产品默认' },
  disputeSigning: { amount: 5, unit: 'workingDay', warnBefore: 2, source: '本产品默认' },
  disputeDecision: {
    amount: 10,
    unit: 'workingDay',
    warnBefore: 2,
    source: '本产品默认；行政执法监督条例第十三条没有规定天数',
  },
} as const

/** A clock of a dispute. */
export type AgencyDisputeClock = keyof typeof agencyDisputeClockDefaults

/** Other numbers of a dispute; keys under which the tenant may change them. */
export const agencyDisputeNumbers = {
  /** Working days from one level of escalation to the next. */
  disputeEscalateDays: { key: 'oversight.disputeEscalateDays', value: 5, source: '本产品默认' },
  /** Working days that coordination has at least when a draft was returned. */
  disputeResumeDays: { key: 'oversight.disputeResumeDays', value: 3, source: '本产品默认' },
} as const
