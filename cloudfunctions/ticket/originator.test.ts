import { cityStage } from '../_checks/fixture/city'
import { freshCode, lead, register } from '../_checks/fixture/leads'
import { drive, reportIn, submit, ticketRow, words } from '../_checks/fixture/reports'

const city = cityStage()
const name = '欧阳梨花'
const phone = '021-55507788'
const told = { originatorName: name, originatorPhone: phone }

/** The failure of a registration with the sentences beside its fields. */
const refused = async (who: string, extra: Parameters<typeof lead>[0]) => {
  const answer = await city.as(who).refusal('ticket.register', { code: freshCode(), ...lead(extra) })
  return JSON.stringify(answer)
}

describe('his name and phone', () => {
  test.each(['content', 'suggestion', 'place'])(
    'stand in their own fields alone: in %s they are refused',
    async (field) => {
      for (const words of [
        `${name}说来查了三次，都查同样的内容。`,
        `电话 ${phone.replace('-', '')} 的人说来查了三次。`,
        '欧阳 梨花说来查了三次，都查同样的内容。',
      ])
        expect([words, await refused('lin', { ...told, [field]: words })]).toEqual([
          words,
          expect.stringContaining(field),
        ])
    },
  )
})

describe('what office and bureau write of their own', () => {
  const saying = [
    ['his name', `${name}说罚款没有开票据，要另外查一查。`],
    ['his name, spaced', '欧 阳-梨 花说罚款没有开票据，要另外查一查。'],
    ['his phone', `电话 ${phone} 的人说罚款没有开票据。`],
    ['his phone without strokes', '电话02155507788的人说罚款没有开票据。'],
    ['his phone in wide digits', '电话０２１－５５５０７７８８的人说罚款没有开票据。'],
  ] as const

  test.each(saying)('does not carry %s into a part that is split off', async (_what, content) => {
    for (const confidentiality of ['open', 'hiddenFromAgency'] as const) {
      const { ticketId } = await register(city, 'lin', { ...told, confidentiality })
      const before = await ticketRow(city, ticketId)
      const split = { ...words['ticket.split'], content }
      expect([confidentiality, await city.as('lin').stepCode('ticket.split', ticketId, split)]).toEqual([
        confidentiality,
        'BAD_INPUT',
      ])
      expect(await ticketRow(city, ticketId)).toEqual(before)
      expect(await city.as('lin').stepCode('ticket.split', ticketId, words['ticket.split'])).toBe('OK')
    }
  })

  test.each(saying)('does not tell the agency %s, however open the words were', async (_what, text) => {
    const { ticketId } = await register(city, 'lin', { ...told, confidentiality: 'open' })
    await city.as('lin').step('ticket.accept', ticketId)
    await city.as('cityHandler').step('ticket.assign', ticketId, words['ticket.assign'])
    for (const field of ['redactedSummary', 'question'])
      expect([
        field,
        await city.as('cityHandler').stepCode('ticket.requestExplanation', ticketId, {
          ...words['ticket.requestExplanation'],
          [field]: text,
        }),
      ]).toEqual([field, 'BAD_INPUT'])
  })

  test('does not name whoever signed in and reported, in a part that is split off', async () => {
    const ticketId = await submit(city, 'zhou', { confidentiality: 'hiddenFromAgency' })
    const { reporter } = await city.as('lin').call('ticket.officeShow', { ticketId })
    const split = { ...words['ticket.split'], content: `${reporter?.name}说罚款没有开票据，要另外查一查。` }
    expect(await city.as('lin').stepCode('ticket.split', ticketId, split)).toBe('BAD_INPUT')
  })

  test('tells the agency the name of whoever is open, and not his phone', async () => {
    const ticketId = await reportIn(city, 'assigned', { confidentiality: 'open' })
    const own = await city.as('zhou').call('identity.ownData', {})
    const ask = (said: string) =>
      city.as('cityHandler').stepCode('ticket.requestExplanation', ticketId, {
        ...words['ticket.requestExplanation'],
        redactedSummary: `${said}反映，检查次数太多，请说明。`,
      })
    expect(own.phone).toMatch(/^1\d{10}$/)
    expect(await ask(`电话${own.phone}`)).toBe('BAD_INPUT')
    expect(await ask(own.name)).toBe('OK')
  })
})

test('the agency does not read the number under which it may hold the same call, however it is written', async () => {
  const { ticketId } = await register(city, 'lin', { leadSource: 'hotline12345', externalNumber: 'DD2026-000123' })
  await city.as('lin').step('ticket.accept', ticketId)
  await city.as('cityHandler').step('ticket.assign', ticketId, words['ticket.assign'])
  for (const told of ['DD2026-000123', 'dd2026 000123', '尾号000123'])
    expect([
      told,
      await city.as('cityHandler').stepCode('ticket.requestExplanation', ticketId, {
        ...words['ticket.requestExplanation'],
        redactedSummary: `有人打热线反映（${told}），检查次数太多。`,
      }),
    ]).toEqual([told, 'BAD_INPUT'])
})

describe('who he is', () => {
  test('those read who handle the case: the name, and the phone when they say why', async () => {
    const { ticketId } = await register(city, 'lin', told)
    for (const who of ['lin', 'zhao', 'cityHandler', 'cityReviewer', 'cityLeader']) {
      const { lead: shown } = await city.as(who).call('ticket.officeShow', { ticketId })
      expect([who, shown?.originator]).toEqual([who, { name, phoneMasked: '021*******88' }])
    }
    const ask = { ticketId, reason: '打电话告知结果' }
    expect(await city.as('lin').call('ticket.originatorPhone', ask)).toEqual({ phone })
    const events = await city.db
      .selectFrom('auditEvent')
      .select(['kind', 'facts'])
      .where('subjectId', '=', ticketId)
      .where('kind', '=', 'originatorPhoneShown')
      .execute()
    expect(events).toHaveLength(1)
    expect(JSON.stringify(events)).not.toContain(phone)
  })

  test('nobody else: another office, a bureau that only looks on, the leader’s phone list, the agency, discipline inspection', async () => {
    const { ticketId } = await register(city, 'fang', { ...told, agencyId: undefined })
    const ask = { ticketId, reason: '打电话告知结果' }
    // The city's bureau reads what the district's does, and does not handle it.
    const looked = await city.as('cityHandler').call('ticket.officeShow', { ticketId })
    expect(looked.lead).toMatchObject({ source: 'visitor', originator: null })
    expect(await city.as('cityHandler').code('ticket.originatorPhone', ask)).toBe('FORBIDDEN')
    for (const who of ['lin', 'liuxiHandler'])
      expect([who, await city.as(who).code('ticket.originatorPhone', ask)]).toEqual([who, 'NOT_FOUND'])
    for (const who of ['cityLeader', 'marketHandler', 'discipline', 'auditor', 'zhou', 'custodian'])
      expect([who, await city.as(who).code('ticket.originatorPhone', ask)]).toEqual([who, 'FORBIDDEN'])
  })

  test('nor who keeps out of the case', async () => {
    const { ticketId } = await register(city, 'zhao', told)
    await city.as('lin').call('ticket.recuse', { ticketId, reason: '和部门的人是亲戚' } as never)
    expect((await city.as('lin').call('ticket.officeShow', { ticketId })).lead?.originator).toBeNull()
    expect(await city.as('lin').code('ticket.originatorPhone', { ticketId, reason: '看一看' })).toBe('RECUSED')
    await city.db
      .deleteFrom('ticketRecusal')
      .where('ticketId', '=', ticketId)
      .execute()
      .catch(() => undefined)
  })

  test('stands in plain text in no table, and in no list, notice or search', async () => {
    const { ticketId, code } = await register(city, 'lin', { ...told, confidentiality: 'open' })
    const dump = JSON.stringify(await everything())
    for (const secret of [name, phone, code]) expect([secret, dump.includes(secret)]).toEqual([secret, false])
    const lists = JSON.stringify([
      await city.as('lin').call('ticket.queue', { only: 'open', limit: 50 }),
      await city.as('lin').call('ticket.leadLedger', { from: '2026-11-01', until: '2026-11-30', limit: 50 }),
      await city.as('lin').call('notice.inbox', { limit: 50 }),
    ])
    expect(lists).toContain(ticketId)
    for (const secret of [name, phone]) expect([secret, lists.includes(secret)]).toEqual([secret, false])
    expect((await city.as('lin').call('ticket.queue', { only: 'open', search: name })).items).toEqual([])
  })

  test('never reaches the agency, however open the lead is: neither by itself nor in the handler’s words', async () => {
    const { ticketId } = await register(city, 'lin', { ...told, confidentiality: 'open' })
    await drive(city, ticketId, 'assigned')
    const ask = words['ticket.requestExplanation'] as { redactedSummary: string; question: string }
    const { version } = await ticketRow(city, ticketId)
    for (const secret of [name, phone, '欧阳女士'])
      expect([
        secret,
        await city.as('cityHandler').code('ticket.requestExplanation', {
          ticketId,
          version,
          ...ask,
          redactedSummary: `${ask.redactedSummary}${secret}`,
        }),
      ]).toEqual([secret, 'BAD_INPUT'])
    await city.as('cityHandler').step('ticket.requestExplanation', ticketId, ask)
    const { requestId } = await city.db
      .selectFrom('explanationRequest')
      .select('requestId')
      .where('ticketId', '=', ticketId)
      .executeTakeFirstOrThrow()
    expect((await city.as('marketHandler').call('ticket.agencyShow', { requestId })).reporterName).toBeNull()
  })

  test('is not even taken under seal, and how it came stays out of every view', async () => {
    const sealed = { confidentiality: 'sealed' as const, leadSource: 'letterBox' as const }
    expect(await refused('lin', { ...sealed, originatorName: name })).toContain('originatorName')
    expect(await refused('lin', { ...sealed, originatorPhone: phone })).toContain('originatorPhone')
    const { ticketId, open } = await register(city, 'lin', { ...sealed, isPrivateEnterprise: true })
    const view = await city.as('lin').call('ticket.officeShow', { ticketId })
    expect(view).toMatchObject({ lead: null, isPrivateEnterprise: false, source: 'other' })
    expect(view.routing.reasons.join()).not.toContain('信箱')
    expect((await open()).state).toBe('submitted')
    // There is nobody in the vault: two people are not asked for nothing.
    const ask = { ticketId, reason: '要当面核实当天的经过情况' }
    expect(await city.as('cityHandler').code('ticket.requestIdentity', ask)).toBe('WRONG_STATE')
  })

  test('is not told to the holder of his slip either, nor what the office and the agency write between them', async () => {
    const { ticketId, open } = await register(city, 'lin', {
      ...told,
      leadSource: 'hotline12345',
      externalNumber: 'HL-556677',
    })
    await drive(city, ticketId, 'verifying')
    const note = '经办人的话：先不要告诉来的人'
    await city.as('cityHandler').call('ticket.addNote', { ticketId, text: note })
    const { summary, question, answer } = await city.db
      .selectFrom('explanationRequest')
      .select(['summary', 'question', 'answer'])
      .where('ticketId', '=', ticketId)
      .executeTakeFirstOrThrow()
    const read = await open()
    expect(read).toMatchObject({ state: 'verifying', content: lead().content })
    const secrets = [name, phone, '021*******88', 'HL-556677', note, summary, question, answer ?? note]
    for (const secret of secrets) expect([secret, JSON.stringify(read).includes(secret)]).toEqual([secret, false])
  })

  test('goes with what is split off his lead', async () => {
    const { ticketId } = await register(city, 'lin', told)
    const done = await city.as('lin').step('ticket.split', ticketId, words['ticket.split'])
    const { newTicketId } = done as unknown as { newTicketId: string }
    const { lead: shown } = await city.as('lin').call('ticket.officeShow', { ticketId: newTicketId })
    expect(shown?.originator).toEqual({ name, phoneMasked: '021*******88' })
  })
})

const everything = () => {
  const tables = [
    'auditEvent',
    'idempotentCall',
    'eventOutbox',
    'notification',
    'ticket',
    'ticketStep',
    'ticketMessage',
    'unsignedReporter',
    'registeredLead',
    'deadline',
  ] as const
  return Promise.all(tables.map((table) => city.db.selectFrom(table).selectAll().execute()))
}
