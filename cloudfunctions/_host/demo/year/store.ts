import type { Executor } from '../../../_shared/database/connect'

/** Where a ticket stands now. */
export const ticketFacts = (db: Executor, ticketId: string) =>
  db
    .selectFrom('ticket')
    .select(['version', 'state', 'officeId', 'bureauId', 'agencyId'])
    .where('ticketId', '=', ticketId)
    .executeTakeFirstOrThrow()

/** The ticket that the software raised from an inspection. */
export const ticketOfInspection = (db: Executor, inspectionId: string) =>
  db.selectFrom('ticket').select('ticketId').where('inspectionId', '=', inspectionId).executeTakeFirstOrThrow()

/** The request that an agency has still to answer. */
export const openRequest = (db: Executor, ticketId: string) =>
  db
    .selectFrom('explanationRequest')
    .select(['requestId', 'version'])
    .where('ticketId', '=', ticketId)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow()

/** The letter that an agency has to follow. */
export const standingLetter = (db: Executor, ticketId: string) =>
  db
    .selectFrom('supervisionLetter')
    .select(['letterId', 'version'])
    .where('ticketId', '=', ticketId)
    .where('state', '=', 'issued')
    .executeTakeFirstOrThrow()

/** An inspection's version now; the timer may have moved it on. */
export const inspectionVersion = async (db: Executor, inspectionId: string) =>
  (
    await db
      .selectFrom('inspection')
      .select('version')
      .where('inspectionId', '=', inspectionId)
      .executeTakeFirstOrThrow()
  ).version
