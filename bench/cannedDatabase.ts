import {
  CamelCasePlugin,
  type DatabaseConnection,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import type { Database } from '../cloudfunctions/_shared/database/connect'
import { genesis } from '../cloudfunctions/_shared/journal/record'
import type { DB } from '../cloudfunctions/_shared/schema'

/** A database that answers every statement at once with a journal head: statements are still built and compiled. */
export const cannedDatabase = (): Database =>
  new Kysely<DB>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new CannedDriver(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })

class CannedDriver extends DummyDriver {
  override acquireConnection() {
    return Promise.resolve(connection)
  }
}

const rows = [{ seq: 0, hash: genesis, key: 'new' }]

const connection: DatabaseConnection = {
  executeQuery: <Row>() => Promise.resolve({ rows } as unknown as QueryResult<Row>),
  // biome-ignore lint/correctness/useYield: nothing is ever streamed here
  async *streamQuery() {
    throw new Error('not streamed')
  },
}
