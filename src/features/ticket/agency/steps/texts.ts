import { dayText } from '@/ui/dates'

/** Words of the steps of a request and of a letter, as the agency reads them. */
export const stepTexts = {
  timeline: '办理经过',
  sent: (by: string) => `${by}发来`,
  write: '经办人写说明',
  rewrite: '法制机构退回，经办人重写',
  written: '经办人写好说明',
  review: '法制机构审核',
  reviewed: '法制机构审核过',
  answer: '发给司法局',
  answered: '已发出，不能修改',
  verify: '司法局核查',
  verifyNote: '要整改的，另外发监督文书',
  closed: '已办结，不用再说明',
  received: (from: string) => `收到${from}的文书`,
  object: '有异议的，可以提出',
  objected: '你单位提出异议',
  objection: '司法局审查异议',
  decided: (result: string) => `司法局对异议的决定：${result}`,
  report: '整改，报告整改情况',
  reported: '你单位报告整改情况',
  check: '司法局核查整改情况',
  checked: (result: string) => `核查结果：${result}`,
  latest: (day: string) => `最晚 ${dayText(day)}`,
  latestBureau: (day: string) => `由司法局办·最晚 ${dayText(day)}`,
  byBureau: '由司法局办',
} as const
