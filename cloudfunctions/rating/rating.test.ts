import { cityStage } from '../_checks/fixture/city'
import { arrive, eventsAbout, greenOutcome, inspect, newPlan, newShop } from '../_checks/fixture/visits'

const city = cityStage()
const facts = {
  certificateShown: true,
  twoOfficers: true,
  purposeExplained: true,
  itemPublished: true,
  onlyRelevantMaterial: true,
  favoursTaken: false,
}
const stars = { overall: 4 }
const inspected = async () => {
  const shop = await newShop(city)
  return { shop, inspectionId: await inspect(city, shop, await newPlan(city)) }
}

test('an enterprise rates once; a second word, the same or another, is ALREADY_RATED', async () => {
  const { shop, inspectionId } = await inspected()
  const given = await city.as(shop.user).call('rating.submit', { inspectionId, facts, stars, comment: '讲得清楚' })
  expect(given).toMatchObject({ concerns: [], ratedAt: city.kernel.clock.now().toISOString() })
  expect(await city.as(shop.user).code('rating.submit', { inspectionId, facts, stars })).toBe('ALREADY_RATED')
  expect(await city.as(shop.user).code('rating.submit', { inspectionId, facts, stars: { overall: 1 } })).toBe(
    'ALREADY_RATED',
  )
  expect(await city.as(shop.user).call('rating.show', { inspectionId })).toMatchObject({
    facts,
    stars,
    comment: '讲得清楚',
  })
  expect(await city.as(shop.user).call('inspection.show', { inspectionId })).toMatchObject({
    isRated: true,
    canRate: false,
  })
  expect(await eventsAbout(city, inspectionId)).toContain('inspection.rated')
})

test('what an enterprise does not know is kept as unknown, and speaks against nobody', async () => {
  const { shop, inspectionId } = await inspected()
  const unsure = { ...facts, itemPublished: null, onlyRelevantMaterial: null }
  const given = await city.as(shop.user).call('rating.submit', { inspectionId, facts: unsure, stars })
  expect(given.concerns).toEqual([])
  expect((await city.as(shop.user).call('rating.show', { inspectionId })).facts).toEqual(unsure)
})

test('what everybody present can see has no third answer', async () => {
  const { shop, inspectionId } = await inspected()
  const unsure = { ...facts, certificateShown: null } as never
  expect(await city.as(shop.user).code('rating.submit', { inspectionId, facts: unsure, stars })).toBe('BAD_INPUT')
})

test('the same submission sent again gives the same answer, and one row', async () => {
  const { shop, inspectionId } = await inspected()
  const input = { clientId: '9b0c7b52-6f0b-4f7a-8d0c-1d2e3f4a5b6c', inspectionId, facts, stars }
  const [first, second] = await Promise.all([1, 2].map(() => city.as(shop.user).call('rating.submit', input)))
  expect(second).toEqual(first)
  expect(await city.as(shop.user).code('rating.submit', { ...input, stars: { overall: 5 } })).toBe('CLIENT_ID_REUSED')
})

test('two people of an enterprise who rate at once: one is heard, the other is told', async () => {
  const { shop, inspectionId } = await inspected()
  const codes = await Promise.all(
    [4, 5].map((overall) => city.as(shop.user).code('rating.submit', { inspectionId, facts, stars: { overall } })),
  )
  expect(codes.sort()).toEqual(['ALREADY_RATED', 'OK'])
})

describe('the time to rate', () => {
  test('begins with the check-out and not before', async () => {
    const shop = await newShop(city)
    const inspectionId = await arrive(city, shop, await newPlan(city))
    expect(await city.as(shop.user).code('rating.submit', { inspectionId, facts, stars })).toBe('WRONG_STATE')
    await city.as(shop.user).step('inspection.confirm', inspectionId)
    expect(await city.as(shop.user).code('rating.submit', { inspectionId, facts, stars })).toBe('WRONG_STATE')
    await city.as('chen').step('inspection.checkOut', inspectionId, { ...greenOutcome, isResultInformed: false })
    expect(await city.as(shop.user).code('rating.submit', { inspectionId, facts, stars })).toBe('OK')
  })

  test('ends after seven days, at the end of the day in Shanghai', async () => {
    const [one, other] = [await inspected(), await inspected()]
    city.setTime('2026-11-27 23:59')
    expect(await city.as(one.shop.user).code('rating.submit', { inspectionId: one.inspectionId, facts, stars })).toBe(
      'OK',
    )
    city.setTime('2026-11-28 00:00')
    expect(
      await city.as(other.shop.user).code('rating.submit', { inspectionId: other.inspectionId, facts, stars }),
    ).toBe('RATING_CLOSED')
    const view = await city.as(other.shop.user).call('inspection.show', { inspectionId: other.inspectionId })
    expect(view.canRate).toBe(false)
  })

  test('runs anew from the day on which the result is told', async () => {
    const shop = await newShop(city)
    const inspectionId = await arrive(city, shop, await newPlan(city))
    await city.as(shop.user).step('inspection.confirm', inspectionId)
    await city.as('chen').step('inspection.checkOut', inspectionId, { ...greenOutcome, isResultInformed: false })
    city.advance({ days: 20 })
    expect(await city.as(shop.user).code('rating.submit', { inspectionId, facts, stars })).toBe('RATING_CLOSED')
    await city.as('marketHandler').step('inspection.informResult', inspectionId, { note: '电话告知' })
    expect(await city.as(shop.user).code('rating.submit', { inspectionId, facts, stars })).toBe('OK')
  })
})

test.each([
  ['certificateShown', false],
  ['twoOfficers', false],
  ['purposeExplained', false],
  ['itemPublished', false],
  ['onlyRelevantMaterial', false],
  ['favoursTaken', true],
])('the fact %s = %s is a concern that may become a report', async (key, value) => {
  const { shop, inspectionId } = await inspected()
  const given = await city
    .as(shop.user)
    .call('rating.submit', { inspectionId, facts: { ...facts, [key]: value }, stars: { overall: 5 } })
  expect(given.concerns).toEqual([key])
})

describe('a single rating', () => {
  test('is read by its enterprise, the region’s bureaus and discipline, and by nobody else', async () => {
    const { shop, inspectionId } = await inspected()
    await city.as(shop.user).call('rating.submit', { inspectionId, facts, stars })
    const other = await newShop(city)
    const codes: Record<string, string> = {}
    for (const who of [
      shop.user,
      other.user,
      'liuxiHandler',
      'cityLeader',
      'discipline',
      'tingHandler',
      'marketHead',
      'marketHandler',
      'chen',
      'lin',
      'auditor',
      'admin',
    ])
      codes[who === shop.user ? 'own' : who === other.user ? 'other' : who] = await city
        .as(who)
        .code('rating.show', { inspectionId })
    expect(codes).toEqual({
      own: 'OK',
      liuxiHandler: 'OK',
      cityLeader: 'OK',
      discipline: 'OK',
      other: 'NOT_FOUND',
      tingHandler: 'NOT_FOUND',
      marketHead: 'FORBIDDEN',
      marketHandler: 'FORBIDDEN',
      chen: 'FORBIDDEN',
      lin: 'FORBIDDEN',
      auditor: 'FORBIDDEN',
      admin: 'FORBIDDEN',
    })
  })

  test('of another enterprise’s inspection cannot be given, and looks the same as one of no inspection', async () => {
    const { inspectionId } = await inspected()
    const hidden = await city.as('zhou').refusal('rating.submit', { inspectionId, facts, stars })
    const input = { inspectionId: '019b0000-0000-7000-8000-000000000000', facts, stars }
    expect(await city.as('zhou').refusal('rating.submit', input)).toEqual(hidden)
    expect(hidden.code).toBe('NOT_FOUND')
  })

  test.each([
    ['no overall star', { stars: {} }],
    ['six stars', { stars: { overall: 6 } }],
    ['half a star', { stars: { overall: 3.5 } }],
    ['a fact left out', { facts: { ...facts, twoOfficers: undefined } }],
    ['a fact in words', { facts: { ...facts, twoOfficers: 'yes' } }],
    ['a comment of 501 characters', { comment: '好'.repeat(501) }],
  ])('with %s is refused', async (_what, extra) => {
    const { shop, inspectionId } = await inspected()
    expect(await city.as(shop.user).code('rating.submit', { inspectionId, facts, stars, ...extra })).toBe('BAD_INPUT')
    expect(await city.as(shop.user).code('rating.submit', { inspectionId, facts, stars })).toBe('OK')
  })
})
