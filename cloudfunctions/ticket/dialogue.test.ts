import { cityStage, newClientId } from '../_checks/fixture/city'
import { personIdOf, tokenOf } from '../_checks/fixture/people'
import { agencyIds, townships } from '../_checks/fixture/places'
import { drive, report, submit, ticketRow, words } from '../_checks/fixture/reports'
import { codeOf, submitUnsigned } from '../_checks/fixture/unsigned'
import type { Credentials } from '../_shared/caller'

const city = cityStage()
const clerk = () => city.as('lin')

test('a report without a session is routed, timed and receipted like any other, and its office is told', async () => {
  const { number, ticketId, open } = await submitUnsigned(city)
  const signed = await ticketRow(city, await submit(city))
  const row = await ticketRow(city, ticketId)
  expect(number).toMatch(/^YT-2026-\d{6}$/)
  for (const key of ['state', 'officeId', 'bureauId', 'queueId', 'nextDueAt'] as const)
    expect([key, row[key]]).toEqual([key, signed[key]])
  expect(await open()).toMatchObject({ state: 'submitted', nextStep: '等司法所决定收不收', messages: [], splits: [] })
  expect((await clerk().call('notice.inbox', {})).items[0]?.link).toContain(signed.ticketId)
  const view = await clerk().call('ticket.officeShow', { ticketId })
  expect(view).toMatchObject({ reporter: null, isUnsigned: true, source: 'other' })
})

test('whoever guesses finds nothing: a wrong code, a wrong number and a signed report look the same', async () => {
  const { number, code, open } = await submitUnsigned(city)
  const { receiptNumber } = await ticketRow(city, await submit(city))
  const wrong = [
    { number, code: codeOf(9_001) },
    { number: 'YT-2026-99999', code },
    { number: receiptNumber, code },
    { number: receiptNumber, code: codeOf(9_002) },
  ]
  const answers = await Promise.all(wrong.map((input) => city.as(null).refusal('ticket.dialogue', input)))
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(answers[0]).toMatchObject({ code: 'NOT_FOUND', message: '编号或者查询码不对。请对照记下来的再输一次。' })
  for (const input of wrong)
    expect(
      await city.as(null).code('ticket.dialogueStep', { ...input, version: 0, event: 'withdraw', text: '不用了' }),
    ).toBe('NOT_FOUND')
  expect((await open()).state).toBe('submitted')
})

test('a code typed with small letters, blanks and dashes is the same code', async () => {
  const { number, code } = await submitUnsigned(city)
  const typed = ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4, 8)} ${code.slice(8)} `
  expect(await city.as(null).code('ticket.dialogue', { number: number.toLowerCase(), code: typed })).toBe('OK')
})

describe('nothing of who wrote is kept', () => {
  test('no table holds the code, the address, the session or the person of whoever sent it signed in by mistake', async () => {
    const before = await counts()
    const session = tokenOf('marketHandler')
    const { code, number } = await submitUnsigned(city)
    const serve = async (procedure: string, input: object, credentials: Credentials = { token: session }) => {
      const answer = await city.serve({
        procedure,
        input: () => input,
        credentials,
        address: '203.0.113.77',
      })
      expect('error' in answer ? answer.error : 'OK').toBe('OK')
    }
    const own = { number, code }
    const secret = codeOf(7_777)
    await serve('ticket.unsignedForm', {})
    await serve('ticket.submitUnsigned', {
      ...{ clientId: newClientId(), code: secret, kind: 'complaint', category: 'corruption', isInsider: true },
      ...{ townshipCode: townships.liuxi, content: '我在这个单位上班，看到有人收了店家的东西。' },
    })
    await serve('ticket.dialogue', own)
    await serve('ticket.dialogue', own, { openid: 'openid-of-somebody' })
    await serve('ticket.dialogue', own, { token: 'a_session_that_has_ended' })
    await serve('ticket.dialogueStep', {
      clientId: newClientId(),
      ...own,
      version: 0,
      event: 'addToReport',
      text: '还有一次',
    })
    const after = await counts()
    const dump = JSON.stringify(after)
    const address = city.kernel.secrets.blindIndex('guest', '203.0.113.77')
    for (const trace of [secret, code, '203.0.113.77', address, 'openid-of-somebody'])
      expect([trace, dump.includes(trace)]).toEqual([trace, false])
    // The person's own rows (his session, his role) are as they were.
    expect(dump.split(personIdOf('marketHandler')).length).toBe(
      JSON.stringify(before).split(personIdOf('marketHandler')).length,
    )
  })

  test('the office reads what he chose to say of himself; nobody is told, since there is nobody to tell', async () => {
    const { ticketId } = await submitUnsigned(city, { isInsider: true })
    await drive(city, ticketId, 'closed').catch(() => undefined)
    await drive(city, ticketId, 'submitted')
    const { reporterId } = await ticketRow(city, ticketId)
    const told = await city.db.selectFrom('notification').selectAll().where('recipientId', '=', reporterId).execute()
    expect(told).toEqual([])
    expect((await clerk().call('ticket.officeShow', { ticketId })).source).toBe('insider')
  })

  test('the agency’s view of a signed and of an unsigned report is the same, byte for byte, apart from ids', async () => {
    const unsigned = await submitUnsigned(city)
    const signed = await submit(city)
    const views = []
    for (const ticketId of [unsigned.ticketId, signed]) {
      await drive(city, ticketId, 'awaitingAgency')
      const { items } = await city.as('marketHandler').call('ticket.agencyInbox', {})
      const { requestId } = await city.db
        .selectFrom('explanationRequest')
        .select('requestId')
        .where('ticketId', '=', ticketId)
        .executeTakeFirstOrThrow()
      const shown = await city.as('marketHandler').call('ticket.agencyShow', { requestId })
      const row = items.find((item) => item.requestId === requestId)
      views.push(JSON.stringify([row, shown]).replaceAll(requestId, 'ID').replaceAll(shown.number, 'NUMBER'))
    }
    expect(views[0]).toBe(views[1])
  })
})

const counts = async () => {
  const tables = ['auditEvent', 'idempotentCall', 'eventOutbox', 'notification', 'ticket', 'ticketStep'] as const
  const more = [
    'ticketMessage',
    'unsignedReporter',
    'attachment',
    'session',
    'sealedIdentity',
    'outgoingMessage',
  ] as const
  return Promise.all([...tables, ...more].map((table) => city.db.selectFrom(table).selectAll().execute()))
}

test('the same sent again is one report with one receipt, and other words under its id are refused', async () => {
  const draft = {
    ...{ clientId: newClientId(), code: codeOf(6_001) },
    ...{ kind: 'complaint' as const, category: 'frequency' as const, townshipCode: townships.liuxi },
    content: '一个月里来了三次，查的内容一样。',
  }
  const twice = await Promise.all([1, 2].map(() => city.as(null).call('ticket.submitUnsigned', draft)))
  expect(twice[0]).toEqual(twice[1])
  const other = { ...draft, content: `${draft.content}再说一句` }
  expect(await city.as(null).code('ticket.submitUnsigned', other)).toBe('CLIENT_ID_REUSED')
  // A code leads to one report, and whoever holds it is told its receipt once more.
  const tickets = () => city.db.selectFrom('ticket').select('ticketId').execute()
  const before = await tickets()
  const again = city.as(null).call('ticket.submitUnsigned', { ...other, clientId: newClientId() })
  expect(await again).toEqual({ ...twice[0], isEarlier: true })
  expect(await tickets()).toEqual(before)
})

describe('the dialogue through a whole life', () => {
  type Life = readonly (readonly [who: string, what: string, fields: object, state: string])[]
  const asked = { question: '请补充检查的时间' }
  const answered: Life = [
    ['lin', 'writeToReporter', { text: '请问是哪一天来的' }, 'submitted'],
    ['holder', 'addToReport', { text: '是上个星期三' }, 'submitted'],
    ['lin', 'accept', {}, 'accepted'],
    ['cityHandler', 'assign', {}, 'assigned'],
    ['cityHandler', 'requestExplanation', {}, 'awaitingAgency'],
    ['marketReviewer', 'agencyRespond', {}, 'verifying'],
    ['cityHandler', 'requestMore', asked, 'awaitingReporter'],
    ['holder', 'reporterReply', { text: '九月和十一月各一次' }, 'verifying'],
    ['cityReviewer', 'correctOnSpot', {}, 'replied'],
    ['holder', 'confirm', { stars: 4 }, 'closed'],
  ]
  const lives: readonly (readonly [name: string, extra: object, life: Life])[] = [
    ['asked, answered and confirmed', {}, answered],
    ['reopened once', {}, [...answered.slice(0, 9), ['holder', 'reopen', { text: '昨天又来查了' }, 'accepted']]],
    ['withdrawn', {}, [['holder', 'withdraw', { text: '不用了' }, 'withdrawn']]],
    [
      'rejected and appealed',
      {},
      [
        ['cityReviewer', 'reject', {}, 'rejected'],
        ['holder', 'appealRejection', { text: '有照片可以证明' }, 'rejectionAppealed'],
        ['cityLeader', 'overturnRejection', {}, 'accepted'],
      ],
    ],
    [
      'told to the one on whose behalf it was',
      { isOnBehalf: true },
      [...answered.slice(0, 9), ['holder', 'originatorInformed', {}, 'awaitingConfirmation']],
    ],
  ]

  test.each(lives)('%s', async (_name, extra, life) => {
    const own = await submitUnsigned(city, extra)
    for (const [who, what, fields, state] of life) {
      if (who === 'holder') expect([what, await own.step(what as 'confirm', fields)]).toEqual([what, 'OK'])
      else
        await city
          .as(who)
          .step(`ticket.${what}` as 'ticket.accept', own.ticketId, { ...words[`ticket.${what}`], ...fields })
      expect([what, (await own.open()).state]).toEqual([what, state])
    }
    const { messages } = await own.open()
    if (life === answered)
      expect(messages.map(({ text, isFromReporter }) => [isFromReporter, text])).toEqual([
        [false, '请问是哪一天来的'],
        [true, '是上个星期三'],
      ])
  })

  test('what fits no state, lacks its field or comes late is refused, and nothing changes', async () => {
    const own = await submitUnsigned(city)
    const before = await ticketRow(city, own.ticketId)
    expect(await own.step('confirm', { stars: 5 })).toBe('WRONG_STATE')
    expect(await own.step('confirm')).toBe('BAD_INPUT')
    expect(await own.step('withdraw')).toBe('BAD_INPUT')
    expect(await own.step('withdraw', { text: '不用了', version: 7 })).toBe('STALE')
    expect(await own.step('answerWatch', { answer: 'none' })).toBe('WRONG_STATE')
    expect(await ticketRow(city, own.ticketId)).toEqual(before)
  })

  test('the time to answer runs out as for anybody', async () => {
    const own = await submitUnsigned(city)
    await drive(city, own.ticketId, 'awaitingReporter')
    city.advance({ days: 18 })
    await city.tick()
    await city.drain()
    expect((await own.open()).state).toBe('verifying')
  })

  test('merged with another report it is answered with it; split off, the same code opens the second receipt', async () => {
    const [own, parent] = [await submitUnsigned(city), await submit(city)]
    const done = await clerk().step('ticket.split', own.ticketId, words['ticket.split'])
    const { number } = (done as unknown as { receipt: { number: string } }).receipt
    expect((await own.open()).splits).toMatchObject([{ number, state: 'submitted' }])
    expect((await city.as(null).call('ticket.dialogue', { number, code: own.code })).receipt.number).toBe(number)
    await clerk().step('ticket.markDuplicate', own.ticketId, { intoTicketId: parent })
    await drive(city, parent, 'replied')
    await city.drain()
    const { state, reply } = await own.open()
    expect([state, reply?.text]).toEqual(['replied', expect.stringContaining('经核查属实，已经要求合并检查。')])
  })

  test('he is asked whether anybody made trouble for him, and whether it happened again', async () => {
    const own = await submitUnsigned(city)
    await drive(city, own.ticketId, 'replied')
    expect(await own.step('confirm', { stars: 5 })).toBe('OK')
    expect(await own.step('addToReport', { text: '又来了' })).toBe('WRONG_STATE')
    await city.base.ownerDb
      .updateTable('ticket')
      .set({ lookBackDueAt: new Date(city.kernel.clock.now().getTime() + 86_400_000) })
      .where('ticketId', '=', own.ticketId)
      .execute()
    expect((await own.open()).isLookedBackAt).toBe(false)
    city.advance({ days: 33 })
    await city.tick()
    await city.drain()
    const { protection, isLookedBackAt } = await own.open()
    expect([protection.prompts.map(({ kind }) => kind), isLookedBackAt]).toEqual([['watch30'], true])
    expect(await own.step('answerWatch', { answer: 'happened' })).toBe('OK')
    expect(await own.step('addToReport', { text: '又来了' })).toBe('OK')
  })
})

test('the clerk cannot claim to have told by phone somebody who left none', async () => {
  const { ticketId } = await submitUnsigned(city)
  await drive(city, ticketId, 'replied')
  expect(await clerk().stepCode('ticket.originatorInformed', ticketId, { how: 'phone' })).toBe('BAD_INPUT')
  expect(await clerk().stepCode('ticket.originatorInformed', ticketId, { how: 'inApp' })).toBe('OK')
})

test('a signed reporter adds to his report too, is told of words to him, and neither reaches the agency', async () => {
  const ticketId = await submit(city, 'zhou', report({ agencyId: agencyIds.market }))
  await drive(city, ticketId, 'awaitingAgency')
  await city.as('cityHandler').step('ticket.writeToReporter', ticketId, { text: '收据请拍下来' })
  await city.as('zhou').step('ticket.addToReport', ticketId, { text: '收据丢了，有转账记录' })
  const { messages } = await city.as('zhou').call('ticket.show', { ticketId })
  expect(messages.map(({ isFromReporter }) => isFromReporter)).toEqual([false, true])
  expect((await city.as('zhou').call('notice.inbox', {})).items.map(({ title }) => title)).toContain(
    '办理单位给你留了话',
  )
  const { items } = await city.as('marketHandler').call('ticket.agencyInbox', {})
  const seen = await Promise.all(
    items.map(({ requestId }) => city.as('marketHandler').call('ticket.agencyShow', { requestId })),
  )
  expect(JSON.stringify(seen)).not.toMatch(/收据|转账/)
})
