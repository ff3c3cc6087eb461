export default definePageConfig({ navigationBarTitleText: '管辖争议' })
