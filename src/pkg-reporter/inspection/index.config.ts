export default definePageConfig({ navigationBarTitleText: '正在检查' })
