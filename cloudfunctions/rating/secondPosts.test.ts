import { cityStage } from '../_checks/fixture/city'
import { agencyIds } from '../_checks/fixture/places'
import { secondRoles } from '../_checks/fixture/secondRoles'
import { inspect, newPlan, newShop } from '../_checks/fixture/visits'

const city = cityStage()
const bind = secondRoles(city)
const facts = {
  certificateShown: true,
  twoOfficers: true,
  purposeExplained: true,
  itemPublished: true,
  onlyRelevantMaterial: true,
  favoursTaken: false,
}
const rating = { facts, stars: { overall: 4 } }

test('whoever also belongs to the agency neither reads nor gives a single rating of it, nor learns whether there is one', async () => {
  const shop = await newShop(city)
  const [rated, unrated, fire] = [
    await inspect(city, shop, await newPlan(city)),
    await inspect(city, shop, await newPlan(city)),
    await inspect(city, shop, await newPlan(city, { agency: 'fire' }), ['luo', 'lu']),
  ]
  for (const inspectionId of [rated, fire]) await city.as(shop.user).call('rating.submit', { inspectionId, ...rating })
  const user = city.as(shop.user)
  const seen = async (inspectionId: string) => {
    const { isRated, canRate, clocks } = await user.call('inspection.show', { inspectionId })
    const { items } = await user.call('inspection.mine', { limit: 50 })
    const row = items.find((one) => one.inspectionId === inspectionId)
    return [isRated, canRate, clocks.map(({ kind }) => kind), row?.isRated, row?.canRate, row?.clock?.kind]
  }
  const toRate = async () =>
    (await user.call('inspection.mine', { only: 'toRate', limit: 50 })).items.map(({ inspectionId }) => inspectionId)
  const readCode = (inspectionId: string) => user.code('rating.show', { inspectionId })
  expect(await seen(rated)).not.toEqual(await seen(unrated))
  expect(await toRate()).toEqual([unrated])
  expect((await user.call('inspection.summary', {})).rated).toBe(2)

  const role = await bind(shop.user, { role: 'agencyHandler', agencyId: agencyIds.market })
  expect(await seen(rated)).toEqual(await seen(unrated))
  expect((await seen(rated)).slice(0, 2)).toEqual([false, false])
  expect(await toRate()).toEqual([])
  expect((await user.call('inspection.summary', {})).rated).toBeNull()
  expect([await readCode(rated), await readCode(unrated)]).toEqual(['NOT_FOUND', 'NOT_FOUND'])
  for (const inspectionId of [rated, unrated])
    expect(await user.code('rating.submit', { inspectionId, ...rating })).toBe('RECUSED')
  // Of other agencies he knows what his enterprise knows.
  expect(await readCode(fire)).toBe('OK')
  expect((await seen(fire)).slice(0, 2)).toEqual([true, false])
  await role.remove()
  expect(await readCode(rated)).toBe('OK')
})

test('nor does he read it as somebody who watches the region', async () => {
  const shop = await newShop(city)
  const inspectionId = await inspect(city, shop, await newPlan(city))
  await city.as(shop.user).call('rating.submit', { inspectionId, ...rating })
  const read = () => city.as('discipline').code('rating.show', { inspectionId })
  expect(await read()).toBe('OK')
  const role = await bind('discipline', { role: 'inspector', agencyId: agencyIds.market })
  expect(await read()).toBe('NOT_FOUND')
  expect(await city.as('discipline').call('inspection.show', { inspectionId })).toMatchObject({ isRated: false })
  await role.remove()
})
