/** Words for an address that leads nowhere. */
export const texts = {
  title: '没有这个页面',
  text: '链接可能抄漏了，或者页面已经换了地方。',
  home: '回首页',
} as const
