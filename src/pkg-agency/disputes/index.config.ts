export default definePageConfig({ navigationBarTitleText: '争议协调' })
