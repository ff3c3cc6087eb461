import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'
import type { PoolClient } from 'pg'
import type { DB } from '../schema'
import { camelCase, type Executor, type Transaction } from './connect'

/** One connection as the query builder sees it; made once per connection and kept with it. */
export const onClient = (client: PoolClient): Transaction => {
  const known = bound.get(client)
  if (known) return known
  const driver = new OneConnectionDriver(client)
  const db = new Kysely<DB>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driver,
      createIntrospector: (introspected) => new PostgresIntrospector(introspected),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    plugins: [camelCase],
  })
  // Whoever gets it is inside a transaction that `inTransaction` began and ends.
  const tx = db as unknown as Transaction
  bound.set(client, tx)
  clients.set(tx, client)
  return tx
}

/** Runs one ready-made statement and returns its rows: for the few that every call runs, where building them anew
 *  would cost more than the rest of the call. */
export const run = async <Row>(db: Executor, text: string, parameters: unknown[]): Promise<Row[]> => {
  const client = clients.get(db)
  if (!client) return (await db.executeQuery<Row>(CompiledQuery.raw(text, parameters))).rows
  const { rows } = await ask(client, client.query<Record<string, unknown>>(text, parameters))
  return rows.map(camelCased) as Row[]
}

/** Begins a transaction without waiting for the answer; never rejects. */
export const begin = (client: PoolClient): Promise<Error | null> => {
  faults.delete(client)
  const begun = client.query('begin').then(
    () => null,
    (error: Error) => error,
  )
  beginnings.set(client, begun)
  return begun
}

/** Why a transaction failed. After its first fault the database only says that it was aborted: that tells neither that it
 *  may be tried again nor that this is an outage. */
export const reasonOf = (client: PoolClient, error: unknown): unknown =>
  (error as { code?: string } | null)?.code === aborted ? (faults.get(client) ?? error) : error

/** Runs the last statement of a transaction: the commit travels right behind it. If the statement fails, that commit
 *  only ends what had already failed. */
export const runLast = async (tx: Transaction, text: string, parameters: unknown[]): Promise<void> => {
  const client = clients.get(tx)
  // Without its beginning every statement would stand alone: then nothing may be left behind.
  const unbegun = client && (await beginnings.get(client))
  if (unbegun) throw unbegun
  const answered = run(tx, text, parameters)
  if (client) endings.set(client, end(client, 'commit'))
  await answered
}

/** Ends a transaction on its connection; a commit that was sent already is only waited for. */
export const commit = async (client: PoolClient) => {
  const ending = endings.get(client)
  endings.delete(client)
  const command = await (ending ?? end(client, 'commit'))
  if (command instanceof Error) throw command
  if (command !== 'COMMIT') throw new Error(`the transaction ended with ${command}`)
}

/** Takes a transaction back; on a broken connection the database does it alone. */
export const rollback = async (client: PoolClient) => {
  await endings.get(client)
  endings.delete(client)
  await end(client, 'rollback')
}

// Never rejects: it may be waited for late or not at all.
const end = (client: PoolClient, command: 'commit' | 'rollback'): Promise<string | Error> =>
  client.query(command).then(
    (result) => result.command,
    (error: Error) => error,
  )

const ask = async <Result>(client: PoolClient, answer: Promise<Result>): Promise<Result> => {
  try {
    const result = await answer
    // What succeeds was not aborted: an earlier fault has been taken back to a savepoint.
    faults.delete(client)
    return result
  } catch (error) {
    if (!faults.has(client)) faults.set(client, error)
    throw error
  }
}

const aborted = '25P02'
const faults = new WeakMap<PoolClient, unknown>()
const beginnings = new WeakMap<PoolClient, Promise<Error | null>>()
const bound = new WeakMap<PoolClient, Transaction>()
const clients = new WeakMap<Executor, PoolClient>()
const endings = new WeakMap<PoolClient, Promise<string | Error>>()

const camelNames = new Map<string, string>()

const camelName = (name: string) => {
  const known = camelNames.get(name)
  if (known) return known
  const made = name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
  camelNames.set(name, made)
  return made
}

const camelCased = (row: Record<string, unknown>) => {
  const renamed: Record<string, unknown> = {}
  for (const name in row) renamed[camelName(name)] = row[name]
  return renamed
}

const notHere = async () => {
  throw new Error('transactions begin and end in inTransaction')
}

class OneConnectionDriver implements Driver {
  readonly #connection: DatabaseConnection
  constructor(client: PoolClient) {
    this.#connection = {
      async executeQuery({ sql, parameters }) {
        const { command, rowCount, rows } = await ask(client, client.query(sql, [...parameters]))
        const hasCount = command === 'INSERT' || command === 'UPDATE' || command === 'DELETE'
        return { rows, ...(hasCount ? { numAffectedRows: BigInt(rowCount ?? 0) } : {}) }
      },
      streamQuery(): AsyncIterableIterator<never> {
        throw new Error('nothing is streamed')
      },
    }
  }
  async init() {}
  acquireConnection = async () => this.#connection
  beginTransaction = notHere
  commitTransaction = notHere
  rollbackTransaction = notHere
  async releaseConnection() {}
  async destroy() {}
}
