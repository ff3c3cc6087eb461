export default definePageConfig({ navigationBarTitleText: '有人为难反映人' })
