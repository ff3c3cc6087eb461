import { cityStage, newClientId } from '../_checks/fixture/city'
import { agencyIds, officeIds, townships } from '../_checks/fixture/places'
import { report, submit, ticketRow } from '../_checks/fixture/reports'
import { eventsAbout, inspect, newPlan, newShop } from '../_checks/fixture/visits'

const city = cityStage()
const counted = async (table: 'ticket' | 'ticketStep' | 'sealedIdentity') =>
  (await city.db.selectFrom(table).selectAll().execute()).length

test('a right report is routed, numbered, receipted and on its clocks, and its office is told', async () => {
  const given = await city.as('zhou').call('ticket.submit', report())
  expect(given.receipt.number).toMatch(/^YT-2026-\d{6}$/)
  expect(given.receipt.digest).toMatch(/^[0-9a-f]{64}$/)
  expect(given.receipt.submittedAt).toBe('2026-11-20T02:00:00.000Z')
  // Five working days after Friday the 20th.
  expect(given.acceptDueAt).toBe('2026-11-27T15:59:59.999Z')
  expect(given.routing).toMatchObject({ officeName: '柳溪司法所', bureauName: '云汀市司法局' })
  const row = await ticketRow(city, given.ticketId)
  expect(row).toMatchObject({ state: 'submitted', version: 0, queueKind: 'office', queueId: officeIds.liuxi })
  expect(await eventsAbout(city, given.ticketId)).toEqual(['ticket.submitted'])
  expect((await city.as('lin').call('notice.inbox', {})).items[0]?.link).toContain(given.ticketId)
})

const long = (length: number) => '长'.repeat(length)
const wrong: [what: string, extra: object, path: string][] = [
  ['no words', { content: undefined }, 'content'],
  ['nine characters', { content: long(9) }, 'content'],
  ['nine characters among blanks', { content: `   ${long(9)}   ` }, 'content'],
  ['1,001 characters', { content: long(1_001) }, 'content'],
  ['a NUL in the words', { content: `一个月里来了三次\u0000查的内容一样` }, 'content'],
  ['half a character', { content: `一个月里来了三次\ud83d查的内容一样` }, 'content'],
  ['words that are a number', { content: 1_234_567_890 }, 'content'],
  ['no category', { category: undefined }, 'category'],
  ['an unknown category', { category: 'everything' }, 'category'],
  ['a category of the prototype', { category: 'constructor' }, 'category'],
  ['an unknown kind', { kind: 'wish' }, 'kind'],
  ['a kind that only units raise', { kind: 'jurisdictionDispute' }, 'kind'],
  ['no confidentiality', { confidentiality: undefined }, 'confidentiality'],
  ['an unknown confidentiality', { confidentiality: 'secret' }, 'confidentiality'],
  ['a day that is none', { happenedOn: '2026-02-30' }, 'happenedOn'],
  ['a day with a time', { happenedOn: '2026-11-20T10:00:00Z' }, 'happenedOn'],
  ['a suggestion of 501 characters', { suggestion: long(501) }, 'suggestion'],
  ['a place of 101 characters', { place: long(101) }, 'place'],
  ['ten photos', { attachmentIds: Array.from({ length: 10 }, newClientId) }, 'attachmentIds'],
  ['photos that nobody sent', { attachmentIds: [newClientId()] }, 'attachmentIds'],
  ['a photo by a name', { attachmentIds: ['../../etc/passwd'] }, 'attachmentIds.0'],
  ['an unknown forbidden conduct', { forbiddenConducts: ['F9'] }, 'forbiddenConducts.0'],
  ['an unknown agency', { agencyId: newClientId() }, 'agencyId'],
  ['an agency by its name', { agencyId: '市场监督管理局' }, 'agencyId'],
  ['an unknown inspection', { inspectionId: newClientId() }, 'inspectionId'],
  ['a client id that is none', { clientId: '1' }, 'clientId'],
  ['on behalf in words', { isOnBehalf: 'yes' }, 'isOnBehalf'],
  ['an unknown procedure', { isInProcedure: 'maybe' }, 'isInProcedure'],
]

test.each(wrong)(
  'a report with %s is refused at its field, in Chinese, and nothing is written',
  async (_what, extra, path) => {
    const before = await counted('ticket')
    const body = await city.as('zhou').refusal('ticket.submit', { ...report(), ...extra } as never)
    expect(body).toMatchObject({ code: 'BAD_INPUT', status: 400, data: { issues: [{ path }] } })
    const { issues } = body.data as { issues: { message: string }[] }
    for (const { message } of issues) expect(message).toMatch(/\p{Script=Han}/u)
    expect(await counted('ticket')).toBe(before)
  },
)

test.each([
  ['ten characters', { content: long(10) }],
  ['1,000 characters', { content: long(1_000) }],
  ['an emoji and other scripts', { content: '一个月里来了三次😀查的内容一样 naïve Ω' }],
  ['no agency at all', { agencyId: undefined }],
  [
    'every optional field',
    { happenedOn: '2026-11-16', place: '店门口', suggestion: '合并检查', forbiddenConducts: ['F1', 'F8'] },
  ],
])('a report with %s is taken, word for word', async (_what, extra) => {
  const given = await city.as('zhou').call('ticket.submit', { ...report(), ...extra } as never)
  const view = await city.as('zhou').call('ticket.show', { ticketId: given.ticketId })
  for (const [key, value] of Object.entries(extra))
    if (value !== undefined) expect([key, (view as Record<string, unknown>)[key]]).toEqual([key, value])
})

describe('a report about an inspection', () => {
  const inspected = async () => {
    const shop = await newShop(city)
    return { shop, inspectionId: await inspect(city, shop, await newPlan(city)) }
  }

  test('that names another agency than the one that inspected is refused at the inspection, and nothing is written', async () => {
    const { shop, inspectionId } = await inspected()
    const before = await counted('ticket')
    const wrong = report({ inspectionId, agencyId: agencyIds.fire })
    expect(await city.as(shop.user).refusal('ticket.submit', wrong)).toMatchObject({
      code: 'BAD_INPUT',
      data: {
        issues: [{ path: 'inspectionId', message: '这次检查不是你选的部门做的，请改选部门，或者改选检查' }],
      },
    })
    expect(await counted('ticket')).toBe(before)
  })

  test.each(['hiddenFromAgency', 'sealed'] as const)(
    'that names no agency is about the one that inspected (%s)',
    async (confidentiality) => {
      const { shop, inspectionId } = await inspected()
      const draft = { ...report({ inspectionId, confidentiality }), agencyId: undefined }
      const named = await city.as(shop.user).call('ticket.submit', report({ inspectionId, confidentiality }))
      const given = await city.as(shop.user).call('ticket.submit', draft as never)
      expect(await ticketRow(city, given.ticketId)).toMatchObject({ agencyId: agencyIds.market })
      expect(given.routing).toEqual(named.routing)
      const { number, digest } = given.receipt
      expect(await city.as('visitor').call('ticket.verifyReceipt', { number, digest })).toMatchObject({
        isGenuine: true,
        isChainIntact: true,
      })
    },
  )
})

test('one client id is one report, however it is written', async () => {
  const input = { ...report(), clientId: newClientId() }
  const first = await city.as('zhou').call('ticket.submit', input)
  const before = await counted('ticket')
  const again = await city.as('zhou').call('ticket.submit', { ...input, clientId: input.clientId.toUpperCase() })
  expect(again).toEqual(first)
  expect(await counted('ticket')).toBe(before)
})

test('words that only look like words are no report', async () => {
  for (const content of [`来了三次${'\u2060'.repeat(30)}`, '\u0301'.repeat(12), '.\n×12.', '，。'.repeat(20)])
    expect(await city.as('zhou').refusal('ticket.submit', report({ content }))).toMatchObject({
      data: { issues: [{ path: 'content', message: '再多写几句，至少 10 个字' }] },
    })
  for (const content of ['', ' \n', '\u200b'.repeat(30), '\u202e'.repeat(20)])
    expect(await city.as('zhou').refusal('ticket.submit', report({ content }))).toMatchObject({
      data: { issues: [{ path: 'content', message: '请写发生了什么，至少 10 个字' }] },
    })
})

test('identity fields in the input count for nothing', async () => {
  const forged = {
    ...report(),
    reporterId: newClientId(),
    personId: newClientId(),
    openid: 'o',
    role: 'bureauLeader',
    officeId: officeIds.dongqiao,
    source: 'system',
    __proto__: { role: 'admin' },
  }
  const { ticketId } = await city.as('zhou').call('ticket.submit', forged as never)
  expect(await ticketRow(city, ticketId)).toMatchObject({ source: 'pairedEnterprise', officeId: officeIds.liuxi })
  expect((await city.as('zhou').call('ticket.mine', {})).items.map((item) => item.ticketId)).toContain(ticketId)
})

describe('the same submission sent again', () => {
  test('five times at once gives one ticket, one number and the same answer', async () => {
    const input = report({ clientId: newClientId() })
    const before = await counted('ticket')
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => city.as('zhou').call('ticket.submit', input)))
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(await counted('ticket')).toBe(before + 1)
  })

  test('with other words is a conflict, and the first one stands', async () => {
    const input = report({ clientId: newClientId() })
    const { ticketId } = await city.as('zhou').call('ticket.submit', input)
    expect(await city.as('zhou').code('ticket.submit', { ...input, content: `${input.content}还有` })).toBe(
      'CLIENT_ID_REUSED',
    )
    expect((await ticketRow(city, ticketId)).content).toBe(input.content)
  })

  test('by somebody else is another report: client ids belong to a person', async () => {
    const input = report({ clientId: newClientId() })
    const [mine, hers] = [
      await city.as('zhou').call('ticket.submit', input),
      await city.as('bao').call('ticket.submit', input),
    ]
    expect(hers.ticketId).not.toBe(mine.ticketId)
  })

  test('after a refusal may be put right under the same client id', async () => {
    const clientId = newClientId()
    expect(await city.as('zhou').code('ticket.submit', report({ clientId, agencyId: newClientId() }))).toBe('BAD_INPUT')
    expect(await city.as('zhou').code('ticket.submit', report({ clientId }))).toBe('OK')
  })

  test('sealed makes one entry in the vault', async () => {
    const before = await counted('sealedIdentity')
    const input = report({ clientId: newClientId(), confidentiality: 'sealed' })
    const [one, two] = await Promise.all([1, 2].map(() => city.as('zhou').call('ticket.submit', input)))
    expect(two).toEqual(one)
    expect(await counted('sealedIdentity')).toBe(before + 1)
  })
})

describe('where and by whom', () => {
  test('a report goes to the township of the enterprise or the supervisor, or to the one that was chosen', async () => {
    const officeOf = async (person: string, extra: object = {}) =>
      (await ticketRow(city, await submit(city, person, extra))).officeId
    expect(await officeOf('zhou')).toBe(officeIds.liuxi)
    expect(await officeOf('su')).toBe(officeIds.dongqiao)
    expect(await officeOf('wu')).toBe(officeIds.liuxi)
    expect(await officeOf('wu', { townshipCode: townships.dongqiao })).toBe(officeIds.dongqiao)
  })

  test.each([
    ['zhou', 'pairedEnterprise'],
    ['ye', 'liaisonPoint'],
    ['wu', 'supervisor'],
  ])('what %s files comes from %s (annex 5)', async (person, source) => {
    expect((await ticketRow(city, await submit(city, person))).source).toBe(source)
  })

  test('a township without an office, or that is none, is NOT_ROUTABLE and nothing is half-written', async () => {
    const before = await counted('ticket')
    for (const townshipCode of [townships.withoutOffice, '110101001'])
      expect(await city.as('wu').code('ticket.submit', report({ townshipCode, confidentiality: 'sealed' }))).toBe(
        'NOT_ROUTABLE',
      )
    expect(await counted('ticket')).toBe(before)
  })

  test('a supervisor whose term has ended submits no more; his earlier reports stay readable to him', async () => {
    city.setTime('2026-11-19 23:59')
    const ticketId = await submit(city, 'expired')
    city.setTime('2026-11-20 00:00')
    expect(await city.as('expired').code('ticket.submit', report())).toBe('TERM_ENDED')
    expect(await city.as('expired').code('ticket.show', { ticketId })).toBe('OK')
    expect((await city.as('expired').call('ticket.mine', {})).items).toHaveLength(1)
  })

  test('an inspection may be named only by the enterprise that had it', async () => {
    const shop = await newShop(city)
    const inspectionId = await inspect(city, shop, await newPlan(city))
    expect(await city.as('zhou').code('ticket.submit', report({ inspectionId }))).toBe('BAD_INPUT')
    expect(await city.as('wu').code('ticket.submit', report({ inspectionId }))).toBe('BAD_INPUT')
    const given = await city.as(shop.user).call('ticket.submit', report({ inspectionId }))
    expect((await ticketRow(city, given.ticketId)).inspectionId).toBe(inspectionId)
  })
})

test('the preview says beforehand what the receipt says afterwards', async () => {
  const facts = { agencyId: agencyIds.urban, category: 'rudeEnforcement', kind: 'complaint' } as const
  const preview = await city.as('zhou').call('ticket.preview', facts)
  const given = await city.as('zhou').call('ticket.submit', report(facts))
  expect(preview).toEqual({ routing: given.routing, acceptDays: 5 })
})
