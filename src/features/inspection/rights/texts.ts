/** The short form of an enterprise's rights; the long one with articles stands on its own page. */
export const texts = {
  title: '你的权利',
  all: '全部',
  certificate: '不出示执法证件的，可以拒绝检查',
  about: '什么是执法证件',
  explain: '可以说明情况、提出不同意见',
  rate: '查完可以评价，执法部门看不到是谁评的',
} as const
