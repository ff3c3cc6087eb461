/** Words of the main tabs. */
export const texts = {
  tabs: '主导航',
  home: '首页',
  records: '记录',
  inbox: '消息',
  me: '我的',
} as const
