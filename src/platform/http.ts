import Taro from '@tarojs/taro'
import { offlineError } from './apiError'
import { requestTimeout, type Transport } from './transport'

/** POST /api/<feature>/<procedure> from the mini-program. */
export const http: Transport = async ({ path, input, token }) => {
  try {
    const { statusCode, data } = await Taro.request({
      url: `${process.env.TARO_APP_API_BASE}/api/${path.join('/')}`,
      method: 'POST',
      data: JSON.stringify(input ?? {}),
      header: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) },
      timeout: requestTimeout,
    })
    return { status: statusCode, body: data }
  } catch (error) {
    throw offlineError(/time ?out/i.test(String((error as { errMsg?: string }).errMsg)))
  }
}
