import { usePageNotFound } from '@tarojs/taro'
import { restart } from './navigation'

/** Runs once when the app starts. */
export { useLaunch } from '@tarojs/taro'

/** An address that leads nowhere shows this page instead of nothing. */
export const useMissingPage = (page: string): void => usePageNotFound(() => void restart(page))
