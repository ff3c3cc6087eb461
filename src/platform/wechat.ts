import Taro from '@tarojs/taro'

/** WeChat can sign a person in; a browser cannot. */
export const isWechat = process.env.TARO_ENV === 'weapp'

/** A one-time code by which the server learns from WeChat who this is. */
export const loginCode = async (): Promise<string> => (await Taro.login()).code
