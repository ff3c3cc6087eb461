/** Words of 消息提醒. */
export const texts = {
  title: '消息提醒',
  inbox: '看消息',
  inboxNote: '有回复、有催办、有人来检查，都先写在消息里',
  inWechat: '要收微信提醒，请在微信小程序里打开这一页。',
} as const
