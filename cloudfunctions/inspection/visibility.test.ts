import { type City, cityStage } from '../_checks/fixture/city'
import { arrive, inspect, newPlan, newShop, type Shop } from '../_checks/fixture/visits'

const city = cityStage()
const goodRating = {
  facts: {
    certificateShown: true,
    twoOfficers: true,
    purposeExplained: true,
    itemPublished: true,
    onlyRelevantMaterial: true,
    favoursTaken: false,
  },
  stars: { overall: 5 },
}
const missing = '019b0000-0000-7000-8000-000000000000'
let shop: Shop
let inspectionId: string
beforeEach(async () => {
  shop = await newShop(city)
  inspectionId = await arrive(city, shop, await newPlan(city, { agency: 'urban' }), ['wei'])
})

const seen = (who: string, id = inspectionId) => city.as(who).code('inspection.show', { inspectionId: id })

test.each(['wei', 'urbanHandler', 'lin', 'zhao', 'liuxiHandler', 'liuxiLeader', 'cityHandler', 'discipline'])(
  '%s sees an inspection of 柳溪’s urban agency',
  async (who) => {
    expect(await seen(who)).toBe('OK')
  },
)

test.each([
  ['zhou', 'another enterprise'],
  ['chen', 'an officer of another agency'],
  ['marketHandler', 'another agency'],
  ['fireHead', 'another agency’s head'],
  ['tingHandler', 'the bureau of another county'],
  ['fang', 'the judicial office of another township'],
])('%s (%s) cannot tell it from one that is missing', async (who) => {
  const hidden = await city.as(who).refusal('inspection.show', { inspectionId })
  const absent = await city.as(who).refusal('inspection.show', { inspectionId: missing })
  expect(hidden).toEqual(absent)
  expect(hidden.code).toBe('NOT_FOUND')
})

test('the enterprise sees its own, and its own only, in every list', async () => {
  expect(await seen(shop.user)).toBe('OK')
  const other = await newShop(city)
  for (const procedure of ['inspection.mine', 'inspection.current'] as const) {
    expect(JSON.stringify(await city.as(shop.user).call(procedure, {}))).toContain(inspectionId)
    for (const who of [other.user, 'marketHead', 'chen'].filter(
      (one) => procedure === 'inspection.mine' || one !== 'marketHead',
    ))
      expect(JSON.stringify(await city.as(who).call(procedure, {}))).not.toContain(inspectionId)
  }
})

const changes = [
  ['inspection.confirm', 'zhou', {}],
  ['inspection.refuse', 'zhou', { reason: '不是我家' }],
  ['inspection.checkOut', 'luo', { outcome: 'green', note: '现场规范，没有问题', isResultInformed: true }],
  ['inspection.informResult', 'marketHandler', { note: '电话告知' }],
  ['inspection.cancel', 'marketHead', { reason: '取消' }],
  ['inspection.closeRefused', 'fireHead', { reason: '结束' }],
] as const

test.each(changes)(
  '%s by somebody it does not belong to is NOT_FOUND, and nothing is written',
  async (name, who, extra) => {
    const before = await rowsOf(city, inspectionId)
    expect(await city.as(who).stepCode(name, inspectionId, extra)).toBe('NOT_FOUND')
    expect(await city.as(who).code(name, { inspectionId: missing, version: 0, ...extra })).toBe('NOT_FOUND')
    expect(await rowsOf(city, inspectionId)).toEqual(before)
  },
)

test('lists page by key, newest first, each inspection once', async () => {
  const own = await newShop(city)
  const planId = await newPlan(city)
  const made: string[] = []
  for (let round = 0; round < 5; round += 1) {
    made.unshift(await inspect(city, own, planId))
    city.advance({ minutes: 1 })
  }
  const found: string[] = []
  let cursor: string | undefined
  do {
    const page = await city.as(own.user).call('inspection.mine', { limit: 2, ...(cursor ? { cursor } : {}) })
    found.push(...page.items.map((item) => item.inspectionId))
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  expect(found).toEqual(made)
  expect(await city.as(own.user).code('inspection.mine', { cursor: 'x' })).toBe('BAD_INPUT')
  const counts = await Promise.all(
    (['open', 'toRate', 'finished'] as const).map((only) => city.as(own.user).call('inspection.mine', { only })),
  )
  expect(counts.map(({ items }) => items.length)).toEqual([0, 5, 5])
})

test('an agency reads what goes on before what is over, each newest first and once', async () => {
  const planId = await newPlan(city)
  const running = [await arrive(city, await newShop(city), planId)]
  city.advance({ minutes: 1 })
  const over = await inspect(city, await newShop(city), planId)
  city.advance({ minutes: 1 })
  running.unshift(await arrive(city, await newShop(city), planId))
  const found: string[] = []
  let cursor: string | undefined
  do {
    const page = await city.as('marketHandler').call('inspection.mine', { limit: 1, ...(cursor ? { cursor } : {}) })
    found.push(...page.items.map((item) => item.inspectionId))
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  expect(found.slice(0, 2)).toEqual(running)
  const ended = found.slice(2)
  expect(ended).toContain(over)
  expect(ended).toEqual([...new Set(ended)].sort().reverse())
  for (const wrong of ['x', 'running~', 'running~x'])
    expect(await city.as('marketHandler').code('inspection.mine', { cursor: wrong })).toBe('BAD_INPUT')
})

const rowsOf = (of: City, id: string) =>
  Promise.all([
    of.db.selectFrom('inspection').selectAll().where('inspectionId', '=', id).execute(),
    of.db.selectFrom('inspectionStep').selectAll().where('inspectionId', '=', id).execute(),
    of.db.selectFrom('deadline').selectAll().where('subjectId', '=', id).execute(),
  ])

test('officers and their agency cannot tell from any answer whether an inspection was rated', async () => {
  const rated = await inspect(city, shop, await newPlan(city))
  const asked = async () => [
    await city.as('chen').call('inspection.show', { inspectionId: rated }),
    await city.as('chen').call('inspection.mine', {}),
    await city.as('chen').call('inspection.mine', { only: 'toRate' }),
  ]
  const before = await asked()
  await city.as(shop.user).call('rating.submit', { inspectionId: rated, ...goodRating })
  expect(await asked()).toEqual(before)
})
