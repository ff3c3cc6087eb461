import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro'

type Listing = { loadMore: () => Promise<void>; refetch: () => Promise<void> }

/** A page that is one long list: more at its end, fresh when pulled down. Call it in the page, not deeper. */
export function useListing({ loadMore, refetch }: Listing): void {
  useReachBottom(() => void loadMore())
  usePullDownRefresh(() => void refetch().finally(() => Taro.stopPullDownRefresh()))
}
