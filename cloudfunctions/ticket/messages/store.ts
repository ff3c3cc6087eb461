import type { Executor, Transaction } from '../../_shared/database/connect'

export const insertMessage = (
  tx: Transaction,
  row: {
    messageId: string
    ticketId: string
    isFromReporter: boolean
    text: string
    writtenAt: Date
    writtenBy: string
  },
) => tx.insertInto('ticketMessage').values(row).execute()

/** Words between reporter and office, oldest first. */
export const messagesOf = (db: Executor, ticketId: string) =>
  db.selectFrom('ticketMessage').selectAll().where('ticketId', '=', ticketId).orderBy('messageId').execute()
