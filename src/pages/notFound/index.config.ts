export default definePageConfig({ navigationBarTitleText: '码上督' })
