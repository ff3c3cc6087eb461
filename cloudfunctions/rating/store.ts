import { sql } from 'kysely'
import type { Executor, Transaction } from '../_shared/database/connect'
import type { Rollup } from './domain'

/** Adds a rating; false when the inspection already has one. */
export const insertRating = async (
  tx: Transaction,
  row: {
    ratingId: string
    inspectionId: string
    agencyId: string
    enterpriseId: string
    facts: object
    stars: object
    comment: string | null
    ratedAt: Date
  },
) =>
  (await tx
    .insertInto('enterpriseRating')
    .values({ ...row, facts: JSON.stringify(row.facts), stars: JSON.stringify(row.stars) })
    .onConflict((conflict) => conflict.column('inspectionId').doNothing())
    .returning('ratingId')
    .executeTakeFirst()) !== undefined

/** The rating of an inspection. */
export const ratingOf = (db: Executor, inspectionId: string) =>
  db.selectFrom('enterpriseRating').selectAll().where('inspectionId', '=', inspectionId).executeTakeFirst()

/** Of the ratings of an agency that nobody there has seen, the oldest of each enterprise, oldest first; the agency's turn is
 *  taken one at a time. */
export const lockUnreleased = async (tx: Transaction, agencyId: string, limit: number) => {
  await sql`select pg_advisory_xact_lock(hashtext(${`rating:${agencyId}`}))`.execute(tx)
  return tx
    .selectFrom((query) =>
      query
        .selectFrom('enterpriseRating')
        .select(['ratingId', 'facts', 'stars', 'ratedAt'])
        .distinctOn('enterpriseId')
        .where('agencyId', '=', agencyId)
        .where('releasedAt', 'is', null)
        .orderBy('enterpriseId')
        .orderBy('ratedAt')
        .orderBy('ratingId')
        .as('oldest'),
    )
    .selectAll()
    .orderBy('ratedAt')
    .orderBy('ratingId')
    .limit(limit)
    .execute()
}

/** Notes that the agency may see these ratings in a group. */
export const markReleased = (tx: Transaction, ratingIds: readonly string[], now: Date) =>
  tx
    .updateTable('enterpriseRating')
    .set({ releasedAt: now })
    .where('ratingId', 'in', [...ratingIds])
    .execute()

/** An agency's released sums of a year; null when there are none. */
export const rollupFor = async (db: Executor, agencyId: string, year: number) => {
  const row = await db
    .selectFrom('ratingRollup')
    .selectAll()
    .where('agencyId', '=', agencyId)
    .where('year', '=', year)
    .executeTakeFirst()
  return row ? (row as unknown as Rollup) : null
}

/** Writes an agency's released sums of a year. */
export const saveRollup = (tx: Transaction, agencyId: string, year: number, rollup: Rollup) => {
  const values = {
    ratings: rollup.ratings,
    good: JSON.stringify(rollup.good),
    known: JSON.stringify(rollup.known),
    starSums: JSON.stringify(rollup.starSums),
    starCounts: JSON.stringify(rollup.starCounts),
  }
  return tx
    .insertInto('ratingRollup')
    .values({ agencyId, year, ...values })
    .onConflict((conflict) => conflict.columns(['agencyId', 'year']).doUpdateSet(values))
    .execute()
}
