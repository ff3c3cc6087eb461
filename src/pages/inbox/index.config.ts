export default definePageConfig({
  navigationBarTitleText: '消息',
  // Browsers bring their own pull-down.
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
})
