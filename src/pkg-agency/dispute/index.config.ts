export default definePageConfig({ navigationBarTitleText: '执法争议' })
