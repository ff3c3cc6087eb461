import { cityStage } from '../_checks/fixture/city'
import { personIdOf } from '../_checks/fixture/people'
import { drive, reportIn, submit, ticketRow } from '../_checks/fixture/reports'
import { submitUnsigned } from '../_checks/fixture/unsigned'
import { arrive, inspect, newPlan, newShop } from '../_checks/fixture/visits'

const city = cityStage()
const reminder = '你的反映有一条提醒'

const watchRow = (ticketId: string) =>
  city.db.selectFrom('retaliationWatch').selectAll().where('ticketId', '=', ticketId).executeTakeFirst()
const linesAbout = async (who: string, ticketId: string) =>
  (await city.as(who).call('notice.inbox', { limit: 50 })).items.filter(
    ({ link, title }) => link?.endsWith(ticketId) && title === reminder,
  )
const promptsOf = async (who: string, ticketId: string) =>
  (await city.as(who).call('ticket.protection', { ticketId })).prompts.map(({ kind }) => kind)
const at = async (day: string) => {
  city.setTime(`${day} 10:00`)
  await Promise.all([1, 2, 3].map(() => city.tick()))
  await city.tick()
}

describe('a reporter who is not named to the agency', () => {
  test.each(['sealed', 'hiddenFromAgency'] as const)(
    'is asked at 30, 90 and 180 days, once each: %s',
    async (level) => {
      const ticketId = await submit(city, 'zhou', { confidentiality: level })
      await at('2026-12-20')
      expect(await promptsOf('zhou', ticketId)).toEqual([])
      for (const [before, day, asked] of [
        ['2026-12-21', '2026-12-22', ['watch30']],
        ['2027-02-18', '2027-02-24', ['watch30', 'watch90']],
        ['2027-05-18', '2027-05-21', ['watch30', 'watch90', 'watch180']],
      ] as const) {
        await at(before)
        expect(await promptsOf('zhou', ticketId)).toEqual(asked.slice(0, -1))
        await at(day)
        expect(await promptsOf('zhou', ticketId)).toEqual(asked)
        expect(await linesAbout('zhou', ticketId)).toHaveLength(asked.length)
      }
      await at('2027-09-01')
      expect(await linesAbout('zhou', ticketId)).toHaveLength(3)
    },
  )

  test('is asked also when the report has ended, and no clock of the watch escalates or is shown as late', async () => {
    const ticketId = await submit(city, 'zhou', { confidentiality: 'sealed' })
    await drive(city, ticketId, 'withdrawn', { reporter: 'zhou' })
    await at('2027-01-15')
    expect(await promptsOf('zhou', ticketId)).toEqual(['watch30'])
    const watch = await watchRow(ticketId)
    const clocks = await city.db
      .selectFrom('deadline')
      .selectAll()
      .where('subjectId', '=', watch?.watchId ?? '')
      .orderBy('deadlineId')
      .execute()
    expect(clocks.map(({ kind, stoppedAt, escalateAt }) => [kind, stoppedAt !== null, escalateAt])).toEqual([
      ['watch30', true, null],
      ['watch90', false, null],
    ])
    const view = await city.as('zhou').call('ticket.show', { ticketId })
    expect(JSON.stringify(view.clocks)).not.toContain('watch')
  })

  test('is asked all that was missed when the timer slept, still once each', async () => {
    const ticketId = await submit(city, 'zhou', { confidentiality: 'sealed' })
    for (let round = 0; round < 4; round += 1) await at('2027-06-15')
    expect(await promptsOf('zhou', ticketId)).toEqual(['watch30', 'watch90', 'watch180'])
    expect(await linesAbout('zhou', ticketId)).toHaveLength(3)
  })

  test('who reported openly is not asked', async () => {
    const ticketId = await submit(city, 'zhou', { confidentiality: 'open' })
    expect(await watchRow(ticketId)).toBeUndefined()
    expect(await city.as('zhou').call('ticket.protection', { ticketId })).toMatchObject({
      isWatched: false,
      prompts: [],
    })
  })
})

describe('ticket.answerWatch', () => {
  test('is for the reporter alone, takes a known answer, and only when he was asked', async () => {
    const ticketId = await submit(city, 'zhou', { confidentiality: 'sealed' })
    for (const who of ['bao', 'wu'])
      expect(await city.as(who).code('ticket.answerWatch', { ticketId, answer: 'none' })).toBe('NOT_FOUND')
    expect(await city.as('custodian').code('ticket.answerWatch', { ticketId, answer: 'none' })).toBe('FORBIDDEN')
    expect(await city.as('zhou').code('ticket.answerWatch', { ticketId, answer: 'none' })).toBe('WRONG_STATE')
    await at('2026-12-25')
    expect(await city.as('zhou').code('ticket.answerWatch', { ticketId, answer: 'maybe' })).toBe('BAD_INPUT')
    await city.as('zhou').call('ticket.answerWatch', { ticketId, answer: 'none' })
    expect((await city.as('zhou').call('ticket.protection', { ticketId })).prompts).toMatchObject([
      { kind: 'watch30', answer: 'none' },
    ])
    expect(await city.as('zhou').code('ticket.answerWatch', { ticketId, answer: 'none' })).toBe('WRONG_STATE')
  })

  test.each([
    ['sealed', '由司法局经办按编号申请查看身份，你和分管领导都同意以后联系。'],
    ['hiddenFromAgency', '这一件没有密封，司法局按编号能查到他是谁，可以直接联系他。'],
  ] as const)(
    '“something happened” is told to the custodian, by the number alone, and to nobody of office or agency; he reads that ' +
      'it was said, not only that he should look out, and how the reporter is reached: %s',
    async (confidentiality, how) => {
      const ticketId = await submit(city, 'zhou', { confidentiality })
      await at('2026-12-25')
      const before = new Set(await allNotices())
      await city.as('zhou').call('ticket.answerWatch', { ticketId, answer: 'happened' })
      const { receiptNumber } = await ticketRow(city, ticketId)
      const added = (await allNotices()).filter((line) => !before.has(line)).map((line) => JSON.parse(line))
      expect(added).toEqual([
        expect.objectContaining({
          recipientId: personIdOf('custodian'),
          title: '一位反映人说有人为难他',
          link: 'pkg-office/concerns/index',
        }),
      ])
      expect(added[0].body).toMatch(new RegExp(`^${receiptNumber}。请马上告诉分管领导。.*${how}$`))
    },
  )

  test('of whoever did not sign in the custodian reads that he can only be written to', async () => {
    const own = await submitUnsigned(city)
    await at('2026-12-25')
    expect(await own.step('answerWatch', { answer: 'happened' })).toBe('OK')
    const { items } = await city.as('custodian').call('notice.inbox', { limit: 50 })
    const told = items.filter(({ body }) => body.startsWith(own.number))
    expect(told.map(({ body }) => body)).toEqual([
      expect.stringContaining('他没有登录，查不到是谁，司法局按编号找到这一件，给他留话。'),
    ])
  })

  test('“nothing” is told to nobody', async () => {
    const ticketId = await submit(city, 'zhou', { confidentiality: 'sealed' })
    await at('2026-12-25')
    const before = await allNotices()
    await city.as('zhou').call('ticket.answerWatch', { ticketId, answer: 'none' })
    expect(await allNotices()).toHaveLength(before.length)
  })
})

const allNotices = async () =>
  (
    await city.db
      .selectFrom('notification')
      .select(['notificationId', 'recipientId', 'title', 'body', 'link'])
      .execute()
  ).map((row) => JSON.stringify(row))

describe('a visit of the reported agency to the reporter’s enterprise', () => {
  // Time goes back from test to test.
  beforeEach(() => city.base.ownerDb.deleteFrom('retaliationSweep').execute())
  const alertsOf = async (who: string, ticketId: string) =>
    (await city.as(who).call('ticket.protection', { ticketId })).alerts.length
  const shopReport = async (level: 'sealed' | 'hiddenFromAgency' | 'open' = 'sealed') => {
    const shop = await newShop(city)
    return { shop, ticketId: await submit(city, shop.user, { confidentiality: level }) }
  }

  test.each(['sealed', 'hiddenFromAgency'] as const)(
    'is noticed the day after and told once to him and to the custodian, by number: %s',
    async (level) => {
      const { shop, ticketId } = await shopReport(level)
      city.setTime('2026-12-01 09:00')
      await arrive(city, shop, await newPlan(city))
      await city.tick()
      expect(await alertsOf(shop.user, ticketId)).toBe(0)
      const before = new Set(await allNotices())
      for (const day of ['2026-12-02', '2026-12-03', '2026-12-04']) await at(day)
      expect(await alertsOf(shop.user, ticketId)).toBe(1)
      expect(await linesAbout(shop.user, ticketId)).toHaveLength(1)
      const { receiptNumber, reporterId } = await ticketRow(city, ticketId)
      const added = (await allNotices()).filter((line) => !before.has(line)).map((line) => JSON.parse(line))
      // Visits of other tests are looked through again.
      const about = added.filter(({ body, link }) => body.startsWith(receiptNumber) || link?.endsWith(ticketId))
      expect(about.map(({ recipientId }) => recipientId).sort()).toEqual([reporterId, personIdOf('custodian')].sort())
      expect(about.find(({ recipientId }) => recipientId === personIdOf('custodian'))?.body).toBe(
        `${receiptNumber}。请留意有没有打击报复。`,
      )
    },
  )

  test('is noticed once for each visit, those of days that are looked through together once', async () => {
    const { shop, ticketId } = await shopReport()
    const plan = await newPlan(city)
    for (const day of ['2026-12-01', '2026-12-08']) {
      city.setTime(`${day} 09:00`)
      await inspect(city, shop, plan)
    }
    await at('2026-12-09')
    await at('2026-12-10')
    expect(await alertsOf(shop.user, ticketId)).toBe(1)
    city.setTime('2026-12-15 09:00')
    await inspect(city, shop, plan)
    for (const day of ['2026-12-16', '2026-12-17']) await at(day)
    expect(await alertsOf(shop.user, ticketId)).toBe(2)
  })

  test('another agency’s visit, a visit to another enterprise and one before the report are no matter', async () => {
    const shop = await newShop(city)
    const other = await newShop(city)
    city.setTime('2026-12-01 09:00')
    await inspect(city, shop, await newPlan(city))
    city.setTime('2026-12-01 15:00')
    const ticketId = await submit(city, shop.user, { confidentiality: 'sealed' })
    city.setTime('2026-12-02 09:00')
    await inspect(city, shop, await newPlan(city, { agency: 'fire' }), ['luo', 'lu'])
    await inspect(city, other, await newPlan(city))
    for (const day of ['2026-12-03', '2026-12-04']) await at(day)
    expect(await alertsOf(shop.user, ticketId)).toBe(0)
  })

  test('of somebody who reported openly nothing is said', async () => {
    const { shop, ticketId } = await shopReport('open')
    city.setTime('2026-12-01 09:00')
    await inspect(city, shop, await newPlan(city))
    await at('2026-12-02')
    expect(await alertsOf(shop.user, ticketId)).toBe(0)
  })

  test('is noticed on day 180 and no more on day 181', async () => {
    for (const [day, next, alerts] of [
      ['2027-05-19', '2027-05-20', 1],
      ['2027-05-20', '2027-05-21', 0],
    ] as const) {
      city.setTime('2026-11-20 10:00')
      const { shop, ticketId } = await shopReport()
      city.setTime(`${day} 09:00`)
      await arrive(city, shop, await newPlan(city))
      await at(next)
      expect([day, await alertsOf(shop.user, ticketId)]).toEqual([day, alerts])
    }
  })

  test('is known to neither agency, office nor bureau, and no row of the alert can be joined with the visit', async () => {
    const { shop, ticketId } = await shopReport()
    await drive(city, ticketId, 'awaitingAgency', { reporter: shop.user })
    city.setTime('2026-12-01 09:00')
    const inspectionId = await arrive(city, shop, await newPlan(city))
    const watch = await watchRow(ticketId)
    const outbox = async (after: Date) =>
      (await city.db.selectFrom('eventOutbox').selectAll().where('occurredAt', '>', after).execute()).filter(
        ({ code, subjectId }) => code === 'alert.raised' && subjectId === watch?.watchId,
      )
    const visited = city.kernel.clock.now()
    await city.tick()
    expect(await outbox(new Date(visited.getTime() - 1))).toEqual([])
    await at('2026-12-02')
    const [raised] = await outbox(visited)
    expect(raised?.payload).toEqual({})
    const written = JSON.stringify([
      raised,
      await city.db
        .selectFrom('retaliationAlert')
        .selectAll()
        .where('watchId', '=', watch?.watchId ?? '')
        .execute(),
      await city.db
        .selectFrom('auditEvent')
        .selectAll()
        .where('subjectId', '=', watch?.watchId ?? '')
        .execute(),
    ])
    const visit = await city.db.selectFrom('eventOutbox').selectAll().where('subjectId', '=', inspectionId).execute()
    const traits = [inspectionId, shop.enterpriseId, ...visit.map(({ correlationId }) => correlationId)]
    for (const trait of traits) expect(written).not.toContain(trait)
    for (const who of ['lin', 'cityHandler', 'cityLeader', 'marketHandler', 'marketHead', 'discipline'])
      expect(JSON.stringify(await city.as(who).call('notice.inbox', { limit: 50 }))).not.toMatch(/留意|提醒/)
  })
})

test('a report of a hidden reporter keeps its enterprise out of the vault’s keyed hash, so that the two cannot be compared', async () => {
  const shop = await newShop(city)
  await submit(city, shop.user, { confidentiality: 'hiddenFromAgency' })
  const before = await city.db.selectFrom('sealedIdentity').select('enterpriseIndex').execute()
  await submit(city, shop.user, { confidentiality: 'sealed' })
  const after = await city.db.selectFrom('sealedIdentity').select('enterpriseIndex').execute()
  expect(after.length - before.length).toBe(1)
  const index = after
    .map(({ enterpriseIndex }) => enterpriseIndex)
    .find((one) => !before.some((two) => two.enterpriseIndex === one))
  expect(index).toMatch(/^[\w-]{43}$/)
  expect(await reportIn(city, 'submitted')).toBeTruthy()
})
