import type { Executor, Transaction } from '../../_shared/database/connect'

/** The column of a ticket that names who handles it for a unit. */
export type HandlerColumn = 'officeHandlerId' | 'bureauHandlerId'

/** Absences of a unit that are not over, the earliest first. */
export const absencesOf = (db: Executor, unitId: string, today: string) =>
  db
    .selectFrom('absence')
    .selectAll()
    .where('unitId', '=', unitId)
    .where('untilDay', '>=', today)
    .where('endedAt', 'is', null)
    .orderBy('fromDay')
    .orderBy('absenceId')
    .execute()

/** A stored absence. */
export type AbsenceRow = Awaited<ReturnType<typeof absencesOf>>[number]

export const lockAbsence = (tx: Transaction, absenceId: string) =>
  tx.selectFrom('absence').selectAll().where('absenceId', '=', absenceId).forUpdate().executeTakeFirst()

/** Whoever acts for a person of a unit on a day; null while he is there. */
export const deputyOn = async (db: Executor, unitId: string, personId: string, day: string) =>
  (await absencesOf(db, unitId, day)).find((row) => row.personId === personId && row.fromDay <= day)?.deputyId ?? null

export const insertAbsence = (tx: Transaction, row: Omit<AbsenceRow, 'endedAt'>) =>
  tx.insertInto('absence').values(row).execute()

export const setEnded = (tx: Transaction, absenceId: string, endedAt: Date) =>
  tx.updateTable('absence').set({ endedAt }).where('absenceId', '=', absenceId).execute()

/** Open tickets of a unit in a person's name, locked in the order of their ids. */
export const lockHandled = (
  tx: Transaction,
  handler: { column: HandlerColumn; personId: string },
  unitId: string,
  limit: number,
) => handledQuery(tx, handler, unitId).select('ticketId').orderBy('ticketId').limit(limit).forUpdate().execute()

/** How many there are, counted up to `enough`. */
export const countHandled = async (
  db: Executor,
  handler: { column: HandlerColumn; personId: string },
  unitId: string,
  enough: number,
) => (await handledQuery(db, handler, unitId).select('ticketId').limit(enough).execute()).length

const handledQuery = (
  db: Executor,
  { column, personId }: { column: HandlerColumn; personId: string },
  unitId: string,
) =>
  db
    .selectFrom('ticket')
    .where(`ticket.${column}`, '=', personId)
    .where(column === 'officeHandlerId' ? 'officeId' : 'bureauId', '=', unitId)
    .where('queueKind', '<>', 'none')
