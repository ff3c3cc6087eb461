export default definePageConfig({ navigationBarTitleText: '你的权利' })
