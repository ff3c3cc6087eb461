import { spawnSync } from 'node:child_process'
import { sql } from 'kysely'
import { connect } from '../_shared/database/connect'
import { migrate, type SqlFiles } from '../_shared/database/store'
import { alone, emptyDatabase, sourceMigrations, type TestDatabase, testDatabase, testSchema } from './harness/database'

const files = sourceMigrations()
const names = Object.keys(files)

test('migrations are numbered from 0001 without a gap and named in words', () => {
  expect(names.length).toBeGreaterThan(0)
  names.forEach((name, index) => {
    expect(name).toMatch(/^\d{4}_[a-z]+(_[a-z]+)*\.sql$/)
    expect(name.slice(0, 4)).toBe(String(index + 1).padStart(4, '0'))
  })
})

// Everything that makes a schema what it is, as text.
const describeSchema = async (ownerUrl: string) => {
  const db = connect({ url: ownerUrl, schema: testSchema, max: 1 })
  try {
    const parts = await Promise.all([
      sql`select table_name, column_name, data_type, is_nullable, column_default from information_schema.columns
          where table_schema = ${testSchema} order by 1, 2`.execute(db),
      sql`select tablename, indexdef from pg_indexes where schemaname = ${testSchema} order by 1, 2`.execute(db),
      sql`select conrelid::regclass::text as relation, conname, pg_get_constraintdef(oid) as definition from pg_constraint
          where connamespace = ${testSchema}::regnamespace order by 1, 2`.execute(db),
      sql`select tgrelid::regclass::text as relation, tgname, pg_get_triggerdef(oid) as definition from pg_trigger
          where not tgisinternal order by 1, 2`.execute(db),
      sql`select table_name, grantee, privilege_type from information_schema.role_table_grants
          where table_schema = ${testSchema} order by 1, 2, 3`.execute(db),
    ])
    return parts.map(({ rows }) => rows)
  } finally {
    await db.destroy()
  }
}

const withEmpty = async (work: (ownerUrl: string) => Promise<void>) => {
  const { ownerUrl, drop } = await emptyDatabase()
  try {
    await alone(() => work(ownerUrl))
  } finally {
    await drop()
  }
}

const upTo = (count: number): SqlFiles => Object.fromEntries(Object.entries(files).slice(0, count))

test('a second run finds nothing to do and changes nothing', () =>
  withEmpty(async (ownerUrl) => {
    expect(await migrate(ownerUrl, testSchema, files)).toEqual(names.map((name) => name.replace('.sql', '')))
    const once = await describeSchema(ownerUrl)
    expect(await migrate(ownerUrl, testSchema, files)).toEqual([])
    expect(await describeSchema(ownerUrl)).toEqual(once)
    expect(once.every((part) => part.length > 0)).toBe(true)
  }))

test('a schema that grew one migration at a time is the same as a fresh one', async () => {
  const fresh = await testDatabase()
  try {
    const expected = await describeSchema(fresh.ownerUrl)
    await withEmpty(async (grown) => {
      for (let count = 1; count <= names.length; count += 1) await migrate(grown, testSchema, upTo(count))
      expect(await describeSchema(grown)).toEqual(expected)
    })
  } finally {
    await fresh.close()
  }
})

test('two servers that start at once migrate once', () =>
  withEmpty(async (ownerUrl) => {
    const ran = await Promise.all([migrate(ownerUrl, testSchema, files), migrate(ownerUrl, testSchema, files)])
    expect(ran.flat().sort()).toEqual(names.map((name) => name.replace('.sql', '')).sort())
  }))

test('a migration that fails leaves nothing of itself behind', () =>
  withEmpty(async (ownerUrl) => {
    const broken = { ...upTo(1), '0002_broken.sql': 'create table half (a int); create table half (a int);' }
    await expect(migrate(ownerUrl, testSchema, broken)).rejects.toMatchObject({ code: '42P07' })
    expect(await migrate(ownerUrl, testSchema, files)).toHaveLength(names.length)
    expect(JSON.stringify(await describeSchema(ownerUrl))).not.toContain('"half"')
  }))

describe('the migrated schema', () => {
  let base: TestDatabase
  beforeAll(async () => {
    base = await testDatabase()
  })
  afterAll(() => base.close())

  test('is what the generated types say', () => {
    const run = spawnSync(process.execPath, ['config/schema-types.mjs', '--verify'], {
      env: { ...process.env, DATABASE_URL: base.ownerUrl, DB_SCHEMA: base.schema },
      encoding: 'utf8',
    })
    expect([run.status, run.stdout + run.stderr]).toEqual([0, expect.anything()])
  })

  test('lets the application read and write every table that is not closed to it', async () => {
    const tables = await sql<{ name: string; law: string | null; rights: string }>`
      select c.relname as name, obj_description(c.oid, 'pg_class') as law,
        concat_ws(' ', case when has_table_privilege(${`${base.schema}_app`}, c.oid, 'update') then 'update' end,
          case when has_table_privilege(${`${base.schema}_app`}, c.oid, 'delete') then 'delete' end,
          case when has_table_privilege(${`${base.schema}_app`}, c.oid, 'truncate') then 'truncate' end) as rights
      from pg_class c where c.relnamespace = ${base.schema}::regnamespace and c.relkind in ('r', 'p')
        and c.relname not like 'schema_migration%'`.execute(base.ownerDb)
    for (const { name, law, rights } of tables.rows) {
      const open = law?.startsWith('append-only') ? '' : law?.startsWith('no-delete') ? 'update' : 'update delete'
      expect([name, rights]).toEqual([name, open])
    }
  })

  test('keeps the journal, its roots and both timelines append-only', async () => {
    const { rows } = await sql<{ name: string }>`
      select c.relname as name from pg_class c where c.relnamespace = ${base.schema}::regnamespace
        and obj_description(c.oid, 'pg_class') like 'append-only%' order by 1`.execute(base.ownerDb)
    expect(rows.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        ...['agency_dispute_file', 'audit_event', 'audit_root', 'frequency_alert'],
        ...['inspection_step', 'monthly_hand_in', 'ticket_step'],
      ]),
    )
  })

  test('has an index under every foreign key that is followed from the parent', async () => {
    const { rows } = await sql<{ name: string }>`
      select conrelid::regclass::text as name from pg_constraint
      where connamespace = ${base.schema}::regnamespace and contype = 'f' and confrelid = 'ticket'::regclass
        and not exists (select from pg_index where indrelid = conrelid and indkey[0] = conkey[1])`.execute(base.ownerDb)
    expect(rows).toEqual([])
  })
})
