import { createStore } from './store'

// NB: a computer without any network still reaches a server of its own, and says that it is offline all the same.
const isOwnServer = /^(localhost|127\.|\[::1\])/.test(window.location.hostname)
const store = createStore(navigator.onLine || isOwnServer)

addEventListener('online', () => store.set(true))
addEventListener('offline', () => store.set(false))

/** Whether the device has a network. */
export const network = { isOnline: store.get, subscribe: store.subscribe }

/** Whether the device has a network, kept current in a component. */
export const useOnline = store.use
