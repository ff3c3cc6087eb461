import { type Kysely, type Migration, type MigrationProvider, Migrator, sql } from 'kysely'
import { appRole, connect, type Database, type Transaction } from './connect'

/** Numbered SQL files by name; each runs once, in a transaction, in order. */
export type SqlFiles = Readonly<Record<string, string>>

/** Brings a schema to head and closes append-only tables to the application's role.
 *  Running it again does no harm. Returns the names of the migrations that ran now. */
export const migrate = async (ownerUrl: string, schema: string, files: SqlFiles): Promise<string[]> => {
  const db = connect({ url: ownerUrl, schema, max: 2, statementTimeout: 0 })
  try {
    // Two servers that start at once take turns; the lock goes with its connection.
    return await db.connection().execute(async (turn) => {
      await sql`select pg_advisory_lock(hashtext(${`migrate ${schema}`}))`.execute(turn)
      return migrateInTurn(db, schema, files)
    })
  } finally {
    await db.destroy()
  }
}

const migrateInTurn = async (db: Database, schema: string, files: SqlFiles) => {
  await sql`create schema if not exists ${sql.id(schema)}`.execute(db)
  const migrator = new Migrator({
    db,
    provider: providerOf(files),
    migrationTableSchema: schema,
    migrationTableName: 'schema_migration',
    migrationLockTableName: 'schema_migration_lock',
  })
  const { error, results = [] } = await migrator.migrateToLatest()
  if (error) throw error
  await ensureRole(db, appRole(schema))
  // In one transaction: a running application must not find a closed table open for a moment.
  await db.transaction().execute((tx) => closeTables(tx, schema))
  return results.filter(({ status }) => status === 'Success').map(({ migrationName }) => migrationName)
}

const providerOf = (files: SqlFiles): MigrationProvider => ({
  getMigrations: async () =>
    Object.fromEntries(
      Object.entries(files).map(([name, text]): [string, Migration] => [
        name.replace(/\.sql$/, ''),
        { up: async (db: Kysely<unknown>) => void (await sql.raw(text).execute(db)) },
      ]),
    ),
})

// Roles belong to the whole server: another database may be making the same one now.
const ensureRole = async (db: Database, role: string) => {
  const { rows } = await sql<{ present: boolean }>`
    select exists (select from pg_roles where rolname = ${role}) as present`.execute(db)
  if (!rows[0]?.present)
    await sql`create role ${sql.id(role)} nologin`.execute(db).catch((error: { code?: string }) => {
      if (error.code !== '42710' && error.code !== '23505') throw error
    })
  const member = await sql<{ is: boolean }>`select pg_has_role(current_user, ${role}, 'member') as is`.execute(db)
  if (!member.rows[0]?.is) await sql`grant ${sql.id(role)} to current_user`.execute(db)
}

// The comment on a table says what the application may not do to it: the law stands beside what it protects.
const closeTables = async (db: Transaction, schema: string) => {
  const role = appRole(schema)
  await sql`grant usage on schema ${sql.id(schema)} to ${sql.id(role)}`.execute(db)
  await sql`grant select, insert, update, delete on all tables in schema ${sql.id(schema)} to ${sql.id(role)}`.execute(
    db,
  )
  await sql`grant usage on all sequences in schema ${sql.id(schema)} to ${sql.id(role)}`.execute(db)
  for (const table of ['schema_migration', 'schema_migration_lock'])
    await sql`revoke all on ${sql.id(schema, table)} from ${sql.id(role)}`.execute(db)
  const marked = await sql<{ name: string; law: string }>`
    select c.relname as name, obj_description(c.oid, 'pg_class') as law
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = ${schema} and c.relkind in ('r', 'p') and obj_description(c.oid, 'pg_class') ~ '^(append-only|no-delete)'`.execute(
    db,
  )
  for (const { name, law } of marked.rows) {
    await sql`revoke delete, truncate on ${sql.id(schema, name)} from ${sql.id(role)}`.execute(db)
    if (law.startsWith('append-only'))
      await sql`revoke update on ${sql.id(schema, name)} from ${sql.id(role)}`.execute(db)
  }
}

/** Gives the application a login of its own that is nothing but a member of its role, so that no `set role` leads back to
 *  the owner. Only for a server that one host owns: each start sets a new password. Returns the connection string. */
export const createLogin = async (ownerUrl: string, schema: string, password: string): Promise<string> => {
  const db = connect({ url: ownerUrl, schema, max: 1 })
  const login = `${schema}_login`
  try {
    const { rows } = await sql`select from pg_roles where rolname = ${login}`.execute(db)
    const verb = rows.length > 0 ? sql`alter` : sql`create`
    await sql`${verb} role ${sql.id(login)} login noinherit password ${sql.lit(password)}`.execute(db)
    await sql`grant ${sql.id(appRole(schema))} to ${sql.id(login)}`.execute(db)
  } finally {
    await db.destroy()
  }
  const url = new URL(ownerUrl)
  url.username = login
  url.password = password
  return url.href
}

/** Lets the login of another connection string take on the application's role. */
export const admitLogin = async (ownerUrl: string, schema: string, appUrl: string) => {
  const db = connect({ url: ownerUrl, schema, max: 1 })
  const login = decodeURIComponent(new URL(appUrl).username)
  await sql`grant ${sql.id(appRole(schema))} to ${sql.id(login)}`.execute(db).finally(() => db.destroy())
}
