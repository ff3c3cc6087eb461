import type { ReactNode } from 'react'
import { api } from '@/platform/api'
import { useQuery } from '@/platform/query'
import { Page } from '@/ui/Page'
import { Skeleton } from '@/ui/Skeleton'
import type { AccessRequest } from './states'
import { texts } from './texts'

type Props = {
  ticketId: string
  /** The form, where the reader has no request on its way. */
  form: ReactNode
  /** His request: it waits, or may be used. */
  record: (requestId: string) => ReactNode
}

/** Who asked about a report already finds his request, not an empty form that would be refused. */
export function OwnAccess({ ticketId, form, record }: Props) {
  const { data, isPending } = useQuery<{ items: AccessRequest[] }>({
    queryKey: ['identity', 'accessRequests', { only: 'waiting', ticketId }],
    queryFn: () => api.identity.accessRequests({ only: 'waiting', ticketId }),
  })
  if (isPending)
    return (
      <Page title={texts.ask}>
        <Skeleton />
      </Page>
    )
  const own = data?.items.find(({ isOwn }) => isOwn)
  return <>{own ? record(own.requestId) : form}</>
}
