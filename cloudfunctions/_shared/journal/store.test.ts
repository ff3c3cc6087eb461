import fc from 'fast-check'
import { type Kysely, sql } from 'kysely'
import { testId } from '../../_checks/harness/callers'
import { type TestDatabase, testDatabase } from '../../_checks/harness/database'
import { testNow } from '../../_checks/harness/kernel'
import type { DB } from '../schema'
import { type AuditRecord, digestOf, genesis, hashOf } from './record'
import { addRoot, append, chainOf, type Entry, eventsOf, headsAfter, orphanChains } from './store'

let base: TestDatabase
beforeAll(async () => {
  base = await testDatabase()
})
afterAll(() => base.close())

let made = 0
const entry = (subjectId: string, facts: Record<string, unknown> = {}): Entry => {
  made += 1
  return {
    auditEventId: testId(`event ${made}`),
    subjectKind: 'ticket',
    subjectId,
    at: new Date(testNow.getTime() + made),
    procedure: 'ticket.accept',
    kind: 'ticket.accepted',
    result: 'success',
    errorCode: null,
    actorId: testId('person'),
    actorSealed: null,
    actorRole: 'bureauHandler',
    correlationId: testId(`call ${made}`),
    facts,
  }
}
const appendTo = (subjectId: string, facts: Record<string, unknown> = {}) =>
  base.db.transaction().execute((tx) => append(tx, entry(subjectId, facts)))
const rowsOf = (subjectId: string) => chainOf(base.db, 'ticket', subjectId, 0, 1_000)
type Row = Awaited<ReturnType<typeof rowsOf>>[number]
type Head = { seq: number; hash: string }
const headOf = (subjectId: string) =>
  base.db.selectFrom('auditHead').select(['seq', 'hash']).where('subjectId', '=', subjectId).executeTakeFirstOrThrow()

// The law of a chain, read a second time: every row follows the one before it and the head stands at the last.
const isWhole = (rows: readonly Row[], head: Head) => {
  let previous: Head = { seq: 0, hash: genesis }
  for (const { hash, facts, ...record } of rows) {
    if (record.seq !== previous.seq + 1 || record.previousHash !== previous.hash) return false
    if (record.factsDigest !== digestOf(facts) || hashOf(record as AuditRecord) !== hash) return false
    previous = { seq: record.seq, hash }
  }
  return previous.seq === head.seq && previous.hash === head.hash
}

describe('a chain', () => {
  test('of 20 records appended by 8 transactions at once has no gap, no fork and verifies', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, count) => appendTo('parallel', { count })))
    const rows = await rowsOf('parallel')
    expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
    expect(isWhole(rows, await headOf('parallel'))).toBe(true)
  })

  test('verifies whatever JSON its facts are, after the database has kept them its own way', async () => {
    // jsonb holds no NUL and no lone surrogate; the kernel's facts never come from an input.
    const text = fc
      .string({ unit: 'grapheme' })
      .filter((value) => !value.includes('\u0000') && !/\p{Surrogate}/u.test(value))
    const value = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), text)
    const facts = fc.dictionary(text, fc.oneof(value, fc.array(value), fc.constant(null)), { noNullPrototype: true })
    let chain = 0
    await fc.assert(
      fc.asyncProperty(facts, async (some) => {
        chain += 1
        await appendTo(`facts ${chain}`, some)
        expect(isWhole(await rowsOf(`facts ${chain}`), await headOf(`facts ${chain}`))).toBe(true)
      }),
      { numRuns: 100 },
    )
  })

  test('stays as it was when the transaction fails', async () => {
    await appendTo('rolled back')
    const before = await headOf('rolled back')
    const failed = base.db.transaction().execute(async (tx) => {
      await append(tx, entry('rolled back'))
      throw new Error('stop')
    })
    await expect(failed).rejects.toThrow('stop')
    expect(await headOf('rolled back')).toEqual(before)
    expect(isWhole(await rowsOf('rolled back'), before)).toBe(true)
  })

  test('is one subject’s alone: the first record of another begins at the genesis hash', async () => {
    await appendTo('one')
    await appendTo('other')
    expect((await rowsOf('other'))[0]).toMatchObject({ seq: 1, previousHash: genesis })
  })
})

describe('a chain that somebody tampered with no longer verifies', () => {
  let rows: Row[]
  let head: Head
  beforeAll(async () => {
    for (let count = 0; count < 6; count += 1) await appendTo('tampered', { count })
    rows = await rowsOf('tampered')
    head = await headOf('tampered')
  })
  const position = fc.integer({ min: 0, max: 5 })

  test('untouched it does', () => expect(isWhole(rows, head)).toBe(true))

  test.each([
    ['time', (row: Row): Row => ({ ...row, at: new Date(row.at.getTime() + 1) })],
    ['actor', (row: Row): Row => ({ ...row, actorId: testId('somebody else') })],
    ['result', (row: Row): Row => ({ ...row, result: 'denied' })],
    ['facts', (row: Row): Row => ({ ...row, facts: { count: 99 } })],
    ['facts and their digest', (row: Row): Row => ({ ...row, facts: { a: 1 }, factsDigest: digestOf({ a: 1 }) })],
    [
      'facts, digest and own hash',
      ({ hash: _hash, facts: _facts, ...row }: Row): Row => {
        const record = { ...row, factsDigest: digestOf({ a: 1 }) }
        return { ...record, facts: { a: 1 }, hash: hashOf(record as AuditRecord) }
      },
    ],
  ])('after its %s was altered', (_name, alter) => {
    fc.assert(
      fc.property(position, (index) => {
        expect(
          isWhole(
            rows.map((row, at) => (at === index ? alter(row) : row)),
            head,
          ),
        ).toBe(false)
      }),
    )
  })

  test('after a record was deleted, also the last', () => {
    fc.assert(
      fc.property(position, (index) =>
        expect(
          isWhole(
            rows.filter((_row, at) => at !== index),
            head,
          ),
        ).toBe(false),
      ),
    )
  })

  test('after its tail was cut, at any length', () => {
    fc.assert(fc.property(position, (length) => expect(isWhole(rows.slice(0, length), head)).toBe(false)))
  })

  test('after two records changed places, also with renumbered places', () => {
    fc.assert(
      fc.property(position, position, (a, b) => {
        fc.pre(a !== b)
        const turned = rows.map((row, at) => (at === a ? rows[b] : at === b ? rows[a] : row) as Row)
        expect(isWhole(turned, head)).toBe(false)
        expect(
          isWhole(
            turned.map((row, at) => ({ ...row, seq: at + 1 })),
            head,
          ),
        ).toBe(false)
      }),
    )
  })

  test('after a record was put in', () => {
    fc.assert(
      fc.property(position, (index) => {
        const copy = rows[index] as Row
        const longer = [...rows.slice(0, index), copy, ...rows.slice(index)].map((row, at) => ({ ...row, seq: at + 1 }))
        expect(isWhole(longer, head)).toBe(false)
      }),
    )
  })
})

describe('the database refuses', () => {
  beforeAll(async () => {
    await appendTo('kept')
    await addRoot(base.db, {
      auditRootId: testId('root'),
      at: testNow,
      chains: 1,
      events: 1,
      root: 'root',
      signature: 'signature',
    })
  })
  const refused = (db: Kysely<DB>, statement: string) =>
    expect(sql.raw(statement).execute(db)).rejects.toMatchObject({ code: '42501' })

  test.each([
    'update audit_event set result = result',
    'delete from audit_event',
    'truncate audit_event',
    'update audit_root set root = root',
    'delete from audit_root',
    'truncate audit_root',
    'delete from audit_head',
    'truncate audit_head',
    'update inspection_step set note = note',
    'delete from inspection_step',
    'update ticket_step set note = note',
    'delete from ticket_step',
    'delete from enterprise_rating',
    'drop table audit_event',
    'alter table audit_event disable trigger all',
    'create table somewhere_else (a int)',
    'select * from schema_migration',
  ])('the application’s role: %s', async (statement) => {
    await base.db.connection().execute((db) => refused(db as Kysely<DB>, statement))
  })

  test.each([
    'update audit_event set result = result',
    'delete from audit_event',
    'truncate audit_event cascade',
    'update audit_root set root = root',
    'delete from audit_root',
    'truncate audit_root',
  ])('even the owner, by a trigger: %s', async (statement) => {
    await refused(base.ownerDb, statement)
  })
})

describe('reading the journal', () => {
  test('walks over all heads in key order, each once', async () => {
    await Promise.all(['w1', 'w2', 'w3', 'w4', 'w5'].map((subject) => appendTo(subject)))
    const walked: { subjectKind: string; subjectId: string }[] = []
    for (;;) {
      const page = await headsAfter(base.db, walked.at(-1) ?? null, 2)
      walked.push(...page)
      if (page.length < 2) break
    }
    const { rows } = await sql<{ heads: number }>`select count(*)::int as heads from audit_head`.execute(base.db)
    expect(new Set(walked.map(({ subjectId }) => subjectId)).size).toBe(rows[0]?.heads)
    const range = { from: walked.at(0), to: walked.at(-1) }
    if (!range.from || !range.to) throw new Error('there are heads')
    const events = await eventsOf(base.db, range.from, range.to)
    expect(new Set(events.map(({ subjectId }) => subjectId))).toEqual(new Set(walked.map(({ subjectId }) => subjectId)))
  })

  test('finds a chain whose head was removed', async () => {
    await appendTo('beheaded')
    expect(await orphanChains(base.db)).toEqual([])
    await sql`delete from audit_head where subject_id = 'beheaded'`.execute(base.ownerDb)
    expect(await orphanChains(base.db)).toEqual([{ subjectKind: 'ticket', subjectId: 'beheaded' }])
  })
})
