import type { Executor, Transaction } from '../_shared/database/connect'

/** Notices of all addresses of a person, newest first. */
export const inboxOf = (db: Executor, recipientIds: readonly string[], after: string | null, limit: number) =>
  db
    .selectFrom('notification')
    .selectAll()
    .where('recipientId', 'in', [...recipientIds])
    .$if(after !== null, (query) => query.where('notificationId', '<', after ?? ''))
    .orderBy('notificationId', 'desc')
    .limit(limit)
    .execute()

/** Marks notices of one address as read at the given moment. */
export const markRead = (tx: Transaction, recipientId: string, noticeIds: readonly string[], at: Date) =>
  tx
    .updateTable('notification')
    .set({ readAt: at })
    .where('recipientId', '=', recipientId)
    .where('notificationId', 'in', [...noticeIds])
    .where('readAt', 'is', null)
    .execute()
