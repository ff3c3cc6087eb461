/** Words of the question whether a WeChat message may be sent. */
export const texts = {
  push: '微信提醒',
  pushLeft: (count: number) => `还能收到 ${count} 条微信提醒`,
  pushNone: '现在收不到微信提醒',
  pushNote: '微信规定，允许一次只能发一条。提醒里只说有新进展，不写内容。不允许也没关系，消息里都有。',
  pushFirst: '允许发一条提醒',
  pushAgain: '再允许一次',
} as const
