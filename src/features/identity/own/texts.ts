/** Words of what the register holds of a person. */
export const texts = {
  register: '名录里的我',
  name: '姓名',
  phone: '手机号',
  wechat: '微信',
  since: '开始使用',
  isBound: '已绑定',
  notBound: '没有绑定',
  forget: '删掉手机号',
  forgetNote: '以后没法打这个电话找你',
  forgetAsk: '删掉手机号？',
  forgetText: '删掉以后，回复和提醒都在消息里看，没法打这个电话找你。你的身份不变；想再用，可以重新绑定。',
  forgetYes: '删掉',
  forgotten: '手机号已经删掉',
  termUntil: (month: string) => `任期到 ${month}`,
} as const
