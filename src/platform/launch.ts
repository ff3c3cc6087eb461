/** Runs once when the app starts. */
export { useLaunch } from '@tarojs/taro'
