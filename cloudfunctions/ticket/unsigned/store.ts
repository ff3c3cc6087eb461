import type { Outputs } from '../../../src/contracts'
import type { Executor, Transaction } from '../../_shared/database/connect'

/** Remembers the way back to a report; false when the code leads to one already. */
export const addUnsigned = async (tx: Transaction, row: { reporterId: string; codeHash: string }) =>
  (await tx
    .insertInto('unsignedReporter')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('reporterId')
    .executeTakeFirst()) !== undefined

/** The report of this number that this code opens. NB: number and code are looked for together, in one query: what is
 *  wrong of the two shows neither in the answer nor in its time. */
export const ticketIdBehind = async (db: Executor, receiptNumber: string, codeHash: string) =>
  (
    await db
      .selectFrom('unsignedReporter')
      .innerJoin('ticket', 'ticket.reporterId', 'unsignedReporter.reporterId')
      .select('ticketId')
      .where('codeHash', '=', codeHash)
      .where('receiptNumber', '=', receiptNumber)
      .executeTakeFirst()
  )?.ticketId ?? null

/** Reports under one pseudonym beside the given one, oldest first. */
export const othersOf = (db: Executor, reporterId: string, ticketId: string) =>
  db
    .selectFrom('ticket')
    .select(['receiptNumber as number', 'title', 'state'])
    .$narrowType<Pick<Outputs['ticket']['officeShow'], 'state'>>()
    .where('reporterId', '=', reporterId)
    .where('ticketId', '<>', ticketId)
    .orderBy('ticketId')
    .execute()
