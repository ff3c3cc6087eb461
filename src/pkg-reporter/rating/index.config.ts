export default definePageConfig({ navigationBarTitleText: '评价检查' })
