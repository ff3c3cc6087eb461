import Taro from '@tarojs/taro'
import { storage } from './storage'
import { createStore } from './store'

/** WeChat's font setting from which type counts as large (its scale runs 15–24, the normal is 17), px. */
const largeFrom = 20

const key = 'isLargeType'
const store = createStore<boolean>(storage.get<boolean>(key) ?? isLargeInWechat())

/** Large type (×1.4): follows WeChat's setting until the person uses the switch in 我的. */
export const fontSize = {
  isLarge: store.get,
  setLarge(isLarge: boolean) {
    storage.set(key, isLarge)
    store.set(isLarge)
  },
}

/** Whether type is large, kept current in a component. */
export const useLargeType = store.use

function isLargeInWechat(): boolean {
  if (process.env.TARO_ENV !== 'weapp') return false
  try {
    // NB: Taro's type lacks the field; older WeChat has no such call at all.
    const { fontSizeSetting = 0 } = Taro.getAppBaseInfo() as { fontSizeSetting?: number }
    return fontSizeSetting >= largeFrom
  } catch {
    return false
  }
}
