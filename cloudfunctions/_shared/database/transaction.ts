import { type Database, type Executor, poolOf, type Transaction } from './connect'
import { begin, commit, onClient, reasonOf, rollback } from './session'

const attempts = 4

/** Runs one transaction; a deadlock or serialization failure, which wrote nothing, is tried again, and so is a doubled
 *  command that lost its race: it then finds the winner's answer. The first statement does not wait for the begin. */
export const inTransaction = async <Result>(
  db: Database,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptOnce(db, work)
    } catch (error) {
      if (attempt >= attempts || !isWorthAnother(error)) throw error
    }
  }
}

/** Runs reads on one connection, so that those issued in one go travel together. */
export const onOneConnection = async <Result>(
  db: Database,
  work: (connection: Executor) => Promise<Result>,
): Promise<Result> => {
  const client = await poolOf(db).connect()
  try {
    return await work(onClient(client))
  } finally {
    client.release()
  }
}

const attemptOnce = async <Result>(db: Database, work: (tx: Transaction) => Promise<Result>): Promise<Result> => {
  const client = await poolOf(db).connect()
  try {
    const begun = begin(client)
    const result = await work(onClient(client))
    const failed = await begun
    if (failed) throw failed
    await commit(client)
    return result
  } catch (error) {
    await rollback(client)
    throw reasonOf(client, error)
  } finally {
    client.release()
  }
}

const isWorthAnother = (error: unknown) => {
  const { code, constraint } = (error ?? {}) as { code?: string; constraint?: string }
  return code === '40P01' || code === '40001' || (code === '23505' && constraint === 'idempotent_call_pkey')
}
