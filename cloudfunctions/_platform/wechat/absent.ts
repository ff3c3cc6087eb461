import { fail } from '../../_shared/errors'
import type { Wechat } from '../../_shared/ports'

/** An installation that WeChat was not set up for: sign-in by WeChat says so, messages are not sent. */
export const absentWechat: Wechat = {
  templateIds: {},
  exchangeLoginCode: async () => {
    throw fail('WECHAT_CODE', { message: '这里还没有接通微信登录。' })
  },
  exchangePhoneCode: async () => {
    throw fail('WECHAT_CODE', { message: '这里还没有接通微信手机号授权。' })
  },
  sendMessage: async () => 'refused',
}
