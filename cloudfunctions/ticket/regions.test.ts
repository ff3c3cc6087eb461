import { cityStage } from '../_checks/fixture/city'
import { agencyIds, bureauIds, townships } from '../_checks/fixture/places'
import { reportIn, submit, ticketRow, words } from '../_checks/fixture/reports'

const city = cityStage()
const missing = '019b0000-0000-7000-8000-000000000000'
const county = { agencyId: agencyIds.urban }
const countyCrew = { handler: 'liuxiHandler', reviewer: 'liuxiReviewer', agency: 'urbanHandler' }

describe('a report about 柳溪’s own agency', () => {
  test.each([
    ['lin', 'OK'],
    ['zhao', 'OK'],
    ['liuxiHandler', 'OK'],
    ['liuxiReviewer', 'OK'],
    ['liuxiLeader', 'OK'],
    ['cityHandler', 'OK'],
    ['cityLeader', 'OK'],
    ['fang', 'NOT_FOUND'],
    ['tingHandler', 'NOT_FOUND'],
    ['tingReviewer', 'NOT_FOUND'],
  ])('is read by %s: %s', async (who, code) => {
    const ticketId = await submit(city, 'zhou', county)
    expect(await city.as(who).code('ticket.officeShow', { ticketId })).toBe(code)
    if (code === 'NOT_FOUND')
      expect(await city.as(who).refusal('ticket.officeShow', { ticketId })).toEqual(
        await city.as(who).refusal('ticket.officeShow', { ticketId: missing }),
      )
  })

  test('is only read by the bureau above: it is offered nothing and may do nothing', async () => {
    const ticketId = await reportIn(city, 'accepted', county, countyCrew)
    const view = await city.as('cityHandler').call('ticket.officeShow', { ticketId })
    expect(view.actions).toEqual([])
    for (const name of ['ticket.assign', 'ticket.transfer', 'ticket.dismissProposal'] as const)
      expect(await city.as('cityHandler').stepCode(name, ticketId, words[name])).toBe('FORBIDDEN')
    expect(await city.as('cityReviewer').stepCode('ticket.reject', ticketId, words['ticket.reject'])).toBe('FORBIDDEN')
    expect((await ticketRow(city, ticketId)).state).toBe('accepted')
    const { items } = await city.as('cityHandler').call('ticket.queue', { only: 'open', limit: 50 })
    expect(items.map((item) => item.ticketId)).not.toContain(ticketId)
  })
})

test('a report about the city’s agency is the city’s: the county’s bureau cannot tell it exists', async () => {
  const ticketId = await submit(city, 'zhou')
  expect(await city.as('liuxiHandler').code('ticket.officeShow', { ticketId })).toBe('NOT_FOUND')
  expect(await city.as('cityHandler').code('ticket.officeShow', { ticketId })).toBe('OK')
  expect(await city.as('lin').code('ticket.officeShow', { ticketId })).toBe('OK')
})

const changes = Object.keys(words).filter((name) => !name.startsWith('ticket.agency'))
test.each(changes)('%s by staff and reporters of elsewhere is NOT_FOUND, as if there were nothing', async (name) => {
  const ticketId = await submit(city, 'zhou', county)
  const before = await ticketRow(city, ticketId)
  for (const who of ['fang', 'tingHandler', 'tingReviewer', 'bao', 'wu']) {
    const code = await city.as(who).stepCode(name as 'ticket.accept', ticketId, words[name])
    expect(['NOT_FOUND', 'FORBIDDEN']).toContain(code)
    expect(code).toBe(
      await city.as(who).code(name as 'ticket.accept', { ticketId: missing, version: 0, ...words[name] }),
    )
  }
  expect(await ticketRow(city, ticketId)).toEqual(before)
})

describe('passing a report on', () => {
  test('of a county’s matter moves office and bureau; the old ones cannot tell it exists any more', async () => {
    const ticketId = await reportIn(city, 'accepted', county, countyCrew)
    await city.as('liuxiHandler').step('ticket.transfer', ticketId, words['ticket.transfer'])
    expect(await city.as('lin').code('ticket.officeShow', { ticketId })).toBe('NOT_FOUND')
    expect(await city.as('liuxiHandler').code('ticket.officeShow', { ticketId })).toBe('NOT_FOUND')
    expect(await city.as('fang').code('ticket.officeShow', { ticketId })).toBe('OK')
    await city.as('fang').step('ticket.receiveAccept', ticketId)
    expect(await city.as('tingHandler').stepCode('ticket.assign', ticketId, words['ticket.assign'])).toBe('OK')
    expect((await city.as('zhou').call('ticket.show', { ticketId })).timeline.map(({ event }) => event)).toContain(
      'transfer',
    )
  })

  test('of the city’s matter leaves it with the city’s bureau', async () => {
    const ticketId = await reportIn(city, 'transferred')
    await city.as('fang').step('ticket.receiveAccept', ticketId)
    expect(await city.as('cityHandler').stepCode('ticket.assign', ticketId, words['ticket.assign'])).toBe('OK')
  })

  test('to the office where it stands is refused at its field', async () => {
    const ticketId = await reportIn(city, 'transferred')
    for (const [who, name] of [
      ['cityHandler', 'ticket.transfer'],
      ['fang', 'ticket.proposeTransfer'],
    ] as const)
      expect(await city.as(who).stepCode(name, ticketId, words[name])).toBe('BAD_INPUT')
  })
})

test('an office that disputes what was passed on to it says why, and the bureau above both decides', async () => {
  const ticketId = await reportIn(city, 'transferred')
  expect(await city.as('fang').stepCode('ticket.returnDispute', ticketId, { reason: '' })).toBe('BAD_INPUT')
  await city.as('fang').step('ticket.returnDispute', ticketId, words['ticket.returnDispute'])
  expect(await ticketRow(city, ticketId)).toMatchObject({ state: 'disputed', queueKind: 'bureau', transferCount: 1 })
  const { timeline } = await city.as('cityHandler').call('ticket.officeShow', { ticketId })
  expect(timeline[0]).toMatchObject({ event: 'returnDispute', note: '不在本所辖区' })
})

test('what could not be found is answered as such, and the office’s inner notes stay inside', async () => {
  const ticketId = await reportIn(city, 'verifying')
  await city.as('cityReviewer').step('ticket.unsubstantiated', ticketId, words['ticket.unsubstantiated'])
  const view = await city.as('zhou').call('ticket.show', { ticketId })
  expect(view.reply).toMatchObject({ finding: 'unsubstantiated', text: '经核查，没有发现你反映的情况。' })
  expect(JSON.stringify(view)).not.toContain('属于频次问题')
})

describe('which bureau asks tells an agency where the reporter is, so that', () => {
  const unnamed = { agencyId: undefined } as const
  const heardOf = async (who: string, id: string) =>
    (await city.as(who).call('notice.inbox', { limit: 50 })).items
      .filter(({ link }) => link?.endsWith(id))
      .map(({ title }) => title)
  const naming = (agencyId: string) => ({ triage: '反映的是这个部门', agencyId })
  const withRule = async (rule: object, act: () => Promise<void>) => {
    await city.base.ownerDb
      .insertInto('routingRule')
      .values({
        ...{
          ruleNumber: 3,
          version: 1,
          priority: 10,
          regionPrefix: '9901',
          agencyLevel: null,
          target: 'townshipOffice',
        },
        ...{ agencyId: null, category: null, kind: null, source: null },
        ...{ validFrom: '2024-01-01', validUntil: null, note: '本地规定', ...rule },
      })
      .execute()
    city.kernel.refresh()
    await act().finally(async () => {
      await city.base.ownerDb.deleteFrom('routingRule').where('ruleNumber', '=', 3).execute()
      city.kernel.refresh()
    })
  }
  const placeMarket = (divisionCode: string) =>
    city.base.ownerDb
      .updateTable('enforcementAgency')
      .set({ divisionCode })
      .where('agencyId', '=', agencyIds.market)
      .execute()
  /** The bureau that has a report of somebody in a township, after the market agency was named to it. */
  const bureauAfterNaming = async (townshipCode: string) => {
    const ticketId = await submit(city, 'wu', { ...unnamed, townshipCode, confidentiality: 'sealed' })
    const [office, handler] = townshipCode === townships.liuxi ? ['lin', 'liuxiHandler'] : ['fang', 'tingHandler']
    await city.as(office ?? '').step('ticket.accept', ticketId)
    await city.as(handler ?? '').step('ticket.assign', ticketId, naming(agencyIds.market))
    return (await ticketRow(city, ticketId)).bureauId
  }

  test.each(['hiddenFromAgency', 'sealed'] as const)(
    'a %s report goes to the bureau that supervises the agency which is named only now, and that asks',
    async (confidentiality) => {
      const ticketId = await reportIn(city, 'accepted', { ...unnamed, confidentiality }, { handler: 'liuxiHandler' })
      await city.as('liuxiHandler').step('ticket.assign', ticketId, naming(agencyIds.market))
      expect(await ticketRow(city, ticketId)).toMatchObject({
        ...{ state: 'assigned', bureauId: bureauIds.city, queueKind: 'bureau', queueId: bureauIds.city },
        agencyId: agencyIds.market,
      })
      expect(await heardOf('cityHandler', ticketId)).toEqual(['一件反映交到你局'])
      expect(await city.as('liuxiHandler').code('ticket.officeShow', { ticketId })).toBe('NOT_FOUND')
      await city.as('cityHandler').step('ticket.requestExplanation', ticketId, words['ticket.requestExplanation'])
      const asking = await city.db
        .selectFrom('explanationRequest')
        .select('askedBy')
        .where('ticketId', '=', ticketId)
        .executeTakeFirstOrThrow()
      expect(asking.askedBy).toBe(`单位 ${bureauIds.city}`)
    },
  )

  test('an open one stays where it was, and one of an own agency too', async () => {
    for (const [confidentiality, agencyId] of [
      ['open', agencyIds.market],
      ['sealed', agencyIds.urban],
    ] as const) {
      const ticketId = await reportIn(city, 'accepted', { ...unnamed, confidentiality }, { handler: 'liuxiHandler' })
      await city.as('liuxiHandler').step('ticket.assign', ticketId, naming(agencyId))
      expect(await ticketRow(city, ticketId)).toMatchObject({ state: 'assigned', bureauId: bureauIds.liuxi, agencyId })
      expect(await heardOf('cityHandler', ticketId)).toEqual([])
    }
  })

  const branch = { agencyId: agencyIds.market, target: 'townshipOffice', priority: 50 } as const

  test('the table’s bureau asks where a rule names the agency and leads to one bureau from everywhere the agency is', async () => {
    // A branch of the city's agency that works in one county alone, which the county supervises.
    await placeMarket('990104')
    await withRule(branch, async () => {
      for (const townshipCode of [townships.liuxi, townships.dongqiao])
        expect([townshipCode, await bureauAfterNaming(townshipCode)]).toEqual([townshipCode, bureauIds.liuxi])
    })
    await withRule({ ...branch, priority: 5 }, async () =>
      expect(await bureauAfterNaming(townships.liuxi)).toBe(bureauIds.city),
    )
    expect(await bureauAfterNaming(townships.liuxi)).toBe(bureauIds.city)
    await placeMarket('9901')
  })

  test('a rule that asks who reports, or of which nature it is, counts not: the agency would learn it from the bureau that asks', async () => {
    const { source, kind } = await ticketRow(city, await submit(city, 'wu', { ...unnamed, confidentiality: 'sealed' }))
    await placeMarket('990104')
    for (const asks of [{ source }, { kind }])
      await withRule({ ...branch, ...asks }, async () =>
        expect([asks, await bureauAfterNaming(townships.liuxi)]).toEqual([asks, bureauIds.city]),
      )
    await placeMarket('9901')
  })

  test.each([
    ['in every place to that place’s bureau', branch],
    ['in one county to its bureau', { ...branch, regionPrefix: '990104' }],
  ])('the agency’s level decides where the rule leads %s', async (_how, rule) => {
    await withRule(rule, async () => {
      for (const townshipCode of [townships.liuxi, townships.dongqiao])
        expect([townshipCode, await bureauAfterNaming(townshipCode)]).toEqual([townshipCode, bureauIds.city])
    })
  })

  test('a county’s agency is asked by its own bureau where the rule says so, from whichever county it is reported', async () => {
    const rule = { priority: 10, agencyLevel: 'county', target: 'bureauOfAgencyLevel' } as const
    await withRule(rule, async () => {
      for (const townshipCode of [townships.liuxi, townships.dongqiao]) {
        const ticketId = await submit(city, 'wu', { ...county, townshipCode, confidentiality: 'sealed' })
        expect((await ticketRow(city, ticketId)).bureauId).toBe(bureauIds.liuxi)
      }
    })
  })
})
