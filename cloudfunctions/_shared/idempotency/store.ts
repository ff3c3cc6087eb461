import type { Transaction } from '../database/connect'
import { run } from '../database/session'

/** What was said the first time under this key, or null when it has not been answered yet. */
export const earlierAnswer = async (tx: Transaction, key: string): Promise<EarlierAnswer | null> => {
  const [earlier] = await run<EarlierAnswer>(tx, 'select input_hash, output from idempotent_call where key = $1', [key])
  return earlier ?? null
}

type EarlierAnswer = { inputHash: string; output: unknown }

/** Forgets answers older than `before`, at most `limit` at a time. */
export const forget = (tx: Transaction, before: Date, limit: number) =>
  tx
    .deleteFrom('idempotentCall')
    .where('key', 'in', (inner) =>
      inner.selectFrom('idempotentCall').select('key').where('createdAt', '<', before).limit(limit),
    )
    .execute()
