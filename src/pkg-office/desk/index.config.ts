export default definePageConfig({ navigationBarTitleText: '规则和设置' })
