export default definePageConfig({ navigationBarTitleText: '提请决定' })
