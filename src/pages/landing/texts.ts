/** Words of the page behind a plate's code. */
export const texts = {
  title: '企业码',
  can: '在这里可以做什么',
  signIn: '登录',
  signInTitle: '店里的人、执法人员请登录',
  signInText: '店里确认检查、评价、反映；执法人员登记进店。',
  checkIn: '登记进店',
  report: '反映问题',
  complaint: '不登录反映',
  complaintNote: '不用说你是谁，凭查询码看回复',
  receipt: '核对回执',
  receiptNote: '有回执编号和校验码，谁都能核对真假',
} as const
