import { sql } from 'kysely'
import type { Executor, Transaction } from '../_shared/database/connect'

/** Takes pushes that wait, each for one timer only. Until it is settled a taken push counts as given up: whoever takes
 *  it may die. `attempts` counts this one. */
export const claimMessages = async (tx: Transaction, now: Date, limit: number) =>
  (
    await sql<{
      outgoingMessageId: string
      template: string
      attempts: number
      recipientId: string
      link: string | null
    }>`
      update outgoing_message message
      set state = 'given-up', attempts = message.attempts + 1, last_error = 'the timer ended while sending'
      from notification
      where notification.notification_id = message.notification_id and message.outgoing_message_id in (
        select outgoing_message_id from outgoing_message where state = 'waiting' and next_attempt_at <= ${now}
        order by next_attempt_at limit ${limit} for update skip locked)
      returning message.outgoing_message_id, message.template, message.attempts, recipient_id, link`.execute(tx)
  ).rows

/** Writes what came of a push. */
export const settleMessage = (
  db: Executor,
  outgoingMessageId: string,
  change: {
    state: 'waiting' | 'sent' | 'refused' | 'given-up'
    sentAt?: Date
    nextAttemptAt?: Date
    lastError: string | null
  },
) => db.updateTable('outgoingMessage').set(change).where('outgoingMessageId', '=', outgoingMessageId).execute()
