export default definePageConfig({ navigationBarTitleText: '部门争议' })
