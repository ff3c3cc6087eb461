import { api, type Outputs } from '@/platform/api'
import { clearQueries, useMutation, useQuery } from '@/platform/query'
import { session, useSession } from '@/platform/session'

/** Who is signed in, with all roles. */
export type Profile = Outputs['identity']['me']
/** One role of a person. */
export type Assignment = Profile['assignments'][number]

/** Learns the roles again, as after binding a phone number. */
export async function loadProfile(): Promise<Profile> {
  const profile = await api.identity.me({})
  session.setActive(profile.active)
  session.setRoles(profile.assignments.map(({ assignmentId, role }) => ({ assignmentId, role })))
  return profile
}

/** The profile of whoever is signed in; asks nothing of the server without a session. */
export function useProfile() {
  const isSignedIn = Boolean(useSession())
  return useQuery({ queryKey: ['identity', 'me'], queryFn: loadProfile, enabled: isSignedIn, staleTime: 30_000 })
}

/** The role in which the person acts now; undefined for a guest and for who has none. */
export const useRole = () => useSession()?.active?.role

/** Starts a session and learns the role before any page asks for more. */
export async function begin(started: { token: string; expiresAt: string }): Promise<Profile> {
  session.start(started)
  return loadProfile()
}

/** Acts in another role from now on; everything that was loaded as the former is dropped. */
export function useSwitchRole(onSwitched: (active: Assignment) => void) {
  return useMutation({
    mutationFn: (assignmentId: string) => api.identity.switchRole({ assignmentId }),
    onSuccess: ({ active }) => {
      session.setActive(active)
      clearQueries()
      onSwitched(active)
    },
  })
}

/** Ends the session here even when the server cannot be told. */
export async function signOut(): Promise<void> {
  await api.identity.signOut({}).catch(() => undefined)
  session.clear()
}
