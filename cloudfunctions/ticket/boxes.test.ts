import { cityStage } from '../_checks/fixture/city'

const city = cityStage()
const add = async (who: string, name: string, kind: 'letterBox' | 'suggestionBox' | 'mailbox' = 'suggestionBox') =>
  (await city.as(who).call('ticket.saveBox', { kind, name })).boxId
const boxIn = async (who: string, boxId: string) => {
  const list = await city.as(who).call('ticket.boxes', {})
  return { ...list, box: list.boxes.find((one) => one.boxId === boxId) }
}

test('neither reporters nor agencies see boxes, and a leader only looks', async () => {
  const boxId = await add('cityHandler', '市司法局一楼')
  for (const who of ['zhou', 'marketHandler', 'discipline'])
    expect([who, await city.as(who).code('ticket.boxes', {})]).toEqual([who, 'FORBIDDEN'])
  expect((await boxIn('cityLeader', boxId)).box).toMatchObject({ name: '市司法局一楼' })
  expect(await city.as('cityLeader').code('ticket.recordBoxCheck', { boxId, checkedOn: '2026-11-19', pieces: 0 })).toBe(
    'FORBIDDEN',
  )
})

test('a box belongs to its unit: nobody else sees, changes or opens it', async () => {
  const boxId = await add('lin', '镇便民服务中心')
  for (const who of ['fang', 'liuxiHandler']) {
    expect((await boxIn(who, boxId)).box).toBeUndefined()
    const change = { boxId, version: 0, kind: 'letterBox', name: '别处' } as const
    expect([who, await city.as(who).code('ticket.saveBox', change)]).toEqual([who, 'NOT_FOUND'])
    const check = { boxId, checkedOn: '2026-11-19', pieces: 1 }
    expect([who, await city.as(who).code('ticket.recordBoxCheck', check)]).toEqual([who, 'NOT_FOUND'])
    expect([who, await city.as(who).code('ticket.boxChecks', { boxId })]).toEqual([who, 'NOT_FOUND'])
  }
})

test('a box is waited for until it was opened this month, and again next month', async () => {
  const boxId = await add('zhao', '东门口', 'letterBox')
  const before = await boxIn('zhao', boxId)
  expect(before).toMatchObject({ month: '2026-11', timesAMonth: 1, box: { checkedTimes: 0, lastCheck: null } })
  // Last month's does not count.
  await city.as('zhao').call('ticket.recordBoxCheck', { boxId, checkedOn: '2026-10-30', pieces: 2 })
  expect((await boxIn('zhao', boxId)).unchecked).toBe(before.unchecked)
  await city.as('lin').call('ticket.recordBoxCheck', { boxId, checkedOn: '2026-11-03', pieces: 0, note: '空的' })
  const after = await boxIn('zhao', boxId)
  expect(after.unchecked).toBe(before.unchecked - 1)
  expect(after.box).toMatchObject({ checkedTimes: 1, lastCheck: { checkedOn: '2026-11-03', pieces: 0 } })
  city.advance({ days: 14 })
  expect((await boxIn('zhao', boxId)).unchecked).toBe(before.unchecked)
})

test('how often a month is the tenant’s to say; twice on one day is once', async () => {
  const boxId = await add('fang', '东桥路口')
  const check = (checkedOn: string) => city.as('fang').call('ticket.recordBoxCheck', { boxId, checkedOn, pieces: 1 })
  await city.as('cityLeader').call('ticket.changeSetting', {
    key: 'ticket.boxChecks',
    amount: 2,
    source: '本市要求每月开两次',
    version: 0,
  } as never)
  city.advance({ minutes: 1 })
  await check('2026-11-03')
  await check('2026-11-03')
  expect(await boxIn('fang', boxId)).toMatchObject({ timesAMonth: 2, unchecked: 1, box: { checkedTimes: 1 } })
  await check('2026-11-18')
  expect((await boxIn('fang', boxId)).unchecked).toBe(0)
})

test('the log of a box is kept as it was written, the last day first, in pages', async () => {
  const boxId = await add('fang', '工业园')
  for (const [checkedOn, pieces] of [
    ['2026-09-02', 1],
    ['2026-11-02', 3],
    ['2026-10-02', 2],
  ] as const)
    await city.as('fang').call('ticket.recordBoxCheck', { boxId, checkedOn, pieces })
  const first = await city.as('fang').call('ticket.boxChecks', { boxId, limit: 2 })
  const second = await city.as('fang').call('ticket.boxChecks', { boxId, limit: 2, cursor: first.nextCursor ?? '' })
  expect([...first.items, ...second.items].map(({ pieces }) => pieces)).toEqual([3, 2, 1])
  expect(second.nextCursor).toBeNull()
  expect(await city.as('fang').code('ticket.boxChecks', { boxId, cursor: 'nonsense' })).toBe('BAD_INPUT')
  await expect(city.db.deleteFrom('boxCheck').execute()).rejects.toThrow(/permission denied/)
})

test('a box out of use is waited for by nobody and not opened, a twin and a day to come are refused', async () => {
  const boxId = await add('lin', '旧街口')
  expect(await city.as('lin').code('ticket.saveBox', { kind: 'suggestionBox', name: '旧街口' })).toBe('BAD_INPUT')
  expect(await city.as('lin').code('ticket.recordBoxCheck', { boxId, checkedOn: '2026-12-30', pieces: 0 })).toBe(
    'BAD_INPUT',
  )
  const { unchecked } = await boxIn('lin', boxId)
  const change = { boxId, version: 0, kind: 'suggestionBox', name: '旧街口', isInUse: false } as const
  await city.as('lin').call('ticket.saveBox', change)
  expect(await city.as('lin').code('ticket.saveBox', change)).toBe('STALE')
  expect((await boxIn('lin', boxId)).unchecked).toBe(unchecked - 1)
  expect(await city.as('lin').code('ticket.recordBoxCheck', { boxId, checkedOn: '2026-11-19', pieces: 0 })).toBe(
    'WRONG_STATE',
  )
})
