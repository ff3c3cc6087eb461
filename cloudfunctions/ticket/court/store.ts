import type { Executor, Transaction } from '../../_shared/database/connect'

/** The steps that are proved by papers. */
export type CourtEvent = 'suspendByLitigation' | 'resume' | 'closeByJudgment'

export const addCourtPapers = (
  tx: Transaction,
  rows: readonly { attachmentId: string; ticketId: string; event: CourtEvent }[],
) =>
  tx
    .insertInto('courtPaper')
    .values([...rows])
    .execute()

/** The papers of a ticket, oldest first. */
export const courtPapersOf = (db: Executor, ticketId: string) =>
  db
    .selectFrom('courtPaper')
    .select(['attachmentId', 'event'])
    .$narrowType<{ event: CourtEvent }>()
    .where('ticketId', '=', ticketId)
    .orderBy('attachmentId')
    .execute()
