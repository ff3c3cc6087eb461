import type { ReactNode } from 'react'
import type { Query } from '@/platform/query'
import { momentText } from '@/ui/dates'
import { Notice } from '@/ui/Notice'
import { Skeleton } from '@/ui/Skeleton'
import { ErrorState } from '@/ui/States'
import type { Inspection } from './states'
import { texts } from './texts'

type Props = { query: Query<Inspection>; children: (inspection: Inspection) => ReactNode }

/** A record while it loads, when it cannot be had, and when it is older than the network. */
export function LoadedInspection({ query, children }: Props) {
  const { data, error, updatedAt, refetch } = query
  if (!data) return error ? <ErrorState error={error} onRetry={refetch} /> : <Skeleton />
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
