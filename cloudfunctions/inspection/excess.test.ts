import fc from 'fast-check'
import { pages } from '../../src/contracts/pages'
import { cityStage } from '../_checks/fixture/city'
import { eventsAbout, greenOutcome, inspectionRow, newPlan, newShop, type Shop } from '../_checks/fixture/visits'
import { addDays } from '../_shared/calendar/days'
import { isExcessive, quarterOf, reasonableCases } from './domain'
import { notices } from './texts'

// 海南省涉企行政检查条例第十二条：个案检查可以不受频次上限限制；检查频次明显超过合理频次的，行政执法监督机关应当及时跟踪监督。

const city = cityStage()
const trigger = '12345 工单反映异味'
type Pair = readonly [first: string, second: string]
const market: Pair = ['chen', 'he']
const fire: Pair = ['luo', 'lu']

/** Two officers arrive under a plan of this kind, and the visit ends. */
const visit = async (shop: Shop, planId: string, [first, second]: Pair = market) => {
  const { inspectionId } = await city.as(first).call('inspection.checkIn', { code: shop.code, planId, trigger })
  await city.as(second).call('inspection.checkIn', { code: shop.code })
  await city.as(shop.user).step('inspection.confirm', inspectionId)
  await city.as(first).step('inspection.checkOut', inspectionId, greenOutcome)
  return inspectionId
}
const visits = async (count: number, shop: Shop, planId: string, pair: Pair = market) => {
  const ids: string[] = []
  for (let nth = 0; nth < count; nth += 1) ids.push(await visit(shop, planId, pair))
  return ids
}
const casePlan = (agency: 'market' | 'fire' = 'market') => newPlan(city, { agency, basisType: 'case' })
const marks = async (ids: readonly string[]) => {
  const rows = await Promise.all(ids.map((id) => inspectionRow(city, id)))
  return rows.map(({ excessCases }) => excessCases)
}
const { title } = notices.excessForBureau('某局')
/** Notices of it that lead to one of these visits, one for each who is told. */
const told = async (ids: readonly string[]) =>
  (
    await city.db
      .selectFrom('notification')
      .select(['recipientId', 'link', 'body'])
      .where('title', '=', title)
      .execute()
  ).filter(({ link }) => ids.some((id) => link?.endsWith(id)))
const alerts = (shop: Shop) =>
  city.db.selectFrom('frequencyAlert').selectAll().where('enterpriseId', '=', shop.enterpriseId).execute()

const setReasonable = async (amount: number) => {
  const { settings } = await city.as('cityLeader').call('ticket.clockSettings', {})
  const version = settings.find(({ key }) => key === reasonableCases.key)?.version ?? 0
  const input = { clientId: crypto.randomUUID(), key: reasonableCases.key, version, amount, source: '本市执法监督办法' }
  return city.as('cityLeader').code('ticket.changeSetting', input)
}
afterEach(async () => {
  await city.base.ownerDb.deleteFrom('tenantSetting').execute()
  city.kernel.refresh()
})

describe('who learns that the cases of a quarter are too many', () => {
  let shop: Shop
  let ids: string[]
  let fourth: string
  beforeEach(async () => {
    shop = await newShop(city)
    ids = await visits(4, shop, await casePlan())
    fourth = ids[3] ?? ''
  })

  test.each(['chen', 'marketHandler', 'marketHead'])('not %s of the agency that is followed up', async (who) => {
    expect((await city.as(who).call('inspection.show', { inspectionId: fourth })).excessCases).toBeNull()
    const { items } = await city.as(who).call('inspection.mine', {})
    expect(items.map(({ excessCases }) => excessCases)).toEqual(items.map(() => null))
  })

  test('not the enterprise, which reads how often somebody came', async () => {
    const record = await city.as(shop.user).call('inspection.show', { inspectionId: fourth })
    expect([record.excessCases, record.frequency.ofAgency]).toEqual([null, 4])
  })

  test.each(['lin', 'liuxiHandler', 'cityHandler', 'discipline'])('%s, who supervises, on its record', async (who) => {
    expect((await city.as(who).call('inspection.show', { inspectionId: fourth })).excessCases).toBe(4)
  })

  test('the list of whoever watches marks that visit, and no other of the four', async () => {
    const { items } = await city.as('discipline').call('inspection.stream', { limit: 50 })
    const own = items.filter(({ inspectionId }) => ids.includes(inspectionId))
    expect(own.map(({ inspectionId, excessCases }) => [inspectionId, excessCases]).sort()).toEqual(
      ids.map((id) => [id, id === fourth ? 4 : null]).sort(),
    )
  })

  test('the timeline that all sides read says nothing of it', async () => {
    const { timeline } = await city.as('discipline').call('inspection.show', { inspectionId: fourth })
    expect(JSON.stringify(timeline)).not.toMatch(/偏多|excess/)
  })
})

test('the fourth case of a quarter goes on as any other, and the bureau of the agency’s level is told with its name', async () => {
  const shop = await newShop(city)
  const planId = await casePlan()
  const ids = await visits(3, shop, planId)
  expect([await told(ids), await alerts(shop)]).toEqual([[], []])
  const fourth = await visit(shop, planId)
  expect((await inspectionRow(city, fourth)).state).toBe('resultInformed')
  expect(await eventsAbout(city, fourth)).toContain('alert.raised')
  const lines = await told([...ids, fourth])
  const blocked = await tellsOfBlocked(shop)
  // Exactly those who are told of a visit that was blocked.
  expect(lines.map(({ recipientId }) => recipientId).sort()).toEqual(blocked.sort())
  expect(lines[0]?.body).toMatch(/个案检查明显偏多.*跟踪监督/)
  expect(lines[0]?.link).toBe(pages.inspectionOfOffice + fourth)
})

const tellsOfBlocked = async (shop: Shop) => {
  const { inspectionId } = await city
    .as('liu')
    .call('inspection.checkIn', { code: shop.code, planId: await newPlan(city) })
  const rows = await city.db
    .selectFrom('notification')
    .select(['recipientId', 'link'])
    .where('title', '=', notices.blockedForBureau('某局').title)
    .execute()
  return rows
    .filter(({ link }) => link === pages.inspectionOfOffice + inspectionId)
    .map(({ recipientId }) => recipientId)
}

describe('what is counted', () => {
  test('each kind and each agency at each enterprise by itself', async () => {
    const [shop, other] = [await newShop(city), await newShop(city)]
    const [daily, special] = [await newPlan(city), await newPlan(city, { basisType: 'special' })]
    const [ofMarket, ofFire] = [await casePlan(), await casePlan('fire')]
    const rows = [
      // Neither daily nor special visits are cases; those have caps of their own.
      [await visits(2, shop, daily), [null, null]],
      [await visits(2, shop, special), [null, null]],
      [await visits(2, shop, ofMarket), [null, null]],
      [await visits(3, shop, ofFire, fire), [null, null, null]],
      [await visits(3, other, ofMarket), [null, null, null]],
      // Under whichever plan.
      [await visits(2, shop, await casePlan()), [null, 4]],
      [await visits(1, shop, ofFire, fire), [4]],
    ] as const
    for (const [ids, expected] of rows) expect(await marks(ids)).toEqual(expected)
    expect((await alerts(shop)).map(({ quarter }) => quarter)).toEqual(['2026-4', '2026-4'])
    expect(await alerts(other)).toEqual([])
  })

  test('a visit that never began is none', async () => {
    const shop = await newShop(city)
    const planId = await casePlan()
    await visits(3, shop, planId)
    const { inspectionId } = await city.as('liu').call('inspection.checkIn', { code: shop.code, planId, trigger })
    await city.as('marketHead').step('inspection.cancel', inspectionId, { reason: '证件无效' })
    expect(await marks([inspectionId])).toEqual([null])
    expect(await alerts(shop)).toEqual([])
  })

  test('what the enterprise refused was not checked, and counts for nothing', async () => {
    const shop = await newShop(city)
    const planId = await casePlan()
    const { inspectionId } = await city.as('chen').call('inspection.checkIn', { code: shop.code, planId, trigger })
    await city.as('he').call('inspection.checkIn', { code: shop.code })
    await city.as(shop.user).step('inspection.refuse', inspectionId, { reason: '没有说清楚查什么' })
    await city.as('marketHead').step('inspection.closeRefused', inspectionId, { reason: '另行安排' })
    expect(await marks(await visits(4, shop, planId))).toEqual([null, null, null, 4])
  })

  test('a quarter is one of Shanghai: it ends at midnight there, and the next counts from one', async () => {
    const shop = await newShop(city)
    const planId = await casePlan()
    city.setTime('2026-09-30 23:40')
    const before = await visits(3, shop, planId)
    city.setTime('2026-10-01 00:00')
    const after = await visits(4, shop, planId)
    expect(await marks([...before, ...after])).toEqual([null, null, null, null, null, null, 4])
    city.setTime('2026-12-31 23:59')
    expect(await marks([await visit(shop, planId)])).toEqual([5])
    city.setTime('2027-01-01 00:00')
    expect(await marks(await visits(4, shop, planId))).toEqual([null, null, null, 4])
    expect((await alerts(shop)).map(({ quarter }) => quarter).sort()).toEqual(['2026-4', '2027-1'])
  })

  test('how many are still reasonable is for the tenant to say, and counts from the next visit on', async () => {
    const shop = await newShop(city)
    const planId = await casePlan()
    expect(await setReasonable(0)).toBe('BAD_INPUT')
    expect(await setReasonable(1)).toBe('OK')
    expect(await marks(await visits(2, shop, planId))).toEqual([null, 2])
    expect(await setReasonable(5)).toBe('OK')
    expect(await marks(await visits(4, shop, planId))).toEqual([null, null, null, 6])
  })
})

describe('nothing twice', () => {
  test('the fifth and sixth of a quarter are marked, and told no more', async () => {
    const shop = await newShop(city)
    const ids = await visits(6, shop, await casePlan())
    expect(await marks(ids)).toEqual([null, null, null, 4, 5, 6])
    const links = new Set((await told(ids)).map(({ link }) => link))
    expect([...links]).toEqual([pages.inspectionOfOffice + ids[3]])
    expect(await alerts(shop)).toHaveLength(1)
  })

  test('five scans at once of the officer who completes the pair make one alert', async () => {
    const shop = await newShop(city)
    const planId = await casePlan()
    await visits(3, shop, planId)
    const { inspectionId } = await city.as('chen').call('inspection.checkIn', { code: shop.code, planId, trigger })
    const codes = await Promise.all(
      Array.from({ length: 5 }, () => city.as('he').code('inspection.checkIn', { code: shop.code })),
    )
    expect(codes.sort()).toEqual(['OK', ...Array(4).fill('SAME_OFFICER')])
    expect(await marks([inspectionId])).toEqual([4])
    expect(await alerts(shop)).toHaveLength(1)
    const people = (await told([inspectionId])).map(({ recipientId }) => recipientId)
    expect(new Set(people).size).toBe(people.length)
  })

  test('five shops at once have five alerts', async () => {
    const shops: Shop[] = []
    const planId = await casePlan()
    for (let place = 0; place < 5; place += 1) {
      const shop = await newShop(city)
      await visits(3, shop, planId)
      shops.push(shop)
    }
    const begun = await Promise.all(
      shops.map((shop) => city.as('chen').call('inspection.checkIn', { code: shop.code, planId, trigger })),
    )
    await Promise.all(shops.map((shop) => city.as('he').call('inspection.checkIn', { code: shop.code })))
    expect(await marks(begun.map(({ inspectionId }) => inspectionId))).toEqual([4, 4, 4, 4, 4])
    for (const shop of shops) expect(await alerts(shop)).toHaveLength(1)
  })
})

describe('by themselves', () => {
  const days = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays('2000-01-01', count))

  test('quarters follow each other without a gap, and every day lies in its own', () => {
    fc.assert(
      fc.property(days, (day) => {
        const { name, from, until } = quarterOf(day)
        expect(from <= day && day < until).toBe(true)
        expect(name).toBe(`${day.slice(0, 4)}-${Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1}`)
        expect(quarterOf(addDays(from, -1)).until).toBe(from)
        expect(quarterOf(until).from).toBe(until)
      }),
    )
  })

  test('more than the reasonable number is too many, that number is not', () => {
    for (let reasonable = 1; reasonable <= 10; reasonable += 1)
      expect([isExcessive(reasonable, reasonable), isExcessive(reasonable + 1, reasonable)]).toEqual([false, true])
  })
})
