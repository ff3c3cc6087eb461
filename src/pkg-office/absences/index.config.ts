export default definePageConfig({ navigationBarTitleText: '不在岗和代办' })
