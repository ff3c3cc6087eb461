export default definePageConfig({ navigationBarTitleText: '信箱、建议箱' })
