import Taro from '@tarojs/taro'
import { type LiveScan, ScannerError } from './scannerError'

export { type LiveScan, ScannerError } from './scannerError'

/** WeChat brings its own scanning screen, so there is no picture to show in the page. */
export const hasLiveView = false

/** Opens WeChat's scanner (camera and album) and answers what the code says. */
export async function scanOnce(): Promise<string> {
  try {
    const { result } = await Taro.scanCode({ scanType: ['qrCode'] })
    return result
  } catch (error) {
    const words = String((error as { errMsg?: string }).errMsg)
    throw new ScannerError(/cancel/i.test(words) ? 'cancelled' : /auth|deny|denied/i.test(words) ? 'denied' : 'missing')
  }
}

/** Only browsers show the camera inside a page; see scanner.h5.ts. */
export const startLive = (_hostId: string, _onCode: (text: string) => void): Promise<LiveScan> =>
  Promise.reject(new ScannerError('missing'))
