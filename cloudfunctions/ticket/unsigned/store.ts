import type { Outputs } from '../../../src/contracts'
import { clockOfState } from '../../../src/contracts/ticket/states'
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

/** What was answered when the report behind this code was filed; undefined when the code leads to none. */
export const firstBehind = (db: Executor, codeHash: string) =>
  db
    .selectFrom('unsignedReporter')
    .innerJoin('ticket', 'ticket.reporterId', 'unsignedReporter.reporterId')
    .leftJoin('deadline', (join) =>
      join.onRef('deadline.subjectId', '=', 'ticket.ticketId').on('deadline.kind', '=', clockOfState.submitted),
    )
    .select(['receiptNumber as number', 'receiptDigest as digest', 'submittedAt', 'routing', 'dueAt as acceptDueAt'])
    .$narrowType<Pick<Outputs['ticket']['officeShow'], 'routing'>>()
    .where('codeHash', '=', codeHash)
    // What was split off came later, under the same pseudonym.
    .where('splitFromId', 'is', null)
    .orderBy('deadlineId')
    .executeTakeFirst()

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
