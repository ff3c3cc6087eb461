import type { Executor, Transaction } from '../../_shared/database/connect'

/** Who declared that he keeps out of a ticket, oldest first. */
export const recusalsOf = (db: Executor, ticketId: string) =>
  db.selectFrom('ticketRecusal').selectAll().where('ticketId', '=', ticketId).orderBy('declaredAt').execute()

type Recusal = Awaited<ReturnType<typeof recusalsOf>>[number]

/** Writes it down once; declared again it changes nothing. */
export const insertRecusal = (tx: Transaction, recusal: Recusal) =>
  tx
    .insertInto('ticketRecusal')
    .values(recusal)
    .onConflict((conflict) => conflict.columns(['ticketId', 'personId']).doNothing())
    .execute()
