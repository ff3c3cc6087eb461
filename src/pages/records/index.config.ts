export default definePageConfig({
  navigationBarTitleText: '记录',
  // Browsers bring their own pull-down.
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
})
