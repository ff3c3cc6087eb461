import { useDidHide, useDidShow } from '@tarojs/taro'

/** Runs each time the page comes into view: when it is opened, and when one comes back to it. */
export const useShown = (act: () => void) => useDidShow(act)

/** Runs each time another page takes its place. */
export const useHidden = (act: () => void) => useDidHide(act)
