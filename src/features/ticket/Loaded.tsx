import { type ReactNode, useEffect } from 'react'
import type { Role } from '@/contracts/roles'
import type { ApiError } from '@/platform/api'
import { goSignIn } from '@/platform/signIn'
import { PageError } from '@/ui/PageError'
import { SignInState } from '@/ui/SignInState'
import { Skeleton } from '@/ui/Skeleton'
import { StaleNotice } from '@/ui/StaleNotice'
import { ErrorState } from '@/ui/States'

type Query<Data> = {
  data?: Data
  error?: ApiError
  updatedAt: number
  isPending: boolean
  refetch: () => Promise<void>
}

type Props<Data> = {
  query: Query<Data>
  children: (data: Data) => ReactNode
  /** For whom the page is. A page of its own sends to the sign-in by itself and shows ways out; a block does not. */
  pageFor?: readonly Role[]
  hasBadge?: boolean
  /** In the shape of what will stand there, where that is no list. */
  skeleton?: ReactNode
}

/** One answer in all its states: skeleton, failure with another try, what was kept with its age, the answer. */
export function Loaded<Data>({ query, children, pageFor, hasBadge, skeleton }: Props<Data>) {
  const { data, error, updatedAt, isPending, refetch } = query
  const isPage = pageFor !== undefined
  const isSignedOut = error?.code === 'NOT_SIGNED_IN'
  useEffect(() => {
    if (isPage && isSignedOut) goSignIn()
  }, [isPage, isSignedOut])
  if (isSignedOut) return <SignInState />
  if (data === undefined) {
    if (error && pageFor) return <PageError error={error} onRetry={refetch} roles={pageFor} />
    if (error) return <ErrorState error={error} onRetry={refetch} />
    return isPending ? (skeleton ?? <Skeleton hasBadge={hasBadge} />) : null
  }
  return (
    <>
      {error && <StaleNotice error={error} updatedAt={updatedAt} onRetry={refetch} />}
      {children(data)}
    </>
  )
}
