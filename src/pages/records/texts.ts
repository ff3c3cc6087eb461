/** Words of the records page. */
export const texts = {
  title: '记录',
  parts: '看哪一类记录',
  inspections: '检查',
  tickets: '反映',
  requests: '说明请求',
  emptyTitle: '这个身份没有记录',
  emptyText: '换成别的身份，可以到“我的”里切换。',
  guestTitle: '登录以后，这里是你的记录',
  guestText: '检查、反映和答复都在这里。',
  signIn: '登录',
} as const
