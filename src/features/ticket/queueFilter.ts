import { createKept } from '@/platform/kept'
import type { QueueRow } from './OfficeRow'

/** What the queue shows; kept while the app is open, so that coming back finds the same list. */
export type QueueFilter = {
  only: 'waiting' | 'open' | 'closed' | 'lookBack'
  state?: QueueRow['state']
  search: string
  isMine?: boolean
  /** Only what is over its day. */
  isOverdue?: boolean
}

/** Where everybody begins. */
export const firstFilter: QueueFilter = { only: 'waiting', search: '' }

/** The filter; home pages set it before they open the list. */
export const queueFilter = createKept<QueueFilter>(firstFilter)
