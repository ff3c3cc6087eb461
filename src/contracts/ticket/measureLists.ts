/** Measures that are recorded on a ticket and what came of them (行政执法监督条例第22、31、32条), and leads that go to 工商联 and
 *  come back (开封). */
export const measureKinds = {
  selfCheck: '要求自查并说明',
  siteVisit: '检查、访谈、暗访',
  hearing: '座谈、听证、统计、评估',
  fileReview: '调阅、复制案卷材料',
  interview: '约谈',
  circular: '通报',
  publication: '向社会公布',
  personnelProposal: '对人员的处理建议',
  personnelAction: '对人员的处理结果',
  refund: '退还钱款',
  otherMeasure: '其他措施',
  federationReferral: '移送工商联',
  federationReply: '工商联回函',
} as const

export type MeasureKind = keyof typeof measureKinds

/** What is proposed, or was done, about people: the first four are those of 行政执法监督条例第32条. */
export const personnelSteps = {
  criticism: '批评教育',
  offPost: '离岗教育',
  transfer: '调离执法岗位',
  disqualify: '取消执法资格',
  otherPersonnel: '其他处理',
} as const

export type PersonnelStep = keyof typeof personnelSteps

/** Measures that are about people. */
export const personnelKinds = ['personnelProposal', 'personnelAction'] as const satisfies MeasureKind[]

/** What is shown to everybody is approved by the leader, who records it (第31条). */
export const leadersMeasures = ['publication'] as const satisfies MeasureKind[]

/** Most that is given back on one record, yuan. */
export const mostRefund = 10_000_000
