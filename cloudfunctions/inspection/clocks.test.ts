import { cityStage } from '../_checks/fixture/city'
import { arrive, eventsAbout, greenOutcome, inspectionRow, newPlan, newShop } from '../_checks/fixture/visits'

const city = cityStage()
const scanOnce = async () => {
  const shop = await newShop(city)
  const planId = await newPlan(city)
  const { inspectionId } = await city.as('chen').call('inspection.checkIn', { code: shop.code, planId })
  return { shop, planId, inspectionId }
}
const arrived = async () => {
  const shop = await newShop(city)
  return { shop, inspectionId: await arrive(city, shop, await newPlan(city)) }
}
const stateOf = async (inspectionId: string) => (await inspectionRow(city, inspectionId)).state
const titlesOf = async (person: string, inspectionId: string) =>
  (await city.as(person).call('notice.inbox', { limit: 50 })).items
    .filter(({ link }) => link?.endsWith(inspectionId))
    .map(({ title }) => title)

describe('one officer alone', () => {
  test('has 15 minutes; then it is blocked for too few officers, and the enterprise is told', async () => {
    const { shop, inspectionId } = await scanOnce()
    city.advance({ minutes: 15 })
    await city.tick()
    expect(await stateOf(inspectionId)).toBe('awaitingSecondOfficer')
    city.advance({ minutes: 1 })
    await city.tick()
    expect(await inspectionRow(city, inspectionId)).toMatchObject({ state: 'blocked', blockReason: 'singleOfficer' })
    const used = await city.db
      .selectFrom('inspectionYearCount')
      .selectAll()
      .where('enterpriseId', '=', shop.enterpriseId)
    expect(await used.execute()).toEqual([])
    expect(await titlesOf(shop.user, inspectionId)).toEqual(['检查没有开始'])
    expect(await eventsAbout(city, inspectionId)).toContain('inspection.blocked')
  })

  test('may still be joined by another valid officer afterwards', async () => {
    const { shop, inspectionId } = await scanOnce()
    city.advance({ minutes: 16 })
    await city.tick()
    expect(await city.as('he').call('inspection.checkIn', { code: shop.code })).toMatchObject({
      inspectionId,
      state: 'checkedIn',
      blockReason: null,
    })
  })

  test('is no pair with an officer who comes hours later: both have to scan then', async () => {
    const { shop } = await scanOnce()
    city.advance({ minutes: 16 })
    await city.tick()
    city.advance({ hours: 2 })
    expect(await city.as('he').call('inspection.checkIn', { code: shop.code })).toMatchObject({
      state: 'awaitingSecondOfficer',
    })
    expect(await city.as('chen').call('inspection.checkIn', { code: shop.code })).toMatchObject({ state: 'checkedIn' })
  })

  test('is cancelled a day after it was blocked; a new visit may then begin', async () => {
    const { shop, planId, inspectionId } = await scanOnce()
    city.advance({ minutes: 16 })
    await city.tick()
    city.advance({ hours: 25 })
    await city.tick()
    expect(await inspectionRow(city, inspectionId)).toMatchObject({ state: 'cancelled', isOpen: false })
    expect(await city.as('chen').call('inspection.checkIn', { code: shop.code, planId })).toMatchObject({
      state: 'awaitingSecondOfficer',
    })
  })

  test('is not blocked by a late tick when the second officer came in time', async () => {
    const { shop, inspectionId } = await scanOnce()
    city.advance({ minutes: 14 })
    await city.as('he').call('inspection.checkIn', { code: shop.code })
    city.advance({ minutes: 10 })
    await city.tick()
    expect(await stateOf(inspectionId)).toBe('checkedIn')
  })
})

test('an enterprise that says nothing for 30 minutes counts as shown, never as refusing', async () => {
  const { inspectionId } = await arrived()
  city.advance({ minutes: 30 })
  await city.tick()
  expect(await stateOf(inspectionId)).toBe('checkedIn')
  city.advance({ minutes: 1 })
  await city.tick()
  expect(await inspectionRow(city, inspectionId)).toMatchObject({
    state: 'inProgress',
    refusalReason: null,
    confirmedAt: null,
  })
})

describe('an inspection that nobody ends', () => {
  test('is overdue 24 hours after the check-in, with the agency told, and then needs a reason', async () => {
    const { shop, inspectionId } = await arrived()
    await city.as(shop.user).step('inspection.confirm', inspectionId)
    city.advance({ hours: 24, minutes: 1 })
    await city.tick()
    await city.tick()
    expect(await stateOf(inspectionId)).toBe('openOverdue')
    expect(await titlesOf('marketHead', inspectionId)).toEqual(['有一次检查没有离店登记'])
    const without = await city.as('chen').refusal('inspection.checkOut', {
      inspectionId,
      version: (await inspectionRow(city, inspectionId)).version,
      ...greenOutcome,
    })
    expect(without).toMatchObject({ code: 'BAD_INPUT', data: { issues: [{ path: 'lateReason' }] } })
    await city.as('chen').step('inspection.checkOut', inspectionId, { ...greenOutcome, lateReason: '手机没有电了' })
    expect(await inspectionRow(city, inspectionId)).toMatchObject({ state: 'resultInformed', isLate: true })
    const { timeline } = await city.as(shop.user).call('inspection.show', { inspectionId })
    expect(timeline.some(({ note }) => note === '手机没有电了')).toBe(true)
  })

  test('is closed as cancelled a month later', async () => {
    const { shop, inspectionId } = await arrived()
    await city.as(shop.user).step('inspection.confirm', inspectionId)
    city.advance({ hours: 25 })
    await city.tick()
    city.advance({ days: 34 })
    await city.tick()
    expect(await stateOf(inspectionId)).toBe('cancelled')
  })
})

describe('after the officers left', () => {
  const checkedOut = async () => {
    const { shop, inspectionId } = await arrived()
    await city.as(shop.user).step('inspection.confirm', inspectionId)
    await city.as('chen').step('inspection.checkOut', inspectionId, { ...greenOutcome, isResultInformed: false })
    return { shop, inspectionId }
  }

  test('the result is due in 5 working days; on the sixth the agency is told once that it is late', async () => {
    const { shop, inspectionId } = await checkedOut()
    const { clocks } = await city.as(shop.user).call('inspection.show', { inspectionId })
    expect(clocks.find(({ kind }) => kind === 'resultDue')).toMatchObject({
      unit: 'workingDay',
      daysLeft: 5,
      dueAt: '2026-11-27T15:59:59.999Z',
    })
    city.setTime('2026-11-27 23:59')
    await city.tick()
    expect(await titlesOf('marketHandler', inspectionId)).toEqual([])
    city.setTime('2026-11-28 00:00')
    await city.tick()
    await city.tick()
    expect(await titlesOf('marketHandler', inspectionId)).toEqual(['检查结果还没有告知企业'])
    expect(await stateOf(inspectionId)).toBe('checkedOut')
  })

  test('the agency’s handler tells the result and the enterprise hears of it', async () => {
    const { shop, inspectionId } = await checkedOut()
    expect(await city.as('fireHandler').stepCode('inspection.informResult', inspectionId, { note: '电话告知' })).toBe(
      'NOT_FOUND',
    )
    await city.as('marketHandler').step('inspection.informResult', inspectionId, { note: '电话告知' })
    expect(await stateOf(inspectionId)).toBe('resultInformed')
    expect((await titlesOf(shop.user, inspectionId))[0]).toBe('检查结果已告知')
    expect(await eventsAbout(city, inspectionId)).toContain('inspection.resultInformed')
    expect(await city.as('marketHandler').stepCode('inspection.informResult', inspectionId, { note: '再说一次' })).toBe(
      'WRONG_STATE',
    )
  })

  test('it is archived 30 days after the result, by itself, and not before it', async () => {
    const { inspectionId } = await checkedOut()
    city.advance({ days: 40 })
    await city.tick()
    expect(await stateOf(inspectionId)).toBe('checkedOut')
    await city.as('marketHandler').step('inspection.informResult', inspectionId, { note: '电话告知' })
    city.advance({ days: 29 })
    await city.tick()
    expect(await stateOf(inspectionId)).toBe('resultInformed')
    city.advance({ days: 5 })
    await city.tick()
    expect(await stateOf(inspectionId)).toBe('archived')
  })
})
