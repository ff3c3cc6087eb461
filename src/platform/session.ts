import type { Outputs } from '@/contracts'
import type { Role } from '@/contracts/roles'
import { storage } from './storage'
import { createStore } from './store'

/** The role a person acts in now. */
export type ActiveRole = Outputs['identity']['me']['active']

/** Who is signed in on this device. */
export type Session = {
  token: string
  expiresAt: string
  active: ActiveRole
  /** All roles of the person, as far as they were learnt. */
  roles?: readonly { assignmentId: string; role: Role }[]
}

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
  setRoles(roles: NonNullable<Session['roles']>) {
    const current = store.get()
    if (current) keep({ ...current, roles })
  },
  clear() {
    storage.remove(key)
    store.set(undefined)
  },
}

/** The session, kept current in a component; undefined when nobody is signed in. */
export const useSession = store.use

/** Whether another role of the person is among these. */
export function useOtherRole(wanted: readonly Role[]): boolean {
  const current = store.use()
  return (current?.roles ?? []).some(
    ({ assignmentId, role }) => assignmentId !== current?.active?.assignmentId && wanted.includes(role),
  )
}

function keep(next: Session) {
  storage.set(key, next)
  store.set(next)
}
