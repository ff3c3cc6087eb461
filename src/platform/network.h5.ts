import { createStore } from './store'

const store = createStore(navigator.onLine)

addEventListener('online', () => store.set(true))
addEventListener('offline', () => store.set(false))

/** Whether the device has a network. */
export const network = { isOnline: store.get, subscribe: store.subscribe }

/** Whether the device has a network, kept current in a component. */
export const useOnline = store.use
