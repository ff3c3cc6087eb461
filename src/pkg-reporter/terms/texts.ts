/** Words of the page of legal terms. */
export const texts = {
  title: '名词解释',
  search: '搜名词，例如“听证”',
  asked: '你要看的',
  counted: (count: number) => `${count} 个`,
} as const
