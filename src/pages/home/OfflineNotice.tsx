import { useOnline } from '@/platform/network'
import { reloadShown, shownSince, useUnreachable } from '@/platform/query'
import { StaleNotice } from '@/ui/StaleNotice'

/** Without a network: that what stands on the page was kept, and since when. */
export function OfflineNotice() {
  const error = useUnreachable()
  const isOnline = useOnline()
  return isOnline && !error ? null : (
    <StaleNotice error={{ code: 'OFFLINE', message: '' }} updatedAt={shownSince()} onRetry={reloadShown} />
  )
}
