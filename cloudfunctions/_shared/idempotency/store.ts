import type { Transaction } from '../database/connect'

/** What was said the first time under this key, or null when this is the first time. A second caller with the same
 *  key waits here until the first one has committed or failed. */
export const claim = async (tx: Transaction, key: string, inputHash: string, now: Date) => {
  const claimed = await tx
    .insertInto('idempotentCall')
    .values({ key, inputHash, createdAt: now })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('key')
    .executeTakeFirst()
  if (claimed) return null
  return tx
    .selectFrom('idempotentCall')
    .select(['inputHash', 'output'])
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
}

/** Keeps the answer, so that the same call again gets the same. */
export const complete = (tx: Transaction, key: string, output: unknown) =>
  tx
    .updateTable('idempotentCall')
    .set({ output: JSON.stringify(output) })
    .where('key', '=', key)
    .execute()

/** Forgets answers older than `before`, at most `limit` at a time. */
export const forget = (tx: Transaction, before: Date, limit: number) =>
  tx
    .deleteFrom('idempotentCall')
    .where('key', 'in', (inner) =>
      inner.selectFrom('idempotentCall').select('key').where('createdAt', '<', before).limit(limit),
    )
    .execute()
