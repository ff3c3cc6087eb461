import type { Transaction } from '../database/connect'
import { run } from '../database/statement'

/** What was said the first time under this key, or null when this is the first time. A second caller with the same
 *  key waits here until the first one has committed or failed. */
export const claim = async (tx: Transaction, key: string, inputHash: string, now: Date): Promise<Earlier | null> => {
  const claimed = await run(
    tx,
    'insert into idempotent_call (key, input_hash, created_at) values ($1, $2, $3) on conflict (key) do nothing returning key',
    [key, inputHash, now],
  )
  if (claimed.length > 0) return null
  const [earlier] = await run<Earlier>(tx, 'select input_hash, output from idempotent_call where key = $1', [key])
  if (!earlier) throw new Error('an idempotent call vanished while it was waited for')
  return earlier
}

type Earlier = { inputHash: string; output: unknown }

/** Forgets answers older than `before`, at most `limit` at a time. */
export const forget = (tx: Transaction, before: Date, limit: number) =>
  tx
    .deleteFrom('idempotentCall')
    .where('key', 'in', (inner) =>
      inner.selectFrom('idempotentCall').select('key').where('createdAt', '<', before).limit(limit),
    )
    .execute()
