import { cityStage } from '../_checks/fixture/city'
import { eventsAbout, inspectionRow, newPlan, newShop } from '../_checks/fixture/visits'

const city = cityStage()
const begin = async () => {
  const shop = await newShop(city)
  const planId = await newPlan(city)
  const scan = (officer: string) => city.as(officer).call('inspection.checkIn', { code: shop.code, planId })
  const see = (person: string, inspectionId: string) => city.as(person).call('inspection.show', { inspectionId })
  const used = async () =>
    (
      await city.db
        .selectFrom('inspectionYearCount')
        .select('used')
        .where('enterpriseId', '=', shop.enterpriseId)
        .execute()
    ).length
  return { shop, planId, scan, see, used }
}

describe('two officers with valid certificates', () => {
  test('open the record with the first scan and are on it with the second; the enterprise sees who, why and what for', async () => {
    const { shop, scan, see } = await begin()
    const first = await scan('chen')
    expect(first).toMatchObject({ state: 'awaitingSecondOfficer', blockReason: null })
    const second = await scan('he')
    expect(second).toMatchObject({ inspectionId: first.inspectionId, state: 'checkedIn', blockReason: null })
    const view = await see(shop.user, first.inspectionId)
    expect(view.validOfficers).toBe(2)
    expect(view.officers.map(({ certificateState }) => certificateState)).toEqual(['valid', 'valid'])
    expect(view).toMatchObject({
      agency: { name: '云汀市市场监督管理局' },
      item: { basis: '测试依据第 1 条' },
      office: { name: '柳溪司法所', phone: '555 0126' },
      frequency: { ofAgency: 1, ofAll: 1, year: 2026 },
      actions: expect.arrayContaining(['enterpriseConfirm', 'enterpriseRefuse']),
    })
    expect(await eventsAbout(city, first.inspectionId)).toContain('inspection.checkedIn')
    expect((await city.as(shop.user).call('inspection.current', {})).inspections).toHaveLength(1)
    expect((await city.as(shop.user).call('notice.inbox', {})).items).toHaveLength(1)
  })

  test('may be joined by a third, who is listed and changes nothing', async () => {
    const { shop, scan, see, planId } = await begin()
    const { inspectionId } = await scan('chen')
    await scan('he')
    await city.base.ownerDb
      .updateTable('inspectorCertificate')
      .set({ status: 'valid' })
      .where('inspectorId', '=', (await inspectorOf('ma')).inspectorId)
      .execute()
    expect(await city.as('ma').call('inspection.checkIn', { code: shop.code, planId })).toMatchObject({
      state: 'checkedIn',
    })
    expect((await see('chen', inspectionId)).validOfficers).toBe(3)
    await city.base.ownerDb
      .updateTable('inspectorCertificate')
      .set({ status: 'suspended' })
      .where('inspectorId', '=', (await inspectorOf('ma')).inspectorId)
      .execute()
  })

  test('are never one and the same: the same officer twice is SAME_OFFICER and nothing moves', async () => {
    const { scan, shop, planId } = await begin()
    const { inspectionId, version } = await scan('chen')
    expect(await city.as('chen').code('inspection.checkIn', { code: shop.code, planId })).toBe('SAME_OFFICER')
    expect(await inspectionRow(city, inspectionId)).toMatchObject({ state: 'awaitingSecondOfficer', version })
  })

  test('are of one agency: an officer of another agency opens a record of his own', async () => {
    const { scan, shop } = await begin()
    const { inspectionId } = await scan('chen')
    const planId = await newPlan(city, { agency: 'fire' })
    const other = await city.as('luo').call('inspection.checkIn', { code: shop.code, planId })
    expect(other).toMatchObject({ state: 'awaitingSecondOfficer' })
    expect(other.inspectionId).not.toBe(inspectionId)
    await scan('he')
    const joined = await city.as('lu').call('inspection.checkIn', { code: shop.code })
    expect(joined).toMatchObject({ inspectionId: other.inspectionId, state: 'checkedIn' })
    expect(await inspectionRow(city, other.inspectionId)).toMatchObject({ nthOfAgency: 1, nthOfAll: 2 })
  })
})

const failing = [
  ['liu', 'expired', '已过期'],
  ['sun', 'withdrawn', '已收回'],
  ['ma', 'suspended', '已暂扣'],
  ['qian', 'cancelled', '已注销'],
] as const

describe.each(failing)('%s, whose certificate is %s', (officer, state, said) => {
  test('blocks as the first officer, with the reason before both sides and nothing counted', async () => {
    const { shop, scan, see, used } = await begin()
    const scanned = await scan(officer)
    expect(scanned).toMatchObject({ state: 'blocked', blockReason: 'invalidCertificate' })
    expect(scanned.message).toContain(said)
    for (const side of [shop.user, 'chen', 'marketHandler']) {
      const view = await see(side, scanned.inspectionId)
      expect(view).toMatchObject({ state: 'blocked', blockReason: 'invalidCertificate', validOfficers: 0 })
      expect(view.officers).toMatchObject([{ certificateState: state }])
      expect(view.timeline.some(({ note }) => note?.includes(said))).toBe(true)
    }
    expect(await used()).toBe(0)
    expect(await eventsAbout(city, scanned.inspectionId)).toEqual(['inspection.blocked'])
    expect((await city.as(shop.user).call('notice.inbox', {})).items).toHaveLength(1)
  })

  test('blocks as the second officer, and the first one may not go on alone', async () => {
    const { shop, scan, see, used } = await begin()
    const { inspectionId } = await scan('chen')
    expect(await scan(officer)).toMatchObject({ inspectionId, state: 'blocked', blockReason: 'invalidCertificate' })
    const view = await see(shop.user, inspectionId)
    expect(view.officers.map(({ certificateState }) => certificateState).sort()).toEqual([state, 'valid'].sort())
    expect(view.frequency.ofAgency).toBe(1)
    expect(await used()).toBe(0)
    expect(await city.as(shop.user).stepCode('inspection.confirm', inspectionId)).toBe('WRONG_STATE')
    expect(await city.as('chen').code('inspection.checkIn', { code: shop.code })).toBe('SAME_OFFICER')
    expect(await eventsAbout(city, inspectionId)).toEqual(['inspection.blocked'])
  })

  test('may be replaced: another valid officer makes two, and then it counts', async () => {
    const { scan, used } = await begin()
    const { inspectionId } = await scan(officer)
    expect(await scan('chen')).toMatchObject({ inspectionId, state: 'awaitingSecondOfficer' })
    expect(await used()).toBe(0)
    expect(await scan('he')).toMatchObject({ inspectionId, state: 'checkedIn', blockReason: null })
    expect(await used()).toBe(2)
    expect(await inspectionRow(city, inspectionId)).toMatchObject({ nthOfAgency: 1, nthOfAll: 1 })
  })

  test('may stand by once two valid officers are there, listed but never counted', async () => {
    const { scan, see } = await begin()
    const { inspectionId } = await scan('chen')
    await scan('he')
    expect(await scan(officer)).toMatchObject({ state: 'checkedIn' })
    expect((await see('chen', inspectionId)).validOfficers).toBe(2)
    await city.as((await shopOf(inspectionId)) ?? '').step('inspection.confirm', inspectionId)
    expect(
      await city.as(officer).stepCode('inspection.checkOut', inspectionId, {
        outcome: 'green',
        note: '现场规范，没有问题',
        isResultInformed: true,
      }),
    ).toBe('FORBIDDEN')
  })
})

test('an officer whose certificate was put right meanwhile may scan again and then counts', async () => {
  const { scan } = await begin()
  const { inspectionId } = await scan('ma')
  const { inspectorId } = await inspectorOf('ma')
  const set = (status: string) =>
    city.base.ownerDb
      .updateTable('inspectorCertificate')
      .set({ status })
      .where('inspectorId', '=', inspectorId)
      .execute()
  await set('valid')
  expect(await scan('ma')).toMatchObject({ inspectionId, state: 'awaitingSecondOfficer' })
  expect(await scan('he')).toMatchObject({ inspectionId, state: 'checkedIn' })
  await set('suspended')
})

const inspectorOf = async (key: string) =>
  city.db
    .selectFrom('roleAssignment')
    .innerJoin('inspector', 'inspector.inspectorId', 'roleAssignment.inspectorId')
    .select('inspector.inspectorId')
    .where('title', '=', `职务 ${key} 0`)
    .executeTakeFirstOrThrow()

const shopOf = async (inspectionId: string) => {
  const { enterpriseId } = await inspectionRow(city, inspectionId)
  const role = await city.db
    .selectFrom('roleAssignment')
    .select('title')
    .where('enterpriseId', '=', enterpriseId)
    .executeTakeFirstOrThrow()
  return role.title.split(' ')[1]
}
