import { refusalReasons } from '../../src/contracts/inspectionLists'
import { cityStage } from '../_checks/fixture/city'
import { arrive, greenOutcome, inspectionRow, newPlan, newShop } from '../_checks/fixture/visits'

const city = cityStage()
const arrived = async () => {
  const shop = await newShop(city)
  return { shop, inspectionId: await arrive(city, shop, await newPlan(city)) }
}
const confirmed = async () => {
  const { shop, inspectionId } = await arrived()
  await city.as(shop.user).step('inspection.confirm', inspectionId)
  return { shop, inspectionId }
}

describe('the enterprise', () => {
  test('confirms once, and the inspection is in progress from then on', async () => {
    const { shop, inspectionId } = await confirmed()
    const row = await inspectionRow(city, inspectionId)
    expect(row.state).toBe('inProgress')
    expect(row.confirmedAt).toEqual(city.kernel.clock.now())
    expect(await city.as(shop.user).stepCode('inspection.confirm', inspectionId)).toBe('WRONG_STATE')
    expect(await city.as(shop.user).stepCode('inspection.refuse', inspectionId, { reason: '不想查' })).toBe(
      'WRONG_STATE',
    )
  })

  test('refuses with a reason: the justice side gets a report whose reporter is that person', async () => {
    const { shop, inspectionId } = await arrived()
    expect(await city.as(shop.user).stepCode('inspection.refuse', inspectionId, { reason: '' })).toBe('BAD_INPUT')
    await city.as(shop.user).step('inspection.refuse', inspectionId, { reason: '没有说清楚查什么' })
    await city.drain()
    await city.drain()
    const mine = (await city.as(shop.user).call('ticket.mine', {})).items
    expect(mine).toHaveLength(1)
    const ticketId = mine[0]?.ticketId ?? ''
    const about = async (who: string, id: string) =>
      (await city.as(who).call('ticket.mine', { inspectionId: id })).items.map((row) => row.ticketId)
    expect(await about(shop.user, inspectionId)).toEqual([ticketId])
    expect(await about(shop.user, ticketId)).toEqual([])
    expect(await about('zhou', inspectionId)).toEqual([])
    const view = await city.as('lin').call('ticket.officeShow', { ticketId })
    expect(view).toMatchObject({ inspectionId, state: 'submitted', source: 'pairedEnterprise' })
    expect(view.content).toContain('没有说清楚查什么')
    expect(view.reporter?.name).toBe(`鸮金丝${shop.user}`)
    const receipt = { number: view.receipt.number, digest: view.receipt.digest }
    expect(await city.as(null).call('ticket.verifyReceipt', receipt)).toMatchObject({
      isGenuine: true,
      isChainIntact: true,
    })
    expect((await city.as('marketHead').call('notice.inbox', {})).items[0]?.title).toBe('企业拒绝了检查')
    expect((await city.as(shop.user).call('notice.inbox', {})).items[0]?.link).toContain(ticketId)
  })

  test.each(Object.entries(refusalReasons))(
    'that refuses for %s has its report filed under the category of that reason',
    async (reasonCode, { words, category }) => {
      const { shop, inspectionId } = await arrived()
      await city.as(shop.user).step('inspection.refuse', inspectionId, { reasonCode, reason: words })
      await city.drain()
      const [filed] = (await city.as(shop.user).call('ticket.mine', {})).items
      expect(filed).toMatchObject({ category, kind: 'complaint', confidentiality: 'hiddenFromAgency' })
    },
  )

  test('that names a reason nobody listed is refused at its field', async () => {
    const { shop, inspectionId } = await arrived()
    const input = { reasonCode: 'because', reason: '不想查了' }
    expect(await city.as(shop.user).stepCode('inspection.refuse', inspectionId, input)).toBe('BAD_INPUT')
  })

  test('that refused is not visited again before the agency’s head has dealt with it', async () => {
    const { shop, inspectionId } = await arrived()
    await city.as(shop.user).step('inspection.refuse', inspectionId, { reason: '没有说清楚查什么' })
    const planId = await newPlan(city)
    const again = () => city.as('chen').code('inspection.checkIn', { code: shop.code, planId })
    expect(await again()).toBe('WRONG_STATE')
  })

  test('that refused is not bothered with a rating, and only the agency’s head ends the record', async () => {
    const { shop, inspectionId } = await arrived()
    await city.as(shop.user).step('inspection.refuse', inspectionId, { reason: '没有说清楚查什么' })
    const facts = {
      certificateShown: true,
      twoOfficers: true,
      purposeExplained: false,
      itemPublished: true,
      onlyRelevantMaterial: true,
      favoursTaken: false,
    }
    expect(await city.as(shop.user).code('rating.submit', { inspectionId, facts, stars: { overall: 1 } })).toBe(
      'WRONG_STATE',
    )
    expect(await city.as('fireHead').stepCode('inspection.closeRefused', inspectionId, { reason: '另行安排' })).toBe(
      'NOT_FOUND',
    )
    await city.as('marketHead').step('inspection.closeRefused', inspectionId, { reason: '另行安排' })
    expect(await inspectionRow(city, inspectionId)).toMatchObject({ state: 'closedRefused', isOpen: false })
  })

  test('that refused sees the record end by itself after 30 days, without anybody’s fault', async () => {
    const { shop, inspectionId } = await arrived()
    await city.as(shop.user).step('inspection.refuse', inspectionId, { reason: '没有说清楚查什么' })
    city.advance({ days: 29 })
    await city.tick()
    expect((await inspectionRow(city, inspectionId)).state).toBe('refused')
    city.advance({ days: 4 })
    await city.tick()
    expect((await inspectionRow(city, inspectionId)).state).toBe('closedRefused')
  })
})

describe('the check-out', () => {
  test('is for officers who are in, and for nobody else of the agency', async () => {
    const { inspectionId } = await confirmed()
    expect(await city.as('ma').stepCode('inspection.checkOut', inspectionId, greenOutcome)).toBe('FORBIDDEN')
    expect(await city.as('luo').stepCode('inspection.checkOut', inspectionId, greenOutcome)).toBe('NOT_FOUND')
    expect(await city.as('he').stepCode('inspection.checkOut', inspectionId, greenOutcome)).toBe('OK')
  })

  test('comes after the enterprise has confirmed', async () => {
    const { inspectionId } = await arrived()
    expect(await city.as('chen').stepCode('inspection.checkOut', inspectionId, greenOutcome)).toBe('WRONG_STATE')
  })

  test.each([
    ['green without words', { note: '' }, 'note'],
    ['an unknown colour', { outcome: 'blue' }, 'outcome'],
    ['red without the article it rests on', { outcome: 'red' }, 'legalBasis'],
    ['red with an empty article', { outcome: 'red', legalBasis: '  ' }, 'legalBasis'],
  ])('with %s is refused at its field', async (_what, extra, path) => {
    const { inspectionId } = await confirmed()
    const { version } = await inspectionRow(city, inspectionId)
    const body = await city
      .as('chen')
      .refusal('inspection.checkOut', { inspectionId, version, ...greenOutcome, ...extra } as never)
    expect(body).toMatchObject({ code: 'BAD_INPUT', data: { issues: [{ path }] } })
    expect((await inspectionRow(city, inspectionId)).state).toBe('inProgress')
  })

  test('red with its article is kept, and both sides read it', async () => {
    const { shop, inspectionId } = await confirmed()
    const outcome = {
      outcome: 'red',
      note: '使用过期原料，已封存',
      legalBasis: '食品安全法第124条',
      isResultInformed: false,
    }
    await city.as('chen').step('inspection.checkOut', inspectionId, outcome)
    for (const side of [shop.user, 'marketHandler', 'discipline'])
      expect(await city.as(side).call('inspection.show', { inspectionId })).toMatchObject({
        state: 'checkedOut',
        outcome: 'red',
        legalBasis: '食品安全法第124条',
        outcomeNote: '使用过期原料，已封存',
      })
  })
})

describe('the version that was read', () => {
  test('must still be the stored one: STALE for whoever comes second', async () => {
    const { shop, inspectionId } = await arrived()
    const { version } = await inspectionRow(city, inspectionId)
    await city.as(shop.user).call('inspection.confirm', { inspectionId, version })
    expect(await city.as(shop.user).code('inspection.confirm', { inspectionId, version })).toBe('STALE')
    expect(await city.as('chen').code('inspection.checkOut', { inspectionId, version, ...greenOutcome })).toBe('STALE')
    expect((await inspectionRow(city, inspectionId)).state).toBe('inProgress')
  })

  test('decides between two who check out at once: one does, the other is told', async () => {
    const { inspectionId } = await confirmed()
    const { version } = await inspectionRow(city, inspectionId)
    const input = { inspectionId, version, ...greenOutcome }
    const codes = await Promise.all(['chen', 'he'].map((who) => city.as(who).code('inspection.checkOut', input)))
    expect(codes.sort()).toEqual(['OK', 'STALE'])
  })
})

test('two officers who open at the same moment stand on one record', async () => {
  const planId = await newPlan(city)
  for (let round = 0; round < 10; round += 1) {
    const shop = await newShop(city)
    const [first, second] = await Promise.all(
      ['chen', 'he'].map((who) => city.as(who).call('inspection.checkIn', { code: shop.code, planId })),
    )
    expect(second?.inspectionId).toBe(first?.inspectionId)
    expect([first?.state, second?.state].sort()).toEqual(['awaitingSecondOfficer', 'checkedIn'])
    const rows = await city.db
      .selectFrom('inspection')
      .selectAll()
      .where('enterpriseId', '=', shop.enterpriseId)
      .execute()
    expect(rows).toMatchObject([{ state: 'checkedIn', nthOfAgency: 1, nthOfAll: 1 }])
  }
})

test('every step stands in the timeline with its role, and the record’s own chain verifies', async () => {
  const { shop, inspectionId } = await confirmed()
  await city.as('chen').step('inspection.checkOut', inspectionId, greenOutcome)
  const { timeline } = await city.as(shop.user).call('inspection.show', { inspectionId })
  expect(timeline.map(({ event }) => event)).toEqual([
    'informResult',
    'checkOut',
    'enterpriseConfirm',
    'secondOfficerScanned',
    'firstOfficerScanned',
  ])
  expect(timeline.map(({ seq }) => seq)).toEqual([5, 4, 3, 2, 1])
  const chain = await city
    .as('auditor')
    .call('audit.verifySubject', { subjectKind: 'inspection', subjectId: inspectionId })
  expect(chain).toMatchObject({ isIntact: true, events: 4 })
})
