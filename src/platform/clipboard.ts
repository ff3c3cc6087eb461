import Taro from '@tarojs/taro'

/** Puts words where they can be pasted; false when the device would not. */
export const copyText = (words: string): Promise<boolean> =>
  Taro.setClipboardData({ data: words }).then(
    () => true,
    () => false,
  )
