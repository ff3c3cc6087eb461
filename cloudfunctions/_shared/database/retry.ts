import type { Database, Transaction } from './connect'

const attempts = 4

/** Runs one transaction; a deadlock or serialization failure, which wrote nothing, is tried again. */
export const inTransaction = async <Result>(
  db: Database,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().execute(work)
    } catch (error) {
      const { code } = (error ?? {}) as { code?: string }
      if (attempt >= attempts || (code !== '40P01' && code !== '40001')) throw error
    }
  }
}
