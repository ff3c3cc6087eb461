export default definePageConfig({ navigationBarTitleText: '我的视图' })
