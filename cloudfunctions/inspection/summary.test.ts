import { cityStage } from '../_checks/fixture/city'
import { arrive, inspect, newPlan, newShop } from '../_checks/fixture/visits'

const city = cityStage()
const goodRating = {
  facts: {
    certificateShown: true,
    twoOfficers: true,
    purposeExplained: true,
    itemPublished: null,
    onlyRelevantMaterial: null,
    favoursTaken: false,
  },
  stars: { overall: 5 },
}
const summary = (who: string) => city.as(who).call('inspection.summary', {})

test.each(['lin', 'cityHandler', 'cityLeader', 'auditor'])(
  '%s, whose lists hold no inspections, may not count them',
  async (who) => {
    expect(await city.as(who).code('inspection.summary', {})).toBe('FORBIDDEN')
  },
)

test('an enterprise counts its own visits of this year: who came, whom it sent away, what it rated', async () => {
  city.setTime('2026-11-20 10:00')
  const [shop, other] = [await newShop(city), await newShop(city)]
  const planId = await newPlan(city)
  city.setTime('2025-12-31 10:00')
  await inspect(city, shop, await newPlan(city, { validFrom: '2025-01-01' }))
  city.setTime('2026-01-01 00:01')
  const rated = await inspect(city, shop, planId)
  await city.as(shop.user).call('rating.submit', { inspectionId: rated, ...goodRating })
  await inspect(city, other, planId)
  city.setTime('2026-11-20 10:00')
  const refused = await arrive(city, shop, planId)
  await city.as(shop.user).step('inspection.refuse', refused, { reason: '没有说清查什么' })
  expect(await summary(shop.user)).toEqual({ since: '2026-01-01', isCapped: false, visits: 2, stopped: 1, rated: 1 })
  expect(await summary(other.user)).toMatchObject({ visits: 1, stopped: 0, rated: 0 })
})

test('an officer counts the visits he took part in, his agency those of this month, and neither learns what was rated', async () => {
  city.setTime('2026-11-30 10:00')
  const shop = await newShop(city)
  const planId = await newPlan(city)
  const people = ['chen', 'he', 'luo', 'marketHandler', 'fireHead']
  const before = await Promise.all(people.map(summary))
  const visited = await inspect(city, shop, planId)
  await city.as(shop.user).call('rating.submit', { inspectionId: visited, ...goodRating })
  const after = await Promise.all(people.map(summary))
  expect(after.map(({ visits }, place) => visits - (before[place]?.visits ?? 0))).toEqual([1, 1, 0, 1, 0])
  expect(after.map(({ rated }) => rated)).toEqual([null, null, null, null, null])
  city.setTime('2026-12-01 00:01')
  expect(await summary('marketHandler')).toMatchObject({ since: '2026-12-01', visits: 0 })
  expect((await summary('chen')).visits).toBe(after[0]?.visits)
})

test('a discipline officer counts the last seven days of his region and nothing of another', async () => {
  city.setTime('2026-12-10 10:00')
  await inspect(city, await newShop(city), await newPlan(city))
  city.setTime('2026-12-16 23:00')
  expect(await summary('discipline')).toMatchObject({ since: '2026-12-10', visits: 1, rated: null })
  const move = (regionCode: string) =>
    city.base.ownerDb
      .updateTable('roleAssignment')
      .set({ regionCode })
      .where('role', '=', 'disciplineOfficer')
      .execute()
  await move('990102')
  expect(await summary('discipline')).toMatchObject({ visits: 0 })
  await move('9901')
  city.setTime('2026-12-17 00:01')
  expect(await summary('discipline')).toMatchObject({ since: '2026-12-11', visits: 0 })
})
