import { cityStage } from '../_checks/fixture/city'
import { agencyIds, bureauIds, officeIds } from '../_checks/fixture/places'
import { reportIn, submit, ticketRow, words } from '../_checks/fixture/reports'

const city = cityStage()

/** Every page of a list, in its order. */
const allOf = async (who: string, input: object, limit = 3) => {
  const found: string[] = []
  let cursor: string | null = null
  do {
    const page: { items: { ticketId: string }[]; nextCursor: string | null } = await city
      .as(who)
      .call('ticket.queue', { limit, ...input, ...(cursor ? { cursor } : {}) })
    found.push(...page.items.map(({ ticketId }) => ticketId))
    cursor = page.nextCursor
  } while (cursor)
  return found
}

test('waiting tickets stand by deadline, paused ones below, each once, however small the page', async () => {
  const expected: string[] = []
  for (const day of ['10', '11', '12', '13']) {
    city.setTime(`2026-11-${day} 10:00`)
    expected.push(await submit(city, 'su', { townshipCode: '990102001' }))
    expected.push(await submit(city, 'su', { townshipCode: '990102001' }))
  }
  const shown = await allOf('fang', { only: 'waiting' })
  expect([...shown].sort()).toEqual([...expected].sort())
  expect(new Set(shown).size).toBe(shown.length)
  const dues = await Promise.all(shown.map(async (ticketId) => (await ticketRow(city, ticketId)).nextDueAt.getTime()))
  expect(dues).toEqual([...dues].sort((a, b) => a - b))
})

test('what waits for the reporter stands below everything that waits for the office, though it is due earlier', async () => {
  city.setTime('2026-11-03 10:00')
  const paused = await reportIn(city, 'awaitingReporter')
  city.setTime('2026-11-20 10:00')
  const fresh = await submit(city)
  const open = await allOf('lin', { only: 'open' })
  expect(open.indexOf(paused)).toBeGreaterThan(open.indexOf(fresh))
  expect((await ticketRow(city, paused)).nextDueAt.getTime()).toBeLessThan(
    (await ticketRow(city, fresh)).nextDueAt.getTime(),
  )
  expect(await allOf('lin', { only: 'waiting' })).not.toContain(paused)
})

test('a ticket stands in exactly one queue: in that of the unit whose turn it is', async () => {
  const ids = {
    submitted: await submit(city),
    accepted: await reportIn(city, 'accepted'),
    awaitingAgency: await reportIn(city, 'awaitingAgency'),
    replied: await reportIn(city, 'replied'),
    closed: await reportIn(city, 'closed'),
  }
  const where = async (who: string, only: 'waiting' | 'open' | 'closed') => {
    const found = await allOf(who, { only }, 50)
    return Object.entries(ids).flatMap(([state, ticketId]) => (found.includes(ticketId) ? [state] : []))
  }
  expect(await where('lin', 'waiting')).toEqual(['submitted', 'replied'])
  expect(await where('cityHandler', 'waiting')).toEqual(['accepted'])
  expect(await where('lin', 'open')).toEqual(['submitted', 'accepted', 'awaitingAgency', 'replied'])
  expect(await where('cityLeader', 'closed')).toEqual(['closed'])
  expect(await where('fang', 'open')).toEqual([])
})

test('closed ones page by the day they were closed, last first', async () => {
  const expected: string[] = []
  for (const minute of ['01', '02', '03', '04', '05']) {
    city.setTime(`2026-11-20 11:${minute}`)
    expected.unshift(
      await reportIn(
        city,
        'closed',
        { agencyId: agencyIds.urban },
        { handler: 'liuxiHandler', reviewer: 'liuxiReviewer', agency: 'urbanHandler' },
      ),
    )
  }
  expect(await allOf('liuxiReviewer', { only: 'closed' }, 2)).toEqual(expected)
})

describe('what is over its day', () => {
  const overdue = { isOverdue: true }

  test('is all that runs late and nothing else, by deadline, however small the page', async () => {
    city.setTime('2026-11-02 10:00')
    const late = [await submit(city), await reportIn(city, 'accepted'), await submit(city)]
    const paused = await reportIn(city, 'awaitingReporter')
    city.setTime('2026-12-21 10:00')
    const fresh = await submit(city)
    const ids = await allOf('lin', { only: 'open', ...overdue })
    expect(ids).toEqual(expect.arrayContaining(late))
    expect(ids).not.toContain(paused)
    expect(ids).not.toContain(fresh)
    expect(new Set(ids).size).toBe(ids.length)
    const all = await allOf('lin', { only: 'open' }, 50)
    expect(all.slice(0, ids.length)).toEqual(ids)
    for (const ticketId of ids) expect((await ticketRow(city, ticketId)).nextDueAt < city.kernel.clock.now()).toBe(true)
  })

  test('has nothing of what was handed over: who has it is asked after it, and not late', async () => {
    city.setTime('2026-11-02 10:00')
    const referred = await reportIn(city, 'referredDiscipline')
    city.setTime('2027-03-21 10:00')
    expect((await ticketRow(city, referred)).nextDueAt < city.kernel.clock.now()).toBe(true)
    expect(await allOf('cityHandler', { only: 'open' }, 50)).toContain(referred)
    expect(await allOf('cityHandler', { only: 'open', ...overdue }, 50)).not.toContain(referred)
    const { states } = await city.as('cityHandler').call('ticket.counters', {})
    expect(states.find(({ state }) => state === 'referredDiscipline')).toMatchObject({ overdue: 0 })
  })

  test('of what waits leaves out what waits for somebody else', async () => {
    city.setTime('2026-12-21 10:00')
    const ids = await allOf('lin', { only: 'waiting', ...overdue })
    const waiting = await allOf('lin', { only: 'waiting' }, 50)
    expect(ids.length).toBeGreaterThan(0)
    expect(waiting.slice(0, ids.length)).toEqual(ids)
    expect(await allOf('lin', { only: 'open', ...overdue })).toEqual(expect.arrayContaining(ids))
    expect((await allOf('lin', { only: 'open', ...overdue })).length).toBeGreaterThan(ids.length)
  })

  test('is asked for in no other words than yes and no', async () => {
    expect(await city.as('lin').code('ticket.queue', { isOverdue: 'yes' })).toBe('BAD_INPUT')
  })
})

describe('search', () => {
  test('finds by title or receipt number, and takes nothing as a wildcard', async () => {
    const one = await submit(city, 'zhou', { content: '打折100%_满减的牌子被没收了，没有给清单。' })
    const other = await submit(city, 'zhou', { content: '打折100元满减的牌子被没收了，没有给清单。' })
    const found = async (search: string) => await allOf('lin', { only: 'waiting', search }, 50)
    expect(await found('100%_满')).toEqual([one])
    expect(await found('打折100')).toEqual(expect.arrayContaining([one, other]))
    expect(await found('%')).toEqual([one])
    expect(await found((await ticketRow(city, other)).receiptNumber)).toEqual([other])
    expect(await found("'; drop table ticket; --")).toEqual([])
    expect(await found('\\')).toEqual([])
  })

  test('may be narrowed to a state', async () => {
    const shown = await allOf('lin', { only: 'open', state: 'accepted' }, 50)
    for (const ticketId of shown) expect((await ticketRow(city, ticketId)).state).toBe('accepted')
  })
})

test.each([
  'x',
  '0~1',
  '2~1~019b0000-0000-7000-8000-000000000000',
  '0~1~not-an-id',
  '0~99999999999999999~019b0000-0000-7000-8000-000000000000',
  '0~-8000000000000000~019b0000-0000-7000-8000-000000000000',
  '0~8000000000000000~019b0000-0000-7000-8000-000000000000',
  '',
])('a cursor that nobody gave, such as “%s”, is BAD_INPUT at its field', async (cursor) => {
  for (const only of ['waiting', 'closed'] as const)
    expect(await city.as('lin').code('ticket.queue', { only, cursor })).toBe('BAD_INPUT')
  expect(await city.as('marketHandler').code('ticket.agencyInbox', { cursor })).toBe('BAD_INPUT')
})

test.each([0, 51, -1, 1.5, '20', null])('a page of %s is refused', async (limit) => {
  expect(await city.as('lin').code('ticket.queue', { limit })).toBe('BAD_INPUT')
})

describe('the kept counters', () => {
  const bruteForce = async (column: 'officeId' | 'bureauId', unit: string) => {
    const rows = await city.db.selectFrom('ticket').select('state').where(column, '=', unit).execute()
    const counts = new Map<string, number>()
    for (const { state } of rows) counts.set(state, (counts.get(state) ?? 0) + 1)
    return Object.fromEntries([...counts].sort())
  }
  test.each([
    ['lin', 'officeId', officeIds.liuxi],
    ['fang', 'officeId', officeIds.dongqiao],
    ['cityHandler', 'bureauId', bureauIds.city],
    ['liuxiHandler', 'bureauId', bureauIds.liuxi],
    ['tingHandler', 'bureauId', bureauIds.tingcheng],
  ] as const)('of %s are what counting gives, also after a ticket was passed on', async (who, column, unit) => {
    const ticketId = await reportIn(city, 'accepted', { agencyId: agencyIds.urban }, { handler: 'liuxiHandler' })
    await city.as('liuxiHandler').step('ticket.transfer', ticketId, words['ticket.transfer'])
    const { states } = await city.as(who).call('ticket.counters', {})
    expect(Object.fromEntries(states.map(({ state, count }) => [state, count]).sort())).toEqual(
      await bruteForce(column, unit),
    )
  })

  test('tell how many are overdue and how many are due by the next working day', async () => {
    city.setTime('2026-12-24 10:00')
    const before = await city.as('fang').call('ticket.counters', {})
    await submit(city, 'su', { agencyId: undefined })
    expect(await city.as('fang').call('ticket.counters', {})).toMatchObject({
      overdue: before.overdue,
      mostOverdue: 100,
      mostDue: 500,
      dueSoon: before.dueSoon,
    })
    city.setTime('2026-12-30 10:00')
    expect(await city.as('fang').call('ticket.counters', {})).toMatchObject({ dueSoon: before.dueSoon + 1 })
    city.setTime('2027-01-09 10:00')
    expect(await city.as('fang').call('ticket.counters', {})).toMatchObject({
      overdue: before.overdue + 1 + before.dueSoon,
    })
  })
})

test('“my reports” are the person’s own, newest first, open or closed', async () => {
  const [closed, open] = [
    await reportIn(city, 'closed', {}, { reporter: 'bao' }),
    await submit(city, 'bao', { confidentiality: 'sealed' }),
  ]
  const mine = async (only?: 'open' | 'closed') =>
    (await city.as('bao').call('ticket.mine', { ...(only ? { only } : {}) })).items.map(({ ticketId }) => ticketId)
  expect(await mine()).toEqual([open, closed])
  expect(await mine('open')).toEqual([open])
  expect(await mine('closed')).toEqual([closed])
  const page = await city.as('bao').call('ticket.mine', { limit: 1 })
  expect((await city.as('bao').call('ticket.mine', { limit: 1, cursor: page.nextCursor ?? '' })).items).toMatchObject([
    { ticketId: closed },
  ])
})
