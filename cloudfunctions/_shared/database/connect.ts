import { CamelCasePlugin, Kysely, type Transaction as KyselyTransaction, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Log } from '../log'
import type { DB } from '../schema'
import { openPool } from './client'

/** A connection pool that speaks the tables of one schema. */
export type Database = Kysely<DB>
/** Either the pool or a transaction on it. */
export type Executor = Kysely<DB>
/** State, journal and outbox are written in one of these. */
export type Transaction = KyselyTransaction<DB>

// Days stay days: the driver would turn a date into a moment of the server's own zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value)
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/** What a pool needs. `role` is taken on at connection start; it can read and write but not alter the journal. */
export type ConnectOptions = {
  url: string
  schema: string
  role?: string
  /** Connections; 1–2 in an event function. */
  max?: number
  /** Longest statement in milliseconds. */
  statementTimeout?: number
  /** False: commits are not waited for. Only for what can be made anew. */
  isDurable?: boolean
  log?: Log
}

/** Opens a pool; it connects when it is first used. */
export const connect = ({
  url,
  schema,
  role,
  max = 10,
  statementTimeout = 10_000,
  isDurable = true,
  log,
}: ConnectOptions): Database => {
  const pool = openPool(
    {
      connectionString: url,
      max,
      connectionTimeoutMillis: 5_000,
      application_name: 'mashangdu',
      options: [
        `-c search_path=${schema}`,
        `-c statement_timeout=${statementTimeout}`,
        '-c idle_in_transaction_session_timeout=30000',
        '-c timezone=UTC',
        // A page reads few rows, however large its tables: helpers and compiled code take longer to start than it takes.
        '-c max_parallel_workers_per_gather=0',
        '-c jit=off',
        ...(role ? [`-c role=${role}`] : []),
        ...(isDurable ? [] : ['-c synchronous_commit=off']),
      ].join(' '),
    },
    log,
  )
  return databaseOn(pool)
}

/** The query builder on a pool. */
export const databaseOn = (pool: pg.Pool): Database => {
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }), plugins: [camelCase] })
  pools.set(db, pool)
  return db
}

/** The pool under a database. */
export const poolOf = (db: Database): pg.Pool => {
  const pool = pools.get(db)
  if (!pool) throw new Error('this database was not opened by connect')
  return pool
}

/** Columns are snake_case in the database and camelCase in the code; what stands inside JSON stays as it is. */
export const camelCase = new CamelCasePlugin({ maintainNestedObjectKeys: true })

const pools = new WeakMap<Database, pg.Pool>()

const schemaPattern = /^[a-z_][a-z0-9_]{0,40}$/

/** A schema's name goes into statements, so it must be a plain identifier. */
export const checkedSchema = (schema: string) => {
  if (!schemaPattern.test(schema))
    throw new Error('环境变量 DB_SCHEMA 只能用小写字母、数字和下划线，以字母开头，最多 41 个字。')
  return schema
}

/** The role the application runs as. */
export const appRole = (schema: string) => `${schema}_app`
