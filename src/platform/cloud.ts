import Taro from '@tarojs/taro'
import { offlineError } from './apiError'
import type { Transport } from './transport'

type Result = { output?: unknown; error?: { status?: number } }

let isReady = false

/** wx.cloud.callFunction({ name: feature, data: { procedure, input } }); WeChat itself says who calls. */
export const cloud: Transport = async ({ path, input }) => {
  if (!isReady) Taro.cloud.init({ env: process.env.TARO_APP_CLOUD_ENV })
  isReady = true
  const [name = '', ...procedure] = path
  const result = await Taro.cloud
    .callFunction({ name, data: { procedure: procedure.join('.'), input: input ?? {} } })
    .then((answer) => answer.result as Result | undefined)
    .catch((error: { errMsg?: string }) => {
      throw offlineError(/time ?out|-504003/i.test(String(error?.errMsg)))
    })
  if (result?.error) return { status: result.error.status ?? 500, body: result.error }
  return result && 'output' in result ? { status: 200, body: result.output } : { status: 502, body: undefined }
}
