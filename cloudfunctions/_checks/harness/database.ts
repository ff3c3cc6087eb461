import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { listYear } from '../../_shared/calendar/official'
import { saveYear } from '../../_shared/calendar/store'
import { appRole, connect, type Database } from '../../_shared/database/connect'
import { migrate, type SqlFiles } from '../../_shared/database/store'

/** The schema every test database has. */
export const testSchema = 'mashangdu'

/** Years whose calendar every test database has; 2027 is provisional. */
export const testYears = [2024, 2025, 2026, 2027]

/** A migrated database of one test file. `db` works as the application's role, `ownerDb` as the owner. */
export type TestDatabase = {
  ownerUrl: string
  schema: string
  db: Database
  ownerDb: Database
  close(): Promise<void>
}

/** Makes a migrated database with its calendar, copied from a template that is made once per set of migrations.
 *  `close` drops it. Several test files may ask at once. */
export const testDatabase = async (): Promise<TestDatabase> => {
  const server = new URL(serverUrl())
  const template = await withServer((client) => ensureTemplate(client, server))
  const name = `${baseOf(server)}_test_${randomBytes(6).toString('hex')}`
  await withServer((client) => copy(client, name, template))
  const ownerUrl = urlOf(server, name)
  const db = connect({ url: ownerUrl, schema: testSchema, role: appRole(testSchema), max: 8 })
  const ownerDb = connect({ url: ownerUrl, schema: testSchema, max: 2 })
  const close = async () => {
    await Promise.all([db.destroy(), ownerDb.destroy()])
    await withServer((client) => client.query(`drop database if exists "${name}" with (force)`))
  }
  return { ownerUrl, schema: testSchema, db, ownerDb, close }
}

/** An empty database for tests of the migrations themselves; `drop` removes it. */
export const emptyDatabase = async () => {
  const server = new URL(serverUrl())
  const name = `${baseOf(server)}_test_${randomBytes(6).toString('hex')}`
  await withServer((client) => client.query(`create database "${name}"`))
  const drop = () => withServer((client) => client.query(`drop database if exists "${name}" with (force)`))
  return { ownerUrl: urlOf(server, name), drop }
}

/** A further database with all that stands in this one, which nobody may be using now; returns its address. */
export const copyDatabase = async (ownerUrl: string) => {
  const server = new URL(serverUrl())
  const name = `${baseOf(server)}_test_${randomBytes(6).toString('hex')}`
  await withServer((client) => copy(client, name, new URL(ownerUrl).pathname.slice(1)))
  return urlOf(server, name)
}

/** The migrations of the source tree by file name. */
export const sourceMigrations = (): SqlFiles => {
  const folder = path.resolve('cloudfunctions/_shared/migrations')
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'))
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]))
}

/** Runs the work with jest's other workers shut out: roles belong to the whole server, so migrations take turns. */
export const alone = <Result>(work: () => Promise<Result>): Promise<Result> =>
  withServer(async (client) => {
    await client.query('select pg_advisory_lock($1)', [lockKey])
    return work()
  })

const lockKey = 7_212_026

const ensureTemplate = async (client: pg.Client, server: URL) => {
  const files = sourceMigrations()
  const years = testYears.map((year) => ({ year, ...listYear(year) }))
  const hash = createHash('sha256')
    .update(JSON.stringify([files, years]))
    .digest('hex')
    .slice(0, 12)
  const template = `${baseOf(server)}_template_${hash}`
  await client.query('select pg_advisory_lock($1)', [lockKey])
  if (await exists(client, template)) return template
  // Built under another name: a template that a killed run left half made must not be taken for whole.
  const draft = `${template}_draft`
  await client.query(`drop database if exists "${draft}" with (force)`)
  await client.query(`create database "${draft}"`)
  await migrate(urlOf(server, draft), testSchema, files)
  const db = connect({ url: urlOf(server, draft), schema: testSchema, max: 1 })
  for (const { days, ...year } of years) await db.transaction().execute((tx) => saveYear(tx, year, days))
  await db.destroy()
  await client.query(`alter database "${draft}" rename to "${template}"`)
  return template
}

const copy = (client: pg.Client, name: string, template: string) =>
  client.query(`create database "${name}" template "${template}"`)

const exists = async (client: pg.Client, name: string) =>
  (await client.query('select 1 from pg_database where datname = $1', [name])).rowCount === 1

// Closing the connection frees its advisory lock, whatever happened.
const withServer = async <Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> => {
  const client = new pg.Client({ connectionString: serverUrl() })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const serverUrl = () => {
  const url = process.env.TEST_OWNER_URL
  if (!url) throw new Error('TEST_OWNER_URL is missing: run the tests with config/jest.server.config.js')
  return url
}

const baseOf = (server: URL) => server.pathname.slice(1) || 'postgres'

const urlOf = (server: URL, database: string) => {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}
