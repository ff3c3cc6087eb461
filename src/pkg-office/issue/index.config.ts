export default definePageConfig({ navigationBarTitleText: '普遍性问题' })
