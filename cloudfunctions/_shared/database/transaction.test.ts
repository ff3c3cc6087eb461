import { sql } from 'kysely'
import type { Pool } from 'pg'
import { testId } from '../../_checks/harness/callers'
import { type TestDatabase, testDatabase } from '../../_checks/harness/database'
import { databaseOn, poolOf, type Transaction } from './connect'
import { run, runLast } from './session'
import { inTransaction, onOneConnection } from './transaction'

let base: TestDatabase
beforeAll(async () => {
  base = await testDatabase()
})
afterAll(() => base.close())

const insert = `insert into notification (notification_id, recipient_id, title, body, link, created_at)
  values ($1, $2, '标题', '内容', null, now())`
const note = (tx: Transaction, name: string) => run(tx, insert, [testId(name), testId(name)])
const isThere = async (name: string) =>
  (await base.db.selectFrom('notification').select('title').where('notificationId', '=', testId(name)).execute())
    .length === 1
// More at once than the pool has connections: each must come back fit for use.
const isPoolFit = async () =>
  expect(
    await Promise.all(Array.from({ length: 20 }, () => inTransaction(base.db, (tx) => run(tx, 'select 1 as one', [])))),
  ).toHaveLength(20)

describe('a transaction', () => {
  test('keeps what was written when its work is done', async () => {
    await inTransaction(base.db, (tx) => note(tx, 'kept'))
    expect(await isThere('kept')).toBe(true)
  })

  test('keeps nothing when its work fails after it wrote', async () => {
    const failing = inTransaction(base.db, async (tx) => {
      await note(tx, 'failed')
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await isThere('failed')).toBe(false)
    await isPoolFit()
  })

  test('fails when a statement failed and the work went on as if nothing was wrong', async () => {
    const failing = inTransaction(base.db, async (tx) => {
      await note(tx, 'swallowed')
      await run(tx, 'select 1 / $1::int as broken', [0]).catch(() => undefined)
    })
    await expect(failing).rejects.toThrow('ROLLBACK')
    expect(await isThere('swallowed')).toBe(false)
    await isPoolFit()
  })

  test('fails whole when its last statement fails, though the commit was on its way already', async () => {
    const failing = inTransaction(base.db, async (tx) => {
      await note(tx, 'before the last')
      await runLast(tx, 'select 1 / $1::int', [0])
    })
    await expect(failing).rejects.toThrow('division by zero')
    expect(await isThere('before the last')).toBe(false)
    await isPoolFit()
  })

  test('says what went wrong first, not that it was aborted by it', async () => {
    const failing = inTransaction(base.db, async (tx) => {
      const slow = run(tx, "select set_config('statement_timeout', '20', true), pg_sleep($1)", [0])
      await slow
      await Promise.allSettled([run(tx, 'select pg_sleep($1)', [1])])
      await tx.selectFrom('notification').select('title').limit(1).execute()
    })
    await expect(failing).rejects.toMatchObject({ code: '57014' })
    await isPoolFit()
    const later = inTransaction(base.db, (tx) => run(tx, 'select 1 / $1::int', [0]))
    await expect(later).rejects.toThrow('division by zero')
  })

  test('leaves nothing behind when it could not be begun', async () => {
    const pool = poolOf(base.db)
    const connect = async () => {
      const client = await pool.connect()
      const query = (text: string, parameters?: unknown[]) =>
        text === 'begin' ? Promise.reject(new Error('no begin')) : client.query(text, parameters)
      return { query, release: () => client.release() }
    }
    const unable = databaseOn({ connect } as unknown as Pool)
    const failing = inTransaction(unable, (tx) => runLast(tx, insert, [testId('unbegun'), testId('unbegun')]))
    await expect(failing).rejects.toThrow('no begin')
    expect(await isThere('unbegun')).toBe(false)
  })

  test('is committed once its last statement was, and the connection begins anew', async () => {
    await inTransaction(base.db, (tx) => runLast(tx, insert, [testId('last'), testId('last')]))
    expect(await isThere('last')).toBe(true)
    await isPoolFit()
  })

  test('fails as a whole when the connection breaks in the middle, and others go on', async () => {
    const failing = inTransaction(base.db, async (tx) => {
      await note(tx, 'broken off')
      await run(tx, 'select pg_terminate_backend(pg_backend_pid()), $1::int', [1])
      await note(tx, 'after the break')
    })
    await expect(failing).rejects.toThrow()
    expect(await isThere('broken off')).toBe(false)
    expect(await isThere('after the break')).toBe(false)
    await isPoolFit()
  })

  test('is tried again after a deadlock, and both of two that wait for each other get through', async () => {
    await inTransaction(base.db, (tx) => Promise.all([note(tx, 'left'), note(tx, 'right')]))
    const touch = (tx: Transaction, name: string) =>
      run(tx, 'update notification set body = body where notification_id = $1', [testId(name)])
    let arrived = 0
    const crossing = (first: string, second: string) =>
      inTransaction(base.db, async (tx) => {
        await touch(tx, first)
        arrived += 1
        while (arrived < 2) await new Promise((resolve) => setTimeout(resolve, 5))
        await touch(tx, second)
        return 'through'
      })
    expect(await Promise.all([crossing('left', 'right'), crossing('right', 'left')])).toEqual(['through', 'through'])
  })
})

describe('statements on one connection', () => {
  test('that are issued in one go are answered each with its own rows, in transactions and outside', async () => {
    const ask = (tx: Transaction) =>
      Promise.all([1, 2, 3].map((number) => run<{ asNumber: number }>(tx, 'select $1::int as as_number', [number])))
    const answers = [[{ asNumber: 1 }], [{ asNumber: 2 }], [{ asNumber: 3 }]]
    expect(await inTransaction(base.db, ask)).toEqual(answers)
    expect(await onOneConnection(base.db, (connection) => ask(connection as Transaction))).toEqual(answers)
  })

  test('fail alone outside a transaction', async () => {
    const results = await onOneConnection(base.db, (connection) =>
      Promise.allSettled([
        run(connection, 'select 1 / $1::int', [0]),
        run<{ one: number }>(connection, 'select $1::int as one', [1]),
      ]),
    )
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
  })

  test('reach the query builder and ready-made text alike', async () => {
    const rows = await inTransaction(base.db, async (tx) => {
      await note(tx, 'seen')
      return tx
        .selectFrom('notification')
        .select(['recipientId'])
        .where('notificationId', '=', testId('seen'))
        .execute()
    })
    expect(rows).toEqual([{ recipientId: testId('seen') }])
    const changed = await inTransaction(base.db, (tx) =>
      tx
        .updateTable('notification')
        .set({ body: 'neu' })
        .where('notificationId', '=', testId('seen'))
        .executeTakeFirst(),
    )
    expect(changed.numUpdatedRows).toBe(1n)
    expect(
      (await sql<{ n: number }>`select count(*)::int as n from notification`.execute(base.db)).rows[0]?.n,
    ).toBeGreaterThan(0)
  })
})
