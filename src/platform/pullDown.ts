import Taro, { usePullDownRefresh } from '@tarojs/taro'

/** Runs when the page is pulled down, and lets go when that is done. */
export const usePullDown = (refresh: () => Promise<void>) =>
  usePullDownRefresh(() => void refresh().finally(() => Taro.stopPullDownRefresh()))
