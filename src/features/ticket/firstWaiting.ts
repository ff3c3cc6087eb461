import { createKept } from '@/platform/kept'
import { usePages } from '@/platform/query'
import { isOwn, isPaused } from './ByDeadline'
import type { QueueRow } from './OfficeRow'
import { firstFilter, queueFilter } from './queueFilter'
import { queueQuery } from './queueQuery'

/** Whether the most urgent report is still to be opened by itself: once after each way to 等我办, not on the way back. */
export const firstWish = createKept(true)

/** The most urgent report of 等我办, his own before what waits for a colleague's post, while that is what the queue shows,
 *  nothing narrows it, and somebody wishes it. */
export function useFirstWaiting(): { isPending: boolean; ticketId?: string } {
  const { only, state, isMine, isOverdue, search } = queueFilter.use()
  const isPlain = only === firstFilter.only && !state && !isMine && !isOverdue && !search.trim()
  const isWished = firstWish.use() && isPlain
  const { items, isPending } = usePages<QueueRow>({ ...queueQuery(firstFilter), enabled: isWished })
  if (!isWished) return { isPending: false }
  const running = items.filter((row) => !isPaused(row))
  const first = running.find(isOwn) ?? running[0] ?? items[0]
  return { isPending, ticketId: first?.ticketId }
}
