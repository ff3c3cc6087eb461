import { testId } from '../_checks/harness/callers'
import { type TestDatabase, testDatabase } from '../_checks/harness/database'
import { testKernel } from '../_checks/harness/kernel'
import { SettableClock } from '../_shared/clock'
import { startClock } from '../_shared/deadlines/run'
import { verifyChain } from '../_shared/journal/verify'
import { recompute } from './recompute'

let base: TestDatabase
beforeAll(async () => {
  base = await testDatabase()
})
afterAll(() => base.close())

const fiveDays = { amount: 5, unit: 'workingDay', warnBefore: 2 } as const

test('a deadline of a provisional year moves when the official list is loaded, once, and the journal says so', async () => {
  const clock = new SettableClock(new Date('2026-12-30T02:00:00Z'))
  const kernel = testKernel({ db: base.db, clock })
  const { calendar } = await kernel.reference()
  const subjectId = testId('over the new year')
  const first = await base.db
    .transaction()
    .execute((tx) =>
      startClock({ tx, now: clock.now(), ids: kernel.ids, calendar }, 'ticket', subjectId, 'accept', fiveDays),
    )
  expect(first.toISOString()).toBe('2027-01-07T15:59:59.999Z')
  expect(await recompute(kernel)).toBe(0)
  // The official list makes Monday 4 January a holiday.
  await base.ownerDb.updateTable('calendarDay').set({ isWorking: false }).where('day', '=', '2027-01-04').execute()
  await base.ownerDb.updateTable('calendarYear').set({ isProvisional: false }).where('year', '=', 2027).execute()
  expect(await recompute(kernel)).toBe(1)
  expect(await recompute(kernel)).toBe(0)
  const moved = await base.db
    .selectFrom('deadline')
    .selectAll()
    .where('subjectId', '=', subjectId)
    .executeTakeFirstOrThrow()
  expect(moved.dueAt.toISOString()).toBe('2027-01-08T15:59:59.999Z')
  expect(moved.isProvisional).toBe(false)
  const chain = await verifyChain(base.db, 'ticket', subjectId)
  expect(chain).toMatchObject({
    events: 1,
    faults: [],
    firstFacts: { from: '2027-01-07T15:59:59.999Z', to: '2027-01-08T15:59:59.999Z' },
  })
})
