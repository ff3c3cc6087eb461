/** Words of the inbox page. */
export const texts = {
  title: '消息',
  guestTitle: '登录以后，这里是你的消息',
  guestText: '有回复、有提醒、有人来检查时，会在这里告诉你。',
  signIn: '登录',
} as const
