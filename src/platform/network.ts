import Taro from '@tarojs/taro'
import { createStore } from './store'

const store = createStore(true)

Taro.getNetworkType().then(
  ({ networkType }) => store.set(networkType !== 'none'),
  () => undefined,
)
Taro.onNetworkStatusChange(({ isConnected }) => store.set(isConnected))

/** Whether the device has a network. */
export const network = { isOnline: store.get, subscribe: store.subscribe }

/** Whether the device has a network, kept current in a component. */
export const useOnline = store.use
