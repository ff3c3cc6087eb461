export default definePageConfig({ navigationBarTitleText: '密封身份' })
