import Taro from '@tarojs/taro'

const prefix = 'mashangdu.'

/** Small things kept on this device as JSON. A full or locked store never throws: `set` says whether it was kept. */
export const storage = {
  get<Value>(key: string): Value | undefined {
    try {
      const text = Taro.getStorageSync<string>(prefix + key)
      return text ? (JSON.parse(text) as Value) : undefined
    } catch {
      return undefined
    }
  },
  set(key: string, value: unknown): boolean {
    try {
      Taro.setStorageSync(prefix + key, JSON.stringify(value))
      return true
    } catch {
      return false
    }
  },
  remove(key: string): void {
    try {
      Taro.removeStorageSync(prefix + key)
    } catch {
      // Nothing was kept, so nothing is left.
    }
  },
}
