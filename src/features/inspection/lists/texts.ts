import { spaced } from '@/ui/dates'

/** Words of lists of inspections. */
export const texts = {
  current: '来店检查',
  currentOfficer: '我正在办的检查',
  arrived: (moment: string, item: string) => `${spaced(moment)}到店·${item}`,
  /** Of an agency's case checks at an enterprise in a quarter: for those who supervise. */
  excess: '个案偏多',
  rate: (day: string) => `评价 ${day}的检查`,
  segments: [
    { key: 'all', text: '全部' },
    { key: 'open', text: '正在办' },
    { key: 'finished', text: '已结束' },
  ],
  enterpriseSegments: [
    { key: 'all', text: '全部' },
    { key: 'toRate', text: '等你评价' },
    { key: 'finished', text: '已结束' },
  ],
  filter: '看哪些检查',
  search: '搜企业、部门、检查事项',
  searchOwn: '搜部门、检查事项',
  scan: '扫一扫',
  emptyTitles: {
    all: '还没有检查记录',
    open: '现在没有正在办的检查',
    toRate: '没有等你评价的检查',
    finished: '还没有结束的检查',
  },
  seeAll: '看全部',
  emptyEnterprise: '执法人员扫了店里的企业码，这里就有记录。',
  emptyInspector: '扫企业码登记进店，这里就有记录。',
  emptyAgency: '本单位的执法人员扫企业码登记进店，这里就有记录。',
  emptyOffice: '本地区有了检查，这里就有记录。',
  emptyToRateText: '检查结束以后，这里会列出来，写明最晚哪天评价。',
  /** State → what an agency's office has to do about it. */
  toDo: { checkedOut: '告知检查结果', refused: '处理拒绝检查', blocked: '处理不能开始的检查' },
  nothingNow: '现在没有人来检查',
  nothingNowText: '执法人员扫了店里的企业码，这里会马上显示是谁、查什么。',
  nothingOfficer: '现在没有正在办的检查',
  nothingOfficerText: '到店先扫企业码。两名执法人员都扫了，企业确认后才开始检查。',
} as const
