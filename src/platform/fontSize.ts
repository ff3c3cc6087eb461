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
  try {
    return process.env.TARO_ENV === 'weapp' && (Taro.getAppBaseInfo().fontSizeSetting ?? 0) >= largeFrom
  } catch {
    return false
  }
}
