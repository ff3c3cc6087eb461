import { type ReactNode, useEffect } from 'react'
import type { Role } from '@/contracts/roles'
import { useSession } from '@/platform/session'
import { goSignIn } from '@/platform/signIn'
import { PageError } from '@/ui/PageError'
import { EmptyState, ErrorState } from '@/ui/States'
import { useProfile } from './profile'
import { texts } from './texts'

const wrongRole = { code: 'FORBIDDEN', message: '' }

type Props = {
  /** Who this page is for; left out: whoever is signed in. */
  roles?: readonly Role[]
  /** What can be done without signing in. With it sign-in does not open by itself: one chooses. */
  without?: { text: string; onPress: () => void }
  children: ReactNode
}

/** Shows a page to those it is for; others are led to sign-in, and back, or told to change their role. */
export function SignedIn({ roles, without, children }: Props) {
  const current = useSession()
  const isSignedIn = Boolean(current)
  const { data, error, refetch } = useProfile()
  const isAsked = without !== undefined
  // Once by itself; whoever comes back without signing in finds the button.
  useEffect(() => {
    if (!isSignedIn && !isAsked) goSignIn()
  }, [isSignedIn, isAsked])
  const ways = without && [without]
  if (!current)
    return (
      <EmptyState icon="user" title={texts.needTitle} action={{ text: texts.signIn, onPress: goSignIn }} ways={ways}>
        {texts.needText}
      </EmptyState>
    )
  if (!roles) return <>{children}</>
  if (!current.active && data && without)
    return (
      <EmptyState icon="user" title={texts.noRole} ways={ways}>
        {texts.noRoleText}
      </EmptyState>
    )
  if (!current.active) return error ? <ErrorState error={error} onRetry={refetch} ways={ways} /> : null
  if (roles.includes(current.active.role)) return <>{children}</>
  return <PageError error={wrongRole} roles={roles} />
}
