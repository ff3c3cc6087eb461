import type { Executor, Transaction } from '../database/connect'
import { run } from '../database/session'

/** Counts one use in each bucket's window and returns how many there were with it, in no order. The rows survive a
 *  restart; their commit is not waited for, since losing the last milliseconds of a counter harms nobody. */
export const use = (db: Executor, buckets: readonly string[], windowStarts: readonly Date[]) =>
  run<{ bucket: string; used: number }>(db, useStatement, [buckets, windowStarts])

const useStatement = `
  with quick as materialized (select set_config('synchronous_commit', 'off', true))
  insert into rate_limit (bucket, window_start, used)
  select bucket, window_start, 1 from quick, unnest($1::text[], $2::timestamptz[]) as uses (bucket, window_start)
  order by bucket
  on conflict (bucket, window_start) do update set used = rate_limit.used + 1 returning bucket, used`

/** The same inside a transaction: what is taken back was not used. */
export const useInside = (tx: Transaction, buckets: readonly string[], windowStarts: readonly Date[]) =>
  run<{ bucket: string; used: number }>(tx, useInsideStatement, [buckets, windowStarts])

const useInsideStatement = `
  insert into rate_limit (bucket, window_start, used)
  select bucket, window_start, 1 from unnest($1::text[], $2::timestamptz[]) as uses (bucket, window_start)
  order by bucket
  on conflict (bucket, window_start) do update set used = rate_limit.used + 1 returning bucket, used`

/** Takes one use back. */
export const giveBack = (db: Executor, bucket: string, windowStart: Date) =>
  run(db, giveBackStatement, [bucket, windowStart])

const giveBackStatement = `update rate_limit set used = used - 1 where bucket = $1 and window_start = $2`

/** Removes windows that ended before `before`. */
export const sweep = (db: Executor, before: Date) =>
  db.deleteFrom('rateLimit').where('windowStart', '<', before).execute()
