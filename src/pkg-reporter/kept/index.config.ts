export default definePageConfig({ navigationBarTitleText: '待发送和草稿' })
