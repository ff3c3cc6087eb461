export default definePageConfig({ navigationBarTitleText: '本月反馈表' })
