/** What those who go on are told when somebody keeps out of a ticket; never why he does. */
export const recusalNotices = {
  colleagueOut: { title: '一件有同事回避，请你接着办', body: '他不能再办，期限照走。点开看下一步。' },
  handedUp: {
    toAccept: {
      title: '一件司法所没有人能办，请你局决定是否受理',
      body: '所里的人都要回避。请受理，或者转给别的司法所；受理期限照走。',
    },
    toGoOn: { title: '一件司法所没有人能办，请你局接着办', body: '所里的人都要回避。点开看下一步，期限照走。' },
  },
  nobodyLeft: {
    title: '一件没有人能接着办，请安排',
    body: '该办的人都要回避。请系统管理员给一位同事加上同样的身份，由他接着办；期限照走。',
  },
} as const
