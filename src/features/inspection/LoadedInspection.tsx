import type { ReactNode } from 'react'
import type { Role } from '@/contracts/roles'
import type { Query } from '@/platform/query'
import { momentText } from '@/ui/dates'
import { Notice } from '@/ui/Notice'
import { PageError } from '@/ui/PageError'
import { Skeleton } from '@/ui/Skeleton'
import type { Inspection } from './states'
import { texts } from './texts'

type Props = { query: Query<Inspection>; roles: readonly Role[]; children: (inspection: Inspection) => ReactNode }

/** A record while it loads, when it cannot be had, and when it is older than the network. */
export function LoadedInspection({ query, roles, children }: Props) {
  const { data, error, updatedAt, isPending, refetch } = query
  if (!data) return isPending && !error ? <Skeleton /> : <PageError error={error} onRetry={refetch} roles={roles} />
  return (
    <>
      {error && (
        <Notice tone="warn" icon={error.code === 'OFFLINE' ? 'nonet' : 'tri'} title={texts.old}>
          {updatedAt > 0 && texts.age(momentText(new Date(updatedAt).toISOString()))}
        </Notice>
      )}
      {children(data)}
    </>
  )
}
