import { cityStage } from '../_checks/fixture/city'
import { codeOf } from '../_checks/fixture/store'
import { greenOutcome, inspect, inspectionRow, newPlan, newShop, type Shop } from '../_checks/fixture/visits'
import { agencyCap } from './domain'

const city = cityStage()
const open = (officer: string, code: string, planId: string, extra: object = {}) =>
  city.as(officer).code('inspection.checkIn', { code, planId, ...extra })
const nothingWritten = async (enterpriseId: string) =>
  (await city.db.selectFrom('inspection').selectAll().where('enterpriseId', '=', enterpriseId).execute()).length === 0

describe('an inspection begins only under a filed plan that covers the enterprise today', () => {
  const drafts = [
    ['is of another agency', { agency: 'fire' }],
    ['ended yesterday', { validUntil: '2026-11-19' }],
    ['begins tomorrow', { validFrom: '2026-11-21' }],
    ['was withdrawn', { withdrawnAt: new Date('2026-11-01T00:00:00Z') }],
    ['covers another county', { regionCode: '990102' }],
    ['names other enterprises only', { regionCode: null }],
  ] as const
  test.each(drafts)('not under one that %s', async (_why, draft) => {
    const shop = await newShop(city)
    expect(await open('chen', shop.code, await newPlan(city, draft))).toBe('PLAN_NOT_COVERING')
    expect(await nothingWritten(shop.enterpriseId)).toBe(true)
  })

  test('not without any plan, and not under one that nobody filed', async () => {
    const shop = await newShop(city)
    expect(await city.as('chen').code('inspection.checkIn', { code: shop.code })).toBe('PLAN_NOT_COVERING')
    expect(await open('chen', shop.code, '019b0000-0000-7000-8000-000000000000')).toBe('PLAN_NOT_COVERING')
  })

  test.each([
    ['whose last day is today', { validUntil: '2026-11-20' }],
    ['whose first day is today', { validFrom: '2026-11-20' }],
    ['of the county', { regionCode: '990104' }],
    ['of the very township', { regionCode: '990104101' }],
  ] as const)('under one %s', async (_why, draft) => {
    const shop = await newShop(city)
    expect(await open('chen', shop.code, await newPlan(city, draft))).toBe('OK')
  })

  test('under one that names the enterprise', async () => {
    const shop = await newShop(city)
    expect(await open('chen', shop.code, await newPlan(city, { regionCode: null, target: shop.enterpriseId }))).toBe(
      'OK',
    )
  })

  test('a day is one of Shanghai: the plan that ends today still serves at 23:59 and no more at 00:00', async () => {
    const [shop, later] = [await newShop(city), await newShop(city)]
    const planId = await newPlan(city, { validUntil: '2026-11-20' })
    city.setTime('2026-11-20 23:59')
    expect(await open('chen', shop.code, planId)).toBe('OK')
    city.setTime('2026-11-21 00:00')
    expect(await open('chen', later.code, planId)).toBe('PLAN_NOT_COVERING')
  })
})

test('an item that was not published may not be inspected (国办发〔2024〕54号)', async () => {
  const shop = await newShop(city)
  const planId = await newPlan(city, { item: 'unpublished' })
  expect(await open('chen', shop.code, planId)).toBe('ITEM_UNPUBLISHED')
  const { plans } = await city.as('chen').call('inspection.options', { code: shop.code })
  expect(plans.find((plan) => plan.planId === planId)?.hindrance).toContain('没有公布')
  expect(await nothingWritten(shop.enterpriseId)).toBe(true)
})

describe('the yearly cap', () => {
  test.each(['daily', 'special'] as const)(
    'stops a further %s inspection, and the officer reads why',
    async (basisType) => {
      const shop = await newShop(city)
      const planId = await newPlan(city, { basisType, capPerYear: 2 })
      await inspect(city, shop, planId)
      await inspect(city, shop, planId)
      expect(await open('chen', shop.code, planId)).toBe('FREQUENCY_CAP')
      const { plans } = await city.as('chen').call('inspection.options', { code: shop.code })
      expect(plans.find((plan) => plan.planId === planId)).toMatchObject({ used: 2, cap: 2 })
      expect(plans.find((plan) => plan.planId === planId)?.hindrance).toContain('上限')
    },
  )

  test('is of its plan: visits under other plans use up nothing of it, and the record counts both', async () => {
    const shop = await newShop(city)
    const other = await newPlan(city, { capPerYear: 3 })
    await inspect(city, shop, other)
    await inspect(city, shop, other)
    const planId = await newPlan(city, { capPerYear: 1 })
    const { plans } = await city.as('chen').call('inspection.options', { code: shop.code })
    expect(plans.find((plan) => plan.planId === planId)).toMatchObject({ used: 0, cap: 1, hindrance: null })
    const inspectionId = await inspect(city, shop, planId)
    expect((await city.as(shop.user).call('inspection.show', { inspectionId })).frequency).toMatchObject({
      ofAgency: 3,
      ofPlan: 1,
      cap: 1,
    })
    expect(await open('chen', shop.code, planId)).toBe('FREQUENCY_CAP')
    expect(await open('chen', shop.code, other)).toBe('OK')
  })

  test('an older record keeps its own number under the plan', async () => {
    const shop = await newShop(city)
    const planId = await newPlan(city, { capPerYear: 3 })
    const first = await inspect(city, shop, planId)
    city.setTime('2026-11-20 15:00')
    await inspect(city, shop, planId)
    const { frequency } = await city.as(shop.user).call('inspection.show', { inspectionId: first })
    expect(frequency.ofPlan).toBe(1)
  })

  test('does not bind a case, which needs its trigger in words', async () => {
    const shop = await newShop(city)
    await inspect(city, shop, await newPlan(city, { capPerYear: 1 }))
    const planId = await newPlan(city, { basisType: 'case', capPerYear: 1 })
    expect(await open('chen', shop.code, planId)).toBe('BAD_INPUT')
    expect(await open('chen', shop.code, planId, { trigger: '热线' })).toBe('BAD_INPUT')
    expect(await open('chen', shop.code, planId, { trigger: '12345 工单反映异味' })).toBe('OK')
    const { plans } = await city.as('chen').call('inspection.options', { code: shop.code })
    expect(plans.find((plan) => plan.planId === planId)).toMatchObject({ cap: null, hindrance: null })
  })

  test('counts what was really begun: a blocked attempt leaves room', async () => {
    const shop = await newShop(city)
    const planId = await newPlan(city, { capPerYear: 1 })
    const { inspectionId } = await city.as('liu').call('inspection.checkIn', { code: shop.code, planId })
    await city.as('marketHead').step('inspection.cancel', inspectionId, { reason: '证件无效' })
    expect(await open('chen', shop.code, planId)).toBe('OK')
  })
})

describe('the yearly cap of an agency at an enterprise (海南省涉企行政检查条例 art 9)', () => {
  const source = '省市场监督管理局公布的年度频次上限'
  const trigger = '12345 工单反映异味'
  const capAt = async (amount: number) => {
    const { settings } = await city.as('cityLeader').call('ticket.clockSettings', {})
    const version = settings.find(({ key }) => key === agencyCap.key)?.version ?? 0
    const input = { clientId: crypto.randomUUID(), key: agencyCap.key, version, amount, source }
    return city.as('cityLeader').code('ticket.changeSetting', input)
  }
  const visitForCase = async (shop: Shop, planId: string) => {
    const { inspectionId } = await city.as('chen').call('inspection.checkIn', { code: shop.code, planId, trigger })
    await city.as('he').call('inspection.checkIn', { code: shop.code })
    await city.as(shop.user).step('inspection.confirm', inspectionId)
    await city.as('chen').step('inspection.checkOut', inspectionId, greenOutcome)
  }
  afterEach(async () => {
    await city.base.ownerDb.deleteFrom('tenantSetting').execute()
    city.kernel.refresh()
  })

  test('is none until the bureau enters what was published', async () => {
    const shop = await newShop(city)
    for (let visits = 0; visits < 3; visits += 1) await inspect(city, shop, await newPlan(city, { capPerYear: 1 }))
    expect(await open('chen', shop.code, await newPlan(city))).toBe('OK')
  })

  test('counts its daily and special visits under whichever plan, and leaves cases, other agencies and other shops alone', async () => {
    expect(await capAt(2)).toBe('OK')
    const [shop, other] = [await newShop(city), await newShop(city)]
    const [daily, special] = [await newPlan(city), await newPlan(city, { basisType: 'special' })]
    const ofCase = await newPlan(city, { basisType: 'case' })
    await inspect(city, shop, daily)
    await visitForCase(shop, ofCase)
    await inspect(city, shop, special)
    for (const planId of [daily, special, await newPlan(city)]) {
      const answer = await city.as('chen').refusal('inspection.checkIn', { code: shop.code, planId })
      expect([answer.code, answer.message]).toEqual(['FREQUENCY_CAP', expect.stringContaining('年度上限')])
      // And what art 12 still allows, so that nobody stands before a door that the law leaves open.
      expect(answer.message).toMatch(/投诉举报.*企业自己申请.*按个案检查/)
    }
    const { plans } = await city.as('chen').call('inspection.options', { code: shop.code })
    expect(plans.find(({ planId }) => planId === daily)?.hindrance).toContain('你单位')
    expect(plans.find(({ planId }) => planId === ofCase)?.hindrance).toBeNull()
    await visitForCase(shop, ofCase)
    expect(await open('luo', shop.code, await newPlan(city, { agency: 'fire' }))).toBe('OK')
    expect(await open('chen', other.code, daily)).toBe('OK')
  })

  test('begins anew with the year', async () => {
    await capAt(1)
    const shop = await newShop(city)
    const planId = await newPlan(city)
    await inspect(city, shop, planId)
    expect(await open('chen', shop.code, planId)).toBe('FREQUENCY_CAP')
    city.setTime('2027-01-04 10:00')
    expect(await open('chen', shop.code, planId)).toBe('OK')
  })
})

describe('which inspection of the year it is', () => {
  test('counts for the agency and for all, from 1, and starts anew at midnight of the year in Shanghai', async () => {
    const shop = await newShop(city)
    const [market, fire] = [await newPlan(city), await newPlan(city, { agency: 'fire' })]
    const nth = async (inspectionId: string) => {
      const { nthOfAgency, nthOfAll, year } = await inspectionRow(city, inspectionId)
      return [nthOfAgency, nthOfAll, year]
    }
    expect(await nth(await inspect(city, shop, market))).toEqual([1, 1, 2026])
    expect(await nth(await inspect(city, shop, fire, ['luo', 'lu']))).toEqual([1, 2, 2026])
    expect(await nth(await inspect(city, shop, market))).toEqual([2, 3, 2026])
    city.setTime('2026-12-31 23:59')
    expect(await nth(await inspect(city, shop, market))).toEqual([3, 4, 2026])
    city.setTime('2027-01-01 00:00')
    expect(await nth(await inspect(city, shop, fire, ['luo', 'lu']))).toEqual([1, 1, 2027])
  })

  test('is what it would become while the second officer is still awaited', async () => {
    const shop = await newShop(city)
    const planId = await newPlan(city)
    await inspect(city, shop, planId)
    const { inspectionId } = await city.as('chen').call('inspection.checkIn', { code: shop.code, planId })
    expect((await city.as(shop.user).call('inspection.show', { inspectionId })).frequency).toMatchObject({
      ofAgency: 2,
      ofAll: 2,
    })
  })
})

describe('the code', () => {
  test.each([
    ['forged', codeOf('nobody')],
    ['of another kind', 'https://example.test/s/short'],
    ['empty of meaning', '随便写的'],
  ])('that is %s opens nothing', async (_why, code) => {
    expect(await open('chen', code, await newPlan(city))).toBe('CODE_UNKNOWN')
    expect(await city.as('chen').code('inspection.options', { code })).toBe('CODE_UNKNOWN')
  })

  test('that was revoked opens nothing', async () => {
    const shop = await newShop(city)
    await city.base.ownerDb
      .updateTable('enterpriseCode')
      .set({ revokedAt: city.kernel.clock.now() })
      .where('code', '=', shop.code)
      .execute()
    expect(await open('chen', shop.code, await newPlan(city))).toBe('CODE_UNKNOWN')
  })

  test('changed by one character opens nothing', async () => {
    const shop = await newShop(city)
    const altered = shop.code.slice(0, -1) + (shop.code.endsWith('0') ? '1' : '0')
    expect(await open('chen', altered, await newPlan(city))).toBe('CODE_UNKNOWN')
  })
})
