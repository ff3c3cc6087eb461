/** Words of rewards that were paid outside the software. */
export const texts = {
  page: '奖励记录',
  intro: '只有分管领导和身份保管人看得到。钱在线下发，这里只记金额和日子，不写是谁。',
  add: '记一次奖励',
  amount: '金额（元）',
  amountWrong: '请填整数金额，单位元',
  paidOn: '哪天发的',
  note: '怎么发的',
  noteHint: '例如：现金，当面领取，凭证存保管人处',
  noteShort: '请写明怎么发的，至少 2 个字',
  save: '记下',
  saved: '已经记下',
  empty: '还没有奖励记录',
  emptyText: '密封的和内部反映的，查实以后可以奖励。分管领导从那一件里进来记。',
  line: (number: string, yuan: number) => `${number}·${yuan} 元`,
  entry: '奖励记录',
  entryNote: '只有分管领导和身份保管人看得到',
} as const
