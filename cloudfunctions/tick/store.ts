import type { Transaction } from '../_shared/database/connect'

/** Pushes that wait, claimed for this transaction. */
export const takeMessages = (tx: Transaction, now: Date, limit: number) =>
  tx
    .selectFrom('outgoingMessage')
    .innerJoin('notification', 'notification.notificationId', 'outgoingMessage.notificationId')
    .select(['outgoingMessageId', 'template', 'attempts', 'recipientId', 'link'])
    .where('state', '=', 'waiting')
    .where('nextAttemptAt', '<=', now)
    .orderBy('nextAttemptAt')
    .limit(limit)
    .forUpdate('outgoingMessage')
    .skipLocked()
    .execute()

/** Writes what came of a push. */
export const settleMessage = (
  tx: Transaction,
  outgoingMessageId: string,
  change: {
    state: 'waiting' | 'sent' | 'refused' | 'given-up'
    attempts: number
    sentAt?: Date
    nextAttemptAt?: Date
    lastError?: string
  },
) => tx.updateTable('outgoingMessage').set(change).where('outgoingMessageId', '=', outgoingMessageId).execute()
