/** Words of the ledger of what a person allowed. */
export const texts = {
  consents: '微信提醒的授权记录',
  occasions: { reported: '提交反映以后问过', accepted: '受理以后问过', settings: '在“消息提醒”里问过' },
  consentStates: { granted: '允许，还没用', refused: '没有允许', used: '允许，已用', withdrawn: '已撤回' },
  noConsents: '还没有问过你。允许或拒绝一次，这里就记一条。',
  withdraw: '撤回还没用的授权',
  withdrawAsk: '撤回授权？',
  withdrawText: '以后不再发微信提醒；想收，可以再允许。消息里照样都有。',
  withdrawYes: '撤回',
  withdrawn: '已撤回',
} as const
