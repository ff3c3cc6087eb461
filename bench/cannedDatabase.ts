import type pg from 'pg'
import { type Database, databaseOn } from '../cloudfunctions/_shared/database/connect'

/** A database that answers every statement at once and knows nothing: no earlier answer, no row. Statements are still
 *  built, and everything above the driver runs as it does in earnest. */
export const cannedDatabase = (): Database => {
  const client = {
    query: (text: string) => Promise.resolve(text === 'commit' ? committed : empty),
    release: () => undefined,
  }
  return databaseOn({ connect: () => Promise.resolve(client) } as unknown as pg.Pool)
}

const empty = { rows: [], rowCount: 0, command: 'SELECT' }
const committed = { rows: [], rowCount: null, command: 'COMMIT' }
