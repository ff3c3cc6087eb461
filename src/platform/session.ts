import type { Outputs } from '@/contracts'
import { storage } from './storage'
import { createStore } from './store'

/** The role a person acts in now. */
export type ActiveRole = Outputs['identity']['me']['active']

/** Who is signed in on this device. */
export type Session = { token: string; expiresAt: string; active: ActiveRole }

const key = 'session'
const store = createStore<Session | undefined>(storage.get<Session>(key))

/** The session token and the active role, kept on the device. */
export const session = {
  get: store.get,
  subscribe: store.subscribe,
  start({ token, expiresAt }: { token: string; expiresAt: string }) {
    keep({ token, expiresAt, active: null })
  },
  setActive(active: ActiveRole) {
    const current = store.get()
    if (current) keep({ ...current, active })
  },
  clear() {
    storage.remove(key)
    store.set(undefined)
  },
}

/** The session, kept current in a component; undefined when nobody is signed in. */
export const useSession = store.use

function keep(next: Session) {
  storage.set(key, next)
  store.set(next)
}
