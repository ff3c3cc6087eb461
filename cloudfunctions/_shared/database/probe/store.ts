import { sql } from 'kysely'
import type { Executor } from '../connect'

/** True when a trivial statement comes back. */
export const databaseAnswers = async (db: Executor): Promise<boolean> => {
  try {
    await sql`select 1`.execute(db)
    return true
  } catch {
    return false
  }
}
