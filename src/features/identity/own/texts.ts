/** Words of what the register holds of a person. */
export const texts = {
  register: '名录里的我',
  name: '姓名',
  phone: '手机号',
  wechat: '微信',
  since: '开始使用',
  isBound: '已绑定',
  notBound: '没有绑定',
  termUntil: (month: string) => `任期到 ${month}`,
} as const
