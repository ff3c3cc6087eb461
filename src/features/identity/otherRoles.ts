import { api, toApiError } from '@/platform/api'
import { toast } from '@/platform/feedback'
import { clearQueries } from '@/platform/query'
import { session } from '@/platform/session'
import { type Assignment, useProfile } from './profile'

/** All roles of the person, and taking another on from within a form: true when it was taken. */
export function useOtherRoles(): {
  assignments: readonly Assignment[]
  take: (assignmentId: string) => Promise<boolean>
} {
  const { data } = useProfile()
  return { assignments: data?.assignments ?? [], take }
}

async function take(assignmentId: string): Promise<boolean> {
  try {
    const { active } = await api.identity.switchRole({ assignmentId })
    session.setActive(active)
    clearQueries()
    return true
  } catch (thrown) {
    toast(toApiError(thrown).message)
    return false
  }
}
