import { cityStage } from '../_checks/fixture/city'
import { inspect, newPlan, newShop, type Shop } from '../_checks/fixture/visits'

const city = cityStage()
const good = {
  certificateShown: true,
  twoOfficers: true,
  purposeExplained: true,
  itemPublished: true,
  onlyRelevantMaterial: true,
  favoursTaken: false,
}
type Stars = { overall: number; attitude?: number }

let planId = ''
const rate = async (stars: Stars, facts: { [Key in keyof typeof good]?: boolean | null } = {}, again?: Shop) => {
  planId ||= await newPlan(city)
  const shop = again ?? (await newShop(city))
  const inspectionId = await inspect(city, shop, planId)
  await city.as(shop.user).call('rating.submit', { inspectionId, facts: { ...good, ...facts } as typeof good, stars })
  return shop
}
const summary = (who = 'marketHead') => city.as(who).call('rating.summary', {})

// The tests of this file follow one agency through its year: each goes on where the one before stopped.
test('below five an agency learns that there are too few, and no more', async () => {
  for (let count = 0; count < 4; count += 1) {
    expect(await summary()).toEqual({ isEnough: false, released: 0, minimum: 5, facts: [], stars: [], period: '2026' })
    await rate({ overall: 5 })
  }
  expect(await summary('marketHandler')).toMatchObject({ isEnough: false, released: 0, facts: [], stars: [] })
})

test('at five it sees shares and averages over the five', async () => {
  await rate({ overall: 1 }, { twoOfficers: false })
  const seen = await summary()
  expect(seen).toMatchObject({ isEnough: true, released: 5 })
  expect(seen.facts.find(({ key }) => key === 'twoOfficers')?.goodShare).toBeCloseTo(0.8)
  expect(seen.facts.find(({ key }) => key === 'favoursTaken')?.goodShare).toBe(1)
  expect(seen.stars.find(({ key }) => key === 'overall')?.average).toBeCloseTo(4.2)
  expect(seen.stars.find(({ key }) => key === 'attitude')?.average).toBeNull()
})

test('ratings six to nine change nothing that it can see; ten shows all ten', async () => {
  const five = await summary()
  for (let count = 0; count < 4; count += 1) {
    await rate({ overall: 2 }, { purposeExplained: false })
    expect(await summary()).toEqual(five)
  }
  await rate({ overall: 2 })
  const ten = await summary()
  expect(ten.released).toBe(10)
  expect(ten.stars.find(({ key }) => key === 'overall')?.average).toBeCloseTo((21 + 10) / 10)
})

test('another agency sees nothing of it', async () => {
  expect(await summary('fireHead')).toMatchObject({ isEnough: false, released: 0 })
})

// An agency that reads after every release and subtracts must never come to fewer than five people, also where a
// question may be left out.
test('a question that few of a group answered waits until five have: no single star can be computed', async () => {
  const attitude = async () => (await summary()).stars.find(({ key }) => key === 'attitude')?.average
  for (let count = 0; count < 5; count += 1) await rate({ overall: 3, attitude: 5 })
  expect(await attitude()).toBe(5)
  await rate({ overall: 3, attitude: 1 })
  for (let count = 0; count < 4; count += 1) await rate({ overall: 3 })
  expect((await summary()).released).toBe(20)
  expect(await attitude()).toBe(5)
  for (let count = 0; count < 4; count += 1) await rate({ overall: 3, attitude: 1 })
  await rate({ overall: 3 })
  expect(await attitude()).toBe(3)
})

test('who does not know a fact counts neither for nor against it, and fewer than five who know show nothing', async () => {
  const share = async () => (await summary()).facts.find(({ key }) => key === 'itemPublished')?.goodShare
  const before = await share()
  for (let count = 0; count < 5; count += 1) await rate({ overall: 3 }, { itemPublished: count === 0 ? false : null })
  expect(await share()).toBe(before)
  for (let count = 0; count < 5; count += 1) await rate({ overall: 3 }, { itemPublished: count === 0 ? null : false })
  expect((await summary()).released).toBe(35)
  expect(await share()).toBeCloseTo(25 / 30)
})

test('five of one enterprise are not a group: the agency would know whose they are', async () => {
  const before = await summary()
  const shop = await rate({ overall: 1 })
  for (let count = 0; count < 3; count += 1) await rate({ overall: 1 }, {}, shop)
  for (let count = 0; count < 3; count += 1) await rate({ overall: 5 })
  await rate({ overall: 1 }, {}, shop)
  expect(await summary()).toEqual(before)
  await rate({ overall: 5 })
  expect((await summary()).released).toBe(before.released + 5)
  // The group had one of the shop; its others wait for four more enterprises.
  for (let count = 0; count < 3; count += 1) await rate({ overall: 5 })
  expect((await summary()).released).toBe(before.released + 5)
  await rate({ overall: 5 })
  expect((await summary()).released).toBe(before.released + 10)
})
