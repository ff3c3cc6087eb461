export default definePageConfig({ navigationBarTitleText: '不登录反映' })
