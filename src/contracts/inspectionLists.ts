import type { TicketCategory } from './ticket/categories'

/** States of an inspection, from the first scan to the archive → words for both sides. */
export const inspectionStates = {
  awaitingSecondOfficer: '等第二名执法人员扫码',
  checkedIn: '等企业确认',
  inProgress: '正在检查',
  blocked: '不能检查',
  refused: '企业拒绝检查',
  openOverdue: '超过 24 小时没有离店登记',
  checkedOut: '已离店，等告知结果',
  resultInformed: '已告知结果',
  archived: '已归档',
  cancelled: '已取消',
  closedRefused: '拒绝后已结束',
} as const
export const inspectionStateKeys = Object.keys(inspectionStates) as [
  keyof typeof inspectionStates,
  ...(keyof typeof inspectionStates)[],
]

/** Kinds of inspection (国办发〔2024〕54号): the yearly cap binds `daily` and `special`; `case` needs a trigger. */
export const basisTypes = { daily: '日常检查', case: '个案检查', special: '专项检查' } as const

/** Why an inspection may not go on; shown to both sides in words. */
export const blockReasons = {
  invalidCertificate: '有执法人员的证件无效',
  singleOfficer: '有效执法人员不足两名',
} as const

/** What a certificate register says of a certificate today. */
export const certificateStates = {
  valid: '有效',
  expired: '已过期',
  suspended: '已暂扣',
  withdrawn: '已收回',
  cancelled: '已注销',
} as const

/** Why an enterprise refuses; each with the category of the report that follows from it. Order is the form's order. */
export const refusalReasons = {
  noCertificate: { words: '没有出示执法证件', category: 'procedure' },
  tooFewOfficers: { words: '来的人不足两名', category: 'procedure' },
  notQualified: { words: '来的人没有执法资格，或证件无效', category: 'qualification' },
  notExplained: { words: '没有说清查什么、凭什么查', category: 'procedure' },
  unplanned: { words: '没有检查计划，或查的事项没有公布', category: 'arbitraryInspection' },
  tooOften: { words: '来得太频繁', category: 'frequency' },
  sameAgain: { words: '刚查过的又来查', category: 'duplicate' },
  rude: { words: '态度粗暴', category: 'rudeEnforcement' },
  favours: { words: '要钱要物、要人请客', category: 'corruption' },
  other: { words: '别的理由', category: 'outOfScope' },
} as const satisfies Record<string, { words: string; category: TicketCategory }>
export const refusalReasonKeys = Object.keys(refusalReasons) as [
  keyof typeof refusalReasons,
  ...(keyof typeof refusalReasons)[],
]
