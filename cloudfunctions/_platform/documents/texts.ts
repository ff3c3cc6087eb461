/** Words that are printed on every paper of a kind; what varies comes with the paper. */
export const letterWords = {
  signer: (name: string) => `签发人：${name}`,
  seal: '（印章）',
  copyTo: (bodies: string) => `抄送：${bodies}`,
} as const

/** Words of 如皋市司法局's annex 5, in its own order. */
export const formWords = {
  annex: '附件5：',
  title: '行政执法监督建议意见反馈表',
  month: (month: string) => `（${month}）`,
  unit: (unit: string) => `单位（盖章）：${unit}`,
  source: '情况来源',
  problem: '问题描述',
  suggestion: '建议意见',
  reviewed: '审核：',
  drawnUp: '制表：',
  remark: '注：一个问题一个表。',
  chosen: '■',
  notChosen: '□',
} as const

/** Words of spreadsheets. */
export const sheetWords = { font: '宋体' } as const
