import { testId } from '../../_checks/harness/callers'
import { type TestDatabase, testDatabase } from '../../_checks/harness/database'
import { type TestKernel, testKernel } from '../../_checks/harness/kernel'
import type { Transaction } from '../database/connect'
import type { ClockRule } from './clocks'
import { pauseClocks, repauseClocks, resumeClocks, startClock, stopClocks } from './run'
import { claimBreaches, claimWarnings, deadlinesOf, openDeadlinesOf, outdatedDeadlines } from './store'
import { viewOfClock } from './view'

let base: TestDatabase
let kernel: TestKernel
beforeAll(async () => {
  base = await testDatabase()
})
afterAll(() => base.close())
beforeEach(async () => {
  kernel = testKernel({ db: base.db })
  await base.ownerDb.deleteFrom('deadline').execute()
})

const fiveDays: ClockRule = { amount: 5, unit: 'workingDay', warnBefore: 2 }
const shanghai = (local: string) => new Date(`${local}+08:00`)
const lastMomentOf = (day: string) => shanghai(`${day}T23:59:59.999`)
type Clocked = Parameters<typeof startClock>[0]

const at = async <Result>(local: string, work: (call: Clocked) => Promise<Result>) => {
  kernel.clock.set(shanghai(local))
  const { calendar } = await kernel.reference()
  const now = kernel.clock.now()
  return base.db.transaction().execute((tx) => work({ tx, now, ids: kernel.ids, calendar }))
}
const start = (name: string, rule = fiveDays, local = '2026-11-20T10:00:00') =>
  at(local, (call) => startClock(call, 'ticket', testId(name), 'acceptDue', rule))
const only = async (name: string) => {
  const [deadline, ...others] = await deadlinesOf(base.db, testId(name))
  if (!deadline || others.length > 0) throw new Error('exactly one clock was expected')
  return deadline
}
const view = async (name: string, local: string) =>
  viewOfClock(await only(name), shanghai(local), (await kernel.reference()).calendar)

describe('a stored clock', () => {
  test('keeps when it runs out, when it warns and whether its year is provisional', async () => {
    expect(await start('plain')).toEqual(lastMomentOf('2026-11-27'))
    expect(await only('plain')).toMatchObject({
      dueAt: lastMomentOf('2026-11-27'),
      warnAt: shanghai('2026-11-25T00:00:00'),
      isProvisional: false,
      escalationLevel: 0,
    })
    await start('new year', fiveDays, '2026-12-30T10:00:00')
    expect(await only('new year')).toMatchObject({ dueAt: lastMomentOf('2027-01-07'), isProvisional: true })
  })

  test('of a provisional year is outdated once the official list is loaded, and not before', async () => {
    const outdated = async () =>
      (await base.db.transaction().execute((tx) => outdatedDeadlines(tx, 10))).map(({ subjectId }) => subjectId)
    await start('new year', fiveDays, '2026-12-30T10:00:00')
    expect(await outdated()).toEqual([])
    await base.db.updateTable('calendarYear').set({ isProvisional: false }).where('year', '=', 2027).execute()
    expect(await outdated()).toEqual([testId('new year')])
    await at('2026-12-31T09:00:00', (call) => pauseClocks(call, testId('new year'), ['acceptDue'], 'awaitingReporter'))
    expect(await outdated()).toEqual([])
    await base.db.updateTable('calendarYear').set({ isProvisional: true }).where('year', '=', 2027).execute()
  })

  test('moves by what its pauses took, also pauses that began and ended on one day', async () => {
    await start('paused')
    const named = [testId('paused'), ['acceptDue']] as const
    await at('2026-11-23T09:00:00', (call) => pauseClocks(call, ...named, 'awaitingReporter'))
    expect(await view('paused', '2026-11-25T09:00:00')).toMatchObject({
      state: 'paused',
      daysLeft: null,
      daysUsed: 1,
      pauseCause: 'awaitingReporter',
    })
    await at('2026-11-25T09:00:00', (call) => resumeClocks(call, ...named))
    expect((await only('paused')).dueAt).toEqual(lastMomentOf('2026-12-01'))
    await at('2026-11-26T09:00:00', (call) => pauseClocks(call, ...named, 'awaitingReporter'))
    await at('2026-11-26T10:00:00', (call) => resumeClocks(call, ...named))
    expect((await only('paused')).dueAt).toEqual(lastMomentOf('2026-12-01'))
    expect(await view('paused', '2026-11-26T11:00:00')).toMatchObject({ state: 'running', daysLeft: 3, daysUsed: 2 })
  })

  test('of calendar days shows what is used in calendar days', async () => {
    await start('calendar', { amount: 10, unit: 'calendarDay', warnBefore: 2 }, '2026-11-20T09:00:00')
    expect(await view('calendar', '2026-11-28T09:00:00')).toMatchObject({ unit: 'calendarDay', daysUsed: 8 })
  })

  test('is paused once and resumed once, however often it is asked', async () => {
    await start('twice')
    const named = [testId('twice'), ['acceptDue']] as const
    for (const local of ['2026-11-23T09:00:00', '2026-11-24T09:00:00'])
      await at(local, (call) => pauseClocks(call, ...named, 'awaitingReporter'))
    for (const local of ['2026-11-25T09:00:00', '2026-11-26T09:00:00'])
      await at(local, (call) => resumeClocks(call, ...named))
    expect((await only('twice')).pauses).toEqual([
      { from: '2026-11-23T01:00:00.000Z', until: '2026-11-25T01:00:00.000Z', cause: 'awaitingReporter' },
    ])
  })

  test('stands on for another cause with its due day as it was; one that runs is left alone', async () => {
    await start('passed on')
    const named = [testId('passed on'), ['acceptDue']] as const
    await at('2026-11-20T11:00:00', (call) => repauseClocks(call, ...named, 'objection'))
    expect(await only('passed on')).toMatchObject({ pauses: [], isPaused: false })
    await at('2026-11-23T09:00:00', (call) => pauseClocks(call, ...named, 'litigation'))
    for (const local of ['2026-11-24T09:00:00', '2026-11-25T09:00:00'])
      await at(local, (call) => repauseClocks(call, ...named, 'objection'))
    expect(await only('passed on')).toMatchObject({
      isPaused: true,
      dueAt: lastMomentOf('2026-11-27'),
      pauses: [
        { from: '2026-11-23T01:00:00.000Z', until: '2026-11-24T01:00:00.000Z', cause: 'litigation' },
        { from: '2026-11-24T01:00:00.000Z', until: null, cause: 'objection' },
      ],
    })
  })

  test('that was stopped neither pauses, warns nor breaches', async () => {
    await start('stopped')
    await at('2026-11-23T09:00:00', (call) => stopClocks(call, testId('stopped'), null))
    await at('2026-11-24T09:00:00', (call) => pauseClocks(call, testId('stopped'), ['acceptDue'], 'awaitingReporter'))
    expect(await only('stopped')).toMatchObject({ pauses: [], isPaused: false })
    expect(await sweepAt('2027-03-01T09:00:00', claimBreaches)).toEqual([])
    expect(await sweepAt('2027-03-01T09:00:00', claimWarnings)).toEqual([])
    expect(await openDeadlinesOf(base.db, [testId('stopped')])).toEqual([])
    expect(await view('stopped', '2026-12-20T09:00:00')).toMatchObject({
      state: 'stopped',
      daysLeft: null,
      daysUsed: 1,
    })
  })

  test('of another kind or subject is left alone', async () => {
    await start('mine')
    await start('yours')
    await at('2026-11-23T09:00:00', (call) => stopClocks(call, testId('mine'), ['confirmDue']))
    await at('2026-11-23T09:00:00', (call) => stopClocks(call, testId('yours'), ['acceptDue']))
    const open = await openDeadlinesOf(base.db, [testId('mine'), testId('yours')])
    expect(open.map(({ subjectId }) => subjectId)).toEqual([testId('mine')])
  })
})

const sweepAt = async (
  local: string,
  claim: (tx: Transaction, now: Date, limit: number) => Promise<{ subjectId: string; escalationLevel: number }[]>,
  limit = 100,
) => {
  const now = shanghai(local)
  return base.db.transaction().execute((tx) => claim(tx, now, limit))
}

describe('a sweep', () => {
  test('finds a clock run out with the first moment after its last, not before', async () => {
    await start('boundary')
    expect(await sweepAt('2026-11-27T23:59:59.999', claimBreaches)).toEqual([])
    expect(await sweepAt('2026-11-28T00:00:00.000', claimBreaches)).toHaveLength(1)
  })

  test('warns with the first moment of the warning day, once, and never after the breach', async () => {
    await start('warned')
    await start('late')
    expect(await sweepAt('2026-11-24T23:59:59.999', claimWarnings)).toEqual([])
    expect(await sweepAt('2026-11-25T00:00:00.000', claimWarnings, 1)).toHaveLength(1)
    expect(await sweepAt('2026-11-28T00:00:00.000', claimBreaches)).toHaveLength(2)
    expect(await sweepAt('2026-11-28T00:00:00.000', claimWarnings)).toEqual([])
  })

  test('does not warn of a clock that ran out while no timer ran', async () => {
    await start('slept over')
    expect(await sweepAt('2026-11-28T00:00:00.000', claimWarnings)).toEqual([])
    expect(await sweepAt('2026-11-28T00:00:00.000', claimBreaches)).toHaveLength(1)
  })

  test.each([
    ['breach', claimBreaches, '2026-12-01T00:00:00'],
    ['warning', claimWarnings, '2026-11-26T00:00:00'],
  ])('claims every %s exactly once when five run at once over 200 clocks', async (_name, claim, moment) => {
    const names = Array.from({ length: 200 }, (_, index) => `swept ${index}`)
    await at('2026-11-20T10:00:00', async (call) => {
      for (const name of names) await startClock(call, 'ticket', testId(name), 'acceptDue', fiveDays)
    })
    const sweeps = Array.from({ length: 5 }, async () => {
      const claimed: string[] = []
      for (;;) {
        const some = await sweepAt(moment, claim, 7)
        claimed.push(...some.map(({ subjectId }) => subjectId))
        if (some.length === 0) return claimed
      }
    })
    const claimed = (await Promise.all(sweeps)).flat()
    expect(claimed.sort()).toEqual(names.map(testId).sort())
    expect(await sweepAt('2027-06-01T00:00:00', claim)).toEqual([])
  })

  test('that fails gives its claims back', async () => {
    await start('given back')
    const failed = base.db.transaction().execute(async (tx) => {
      expect(await claimBreaches(tx, shanghai('2026-12-01T00:00:00'), 10)).toHaveLength(1)
      throw new Error('killed')
    })
    await expect(failed).rejects.toThrow('killed')
    expect(await sweepAt('2026-12-01T00:00:00', claimBreaches)).toMatchObject([{ escalationLevel: 1 }])
  })

  test('passes over a paused clock, and finds it after it was resumed too late', async () => {
    await start('asleep')
    const named = [testId('asleep'), ['acceptDue']] as const
    await at('2026-11-23T09:00:00', (call) => pauseClocks(call, ...named, 'awaitingReporter'))
    expect(await sweepAt('2026-12-30T00:00:00', claimBreaches)).toEqual([])
    await at('2026-11-25T09:00:00', (call) => resumeClocks(call, ...named))
    expect(await sweepAt('2026-12-02T00:00:00', claimBreaches)).toHaveLength(1)
  })

  test('after three days of sleep claims what ran out meanwhile, once each, the oldest first', async () => {
    await start('second', { ...fiveDays, amount: 2 })
    await start('first', { ...fiveDays, amount: 1 })
    const claimed = [
      ...(await sweepAt('2026-11-27T09:00:00', claimBreaches, 1)),
      ...(await sweepAt('2026-11-27T09:00:00', claimBreaches, 1)),
    ]
    expect(claimed.map(({ subjectId }) => subjectId)).toEqual([testId('first'), testId('second')])
  })
})
