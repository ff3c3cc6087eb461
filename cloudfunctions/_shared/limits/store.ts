import type { Executor } from '../database/connect'
import { run } from '../database/statement'

/** Counts one use in the window and returns how many there were with it. The row survives a restart; its commit is not
 *  waited for, since losing the last milliseconds of a counter harms nobody. */
export const use = async (db: Executor, bucket: string, windowStart: Date): Promise<number> => {
  const [row] = await run<{ used: number }>(db, useStatement, [bucket, windowStart])
  return row?.used ?? 1
}

const useStatement = `
  with quick as materialized (select set_config('synchronous_commit', 'off', true))
  insert into rate_limit (bucket, window_start, used) select $1, $2, 1 from quick
  on conflict (bucket, window_start) do update set used = rate_limit.used + 1 returning used`

/** Removes windows that ended before `before`. */
export const sweep = (db: Executor, before: Date) =>
  db.deleteFrom('rateLimit').where('windowStart', '<', before).execute()
