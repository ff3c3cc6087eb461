import { sql } from 'kysely'
import type { WatchKind } from '../../../src/contracts/identityLists'
import type { Executor, Transaction } from '../../_shared/database/connect'

const watchQuery = (db: Executor) =>
  db
    .selectFrom('retaliationWatch')
    .innerJoin('ticket', 'ticket.ticketId', 'retaliationWatch.ticketId')
    .innerJoin('judicialBureau', 'judicialBureau.bureauId', 'ticket.bureauId')
    .select([
      'watchId',
      'retaliationWatch.ticketId',
      'startedAt',
      'endsAt',
      'reporterId',
      'isUnsigned',
      'receiptNumber',
      'agencyId',
      'judicialBureau.divisionCode as regionCode',
    ])

/** The watch over a report. */
export const watchOf = (db: Executor, ticketId: string) =>
  watchQuery(db).where('retaliationWatch.ticketId', '=', ticketId).executeTakeFirst()

export const watchById = (db: Executor, watchId: string) =>
  watchQuery(db).where('watchId', '=', watchId).executeTakeFirst()

/** Asks one of the questions; false when it was asked before. */
export const addPrompt = async (tx: Transaction, watchId: string, kind: WatchKind, askedAt: Date) =>
  (await tx
    .insertInto('retaliationPrompt')
    .values({ watchId, kind, askedAt })
    .onConflict((conflict) => conflict.doNothing())
    .returning('kind')
    .executeTakeFirst()) !== undefined

/** Questions that were asked, oldest first. */
export const promptsOf = (db: Executor, watchId: string) =>
  db
    .selectFrom('retaliationPrompt')
    .select(['kind', 'askedAt', 'answer'])
    .$narrowType<{ kind: WatchKind; answer: 'none' | 'happened' | null }>()
    .where('watchId', '=', watchId)
    .orderBy('askedAt')
    .execute()

/** Answers every question that is still open; returns how many there were. */
export const answerPrompts = async (tx: Transaction, watchId: string, answer: 'none' | 'happened', answeredAt: Date) =>
  (
    await tx
      .updateTable('retaliationPrompt')
      .set({ answer, answeredAt })
      .where('watchId', '=', watchId)
      .where('answer', 'is', null)
      .returning('kind')
      .execute()
  ).length

export const addAlert = (tx: Transaction, row: { alertId: string; watchId: string; raisedAt: Date }) =>
  tx.insertInto('retaliationAlert').values(row).execute()

/** When visits of the reported agency were noticed, oldest first. */
export const alertsOf = async (db: Executor, watchId: string) =>
  (
    await db
      .selectFrom('retaliationAlert')
      .select('raisedAt')
      .where('watchId', '=', watchId)
      .orderBy('alertId')
      .execute()
  ).map(({ raisedAt }) => raisedAt)

/** Until when arrivals have been looked through, locked; null while another timer is at it or when nobody is watched
 *  over yet. */
export const lockSweep = async (tx: Transaction): Promise<Date | null> => {
  await sql`
    insert into retaliation_sweep (swept_until)
    select min(started_at) from retaliation_watch having count(*) > 0 on conflict do nothing`.execute(tx)
  const row = await tx.selectFrom('retaliationSweep').select('sweptUntil').forUpdate().skipLocked().executeTakeFirst()
  return row?.sweptUntil ?? null
}

export const setSwept = (tx: Transaction, sweptUntil: Date) =>
  tx.updateTable('retaliationSweep').set({ sweptUntil }).execute()

/** Watched reports of the given reporters, and hidden ones of the given enterprises, in the order of their ids: it says
 *  nothing about the order of the visits. */
export const watchedReports = async (db: Executor, reporterIds: readonly string[], enterpriseIds: readonly string[]) =>
  reporterIds.length + enterpriseIds.length === 0
    ? []
    : db
        .selectFrom('ticket')
        .innerJoin('retaliationWatch', 'retaliationWatch.ticketId', 'ticket.ticketId')
        .select(['watchId', 'agencyId', 'reporterId', 'enterpriseId', 'startedAt', 'endsAt'])
        .where(({ or, eb, and }) =>
          or([
            eb('reporterId', 'in', padded(reporterIds)),
            and([
              eb('enterpriseId', 'in', padded(enterpriseIds)),
              eb('confidentiality', '=', 'hiddenFromAgency' as const),
            ]),
          ]),
        )
        .where('agencyId', 'is not', null)
        .orderBy('ticket.ticketId')
        .execute()

const nobody = '00000000-0000-0000-0000-000000000000'

// A list of nothing would be no SQL.
const padded = (ids: readonly string[]) => [nobody, ...ids]
