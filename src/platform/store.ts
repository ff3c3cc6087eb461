import { useSyncExternalStore } from 'react'

/** A value outside React that components can watch. */
export function createStore<Value>(initial: Value) {
  let value = initial
  const listeners = new Set<() => void>()
  const get = () => value
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }
  return {
    get,
    subscribe,
    set(next: Value) {
      if (Object.is(next, value)) return
      value = next
      for (const listener of [...listeners]) listener()
    },
    /** The value, kept current in a component. */
    use: () => useSyncExternalStore(subscribe, get, get),
  }
}
