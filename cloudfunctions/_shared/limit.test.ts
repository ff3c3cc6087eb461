import { personIn, visitor } from '../_checks/harness/callers'
import { type TestDatabase, testDatabase } from '../_checks/harness/database'
import { testKernel } from '../_checks/harness/kernel'
import { appRole, connect } from './database/connect'
import { inTransaction } from './database/transaction'
import { fail } from './errors'
import type { Kernel } from './kernel'
import { generalLimits, limitAddress, limitCaller, limitWork } from './limit'
import { sweep, use } from './limits/store'

let base: TestDatabase
beforeAll(async () => {
  base = await testDatabase()
})
afterAll(() => base.close())

const kernelWith = (parts: Partial<Parameters<typeof testKernel>[0]> = {}) =>
  testKernel({ db: base.db, limitScale: 1, ...parts })

// How many of so many attempts at once pass.
const passes = async (attempts: number, attempt: () => Promise<unknown>) => {
  const results = await Promise.allSettled(Array.from({ length: attempts }, attempt))
  for (const result of results)
    if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'RATE_LIMITED', status: 429 })
  return results.filter(({ status }) => status === 'fulfilled').length
}

const work = (kernel: Kernel, name: string, procedure: 'ticket.submit' | 'ticket.attach') =>
  inTransaction(kernel.db, (tx) => limitWork(kernel, tx, personIn('enterpriseUser', {}, name), '10.0.0.1', procedure))
const submit = (kernel: Kernel, name: string) => work(kernel, name, 'ticket.submit')

describe('a limit', () => {
  test('lets exactly as many through as it says, when 45 come at once for 30', async () => {
    const kernel = kernelWith()
    expect(await passes(45, () => submit(kernel, 'exact'))).toBe(30)
    expect(await passes(5, () => submit(kernel, 'exact'))).toBe(0)
  })

  test('of an address is exact when everybody behind it comes at once', async () => {
    const kernel = kernelWith()
    expect(await passes(generalLimits.address + 50, () => limitAddress(kernel, 'office'))).toBe(generalLimits.address)
  })

  test('of a person is exact over all procedures together', async () => {
    const kernel = kernelWith()
    const call = (name: 'notice.inbox' | 'identity.me') => () => limitCaller(kernel, visitor('all'), '', name)
    const half = generalLimits.person / 2
    expect(await passes(half, call('notice.inbox'))).toBe(half)
    expect(await passes(half + 20, call('identity.me'))).toBe(half)
  })

  test('survives a restart: a new pool and kernel go on counting', async () => {
    expect(await passes(20, () => submit(kernelWith(), 'restart'))).toBe(20)
    const db = connect({ url: base.ownerUrl, schema: base.schema, role: appRole(base.schema) })
    try {
      expect(await passes(20, () => submit(kernelWith({ db }), 'restart'))).toBe(10)
    } finally {
      await db.destroy()
    }
  })

  test('says when to come again, and then lets through again', async () => {
    const kernel = kernelWith()
    kernel.clock.set(new Date('2026-11-20T02:10:00Z'))
    await passes(30, () => submit(kernel, 'again'))
    await expect(submit(kernel, 'again')).rejects.toMatchObject({ data: { retryAfterSeconds: 50 * 60 } })
    kernel.clock.advance(50 * 60_000 - 1)
    await expect(submit(kernel, 'again')).rejects.toMatchObject({ data: { retryAfterSeconds: 1 } })
    kernel.clock.advance(1)
    expect(await passes(31, () => submit(kernel, 'again'))).toBe(30)
  })

  test('of one person does not touch another, nor another procedure', async () => {
    const kernel = kernelWith()
    await passes(31, () => submit(kernel, 'greedy'))
    expect(await passes(1, () => submit(kernel, 'modest'))).toBe(1)
    expect(await passes(1, () => work(kernel, 'greedy', 'ticket.attach'))).toBe(1)
  })

  test('of work is not used up by work that was taken back', async () => {
    const kernel = kernelWith()
    const fruitless = () =>
      inTransaction(kernel.db, async (tx) => {
        await limitWork(kernel, tx, personIn('enterpriseUser', {}, 'fruitless'), '10.0.0.1', 'ticket.submit')
        throw fail('STALE')
      })
    for (let attempt = 0; attempt < 40; attempt += 1) await expect(fruitless()).rejects.toMatchObject({ code: 'STALE' })
    expect(await passes(31, () => submit(kernel, 'fruitless'))).toBe(30)
  })

  test('of a guest counts for his address', async () => {
    const kernel = kernelWith()
    const signIn = (address: string) => () => limitCaller(kernel, { kind: 'guest' }, address, 'identity.demoSignIn')
    expect(await passes(70, signIn('a'))).toBe(60)
    expect(await passes(1, signIn('b'))).toBe(1)
  })

  test('is multiplied by the installation’s scale and off at 0', async () => {
    expect(await passes(70, () => submit(kernelWith({ limitScale: 2 }), 'scaled'))).toBe(60)
    expect(await passes(70, () => submit(kernelWith({ limitScale: 0 }), 'off'))).toBe(70)
  })
})

test('the limiter’s rows name neither person nor address', async () => {
  const kernel = kernelWith()
  await limitAddress(kernel, '203.0.113.77')
  await submit(kernel, 'nameless')
  const rows = JSON.stringify(await base.db.selectFrom('rateLimit').selectAll().execute())
  expect(rows).not.toContain('203.0.113.77')
  const caller = personIn('enterpriseUser', {}, 'nameless')
  expect(rows).not.toContain(caller.kind === 'person' ? caller.personId : '?')
})

test('a use counts in every named bucket, and sweeping removes windows that are over and no other', async () => {
  const [old, fresh] = [new Date('2026-11-01T00:00:00Z'), new Date('2026-11-20T00:00:00Z')]
  const countBoth = async () =>
    (await use(base.db, ['swept', 'kept'], [old, fresh])).sort((a, b) => (a.bucket < b.bucket ? -1 : 1))
  await countBoth()
  expect(await countBoth()).toEqual([
    { bucket: 'kept', used: 2 },
    { bucket: 'swept', used: 2 },
  ])
  await sweep(base.db, fresh)
  expect(await countBoth()).toEqual([
    { bucket: 'kept', used: 3 },
    { bucket: 'swept', used: 1 },
  ])
})
