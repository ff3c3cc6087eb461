/** Sentences the server says about sign-in, people and roles. */
export const texts = {
  signedOut: '登录已失效，请重新登录。你写的内容还在。',
  noDemoPerson: '没有这个演示人物，请从列表里选一个。',
  noDemo: '演示登录没有打开。',
  phoneTaken: '这个手机号已经绑定在另一个微信上，请联系司法局处理。',
  visitor: '微信访客',
  termEnded: (title: string) => `${title}（任期已结束）`,
}
