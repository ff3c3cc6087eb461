export default definePageConfig({ navigationBarTitleText: '情况说明' })
