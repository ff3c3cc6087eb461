/** Closed lists of a ticket. Order is the order in which people see them. */

export const ticketKinds = {
  complaint: '投诉',
  opinion: '意见',
  suggestion: '建议',
  violationLead: '违法线索',
  consultation: '咨询',
  praise: '表扬',
  jurisdictionDispute: '执法争议',
} as const

/** Kinds a judicial office may answer by itself: it assists and decides nothing (行政执法监督条例第6条). */
export const shortPathKinds = ['consultation', 'praise', 'opinion'] as const

/** What reporters may choose; a jurisdiction dispute is raised by units. */
export const reporterKinds = ['complaint', 'opinion', 'suggestion', 'violationLead', 'consultation', 'praise'] as const

/** Where feedback came from (sources of 如皋市司法局's monthly form, annex 5), and `system` for what the software raised itself. */
export const feedbackSources = {
  liaisonPoint: '企业联系点',
  supervisor: '特邀监督员',
  pairedEnterprise: '企业',
  mailbox: '信箱（邮箱）',
  insider: '内部反映',
  other: '其他',
  system: '系统',
} as const

/** Three levels and who knows the reporter under each. */
export const confidentialities = {
  open: { words: '公开', explanation: '执法部门也知道是你，方便直接联系' },
  hiddenFromAgency: { words: '对执法部门保密', explanation: '司法局知道是你；执法部门不知道，只看到改写过的内容' },
  sealed: { words: '密封', explanation: '经办人也看不到是你。账号单独加密，要打开须两人批准，并留下记录' },
} as const

/** Acts that 国办发〔2024〕54号 forbids: five heads P1–P5, eight acts F1–F8. */
export const forbiddenConducts = {
  F1: { head: 'P1', words: '收了礼物、报酬或好处' },
  F2: { head: 'P1', words: '参加宴请、娱乐或旅游' },
  F3: { head: 'P1', words: '让企业付账或承担检查费用' },
  F4: { head: 'P1', words: '强行指定中介机构' },
  F5: { head: 'P2', words: '非要法定代表人到场' },
  F6: { head: 'P3', words: '乱查封、乱扣押、乱冻结或动不动停产停业' },
  F7: { head: 'P4', words: '考核与检查次数、罚款数额挂钩' },
  F8: { head: 'P5', words: '借观摩、督导、考察的名义检查' },
} as const

/** Signs of a receipt code: none that is taken for another, on paper or by ear. 20 of them are more than 92 random bits. */
export const receiptCodeSigns = '346789ACDEFGHJKMNPQRTUWXY'
export const receiptCodeLength = 20

/** Most documents that one report takes. */
export const mostDocuments = 3

/** Longest recording that is taken with a report, seconds. */
export const longestVoice = 180

export const procedureStates = { none: '没有', reconsideration: '正在行政复议', litigation: '正在打官司' } as const

export type TicketKind = keyof typeof ticketKinds
