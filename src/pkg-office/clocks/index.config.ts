export default definePageConfig({ navigationBarTitleText: '期限和次数' })
