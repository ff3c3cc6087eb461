import { cityStage } from '../_checks/fixture/city'
import { freshCode, lead, register } from '../_checks/fixture/leads'
import { enterpriseIds, personIdOf } from '../_checks/fixture/people'
import { agencyIds, officeIds, townships } from '../_checks/fixture/places'
import { drive, submit, ticketRow, words } from '../_checks/fixture/reports'
import { secondRoles } from '../_checks/fixture/secondRoles'

const city = cityStage()
const withRole = secondRoles(city)
const name = '欧阳梨花'
const phone = '021-55507788'
const told = { originatorName: name, originatorPhone: phone }

/** The failure of a registration with the sentences beside its fields. */
const refused = async (who: string, extra: Parameters<typeof lead>[0]) => {
  const answer = await city.as(who).refusal('ticket.register', { code: freshCode(), ...lead(extra) })
  return JSON.stringify(answer)
}

test('neither reporters, agencies, the leader nor anybody without a session registers a lead', async () => {
  for (const who of ['zhou', 'wu', 'marketHandler', 'chen', 'cityLeader', 'discipline', 'hotline', 'admin'])
    expect([who, await city.as(who).code('ticket.register', { code: freshCode(), ...lead() })]).toEqual([
      who,
      'FORBIDDEN',
    ])
  expect(await city.as(null).code('ticket.register', { code: freshCode(), ...lead() })).toBe('NOT_SIGNED_IN')
})

test.each(['lin', 'zhao'])(
  '%s of the office registers for the own township, and it is routed and timed as any',
  async (who) => {
    const { ticketId, receipt, routing, isReadable } = await register(city, who)
    expect(receipt.number).toMatch(/^YT-2026-\d{6}$/)
    expect([routing.officeName, isReadable]).toEqual(['柳溪司法所', true])
    const row = await ticketRow(city, ticketId)
    expect(row).toMatchObject({
      state: 'submitted',
      townshipCode: townships.liuxi,
      queueKind: 'office',
      source: 'other',
    })
    const clocks = await city.db.selectFrom('deadline').select('kind').where('subjectId', '=', ticketId).execute()
    expect(clocks.map(({ kind }) => kind).sort()).toEqual(['accept', 'passOn', 'total'])
    const view = await city.as('zhao').call('ticket.officeShow', { ticketId })
    expect(view).toMatchObject({ isUnsigned: true, reporter: null, source: 'other' })
    expect(view.timeline.at(-1)).toMatchObject({ event: 'register' })
  },
)

test('what is not of the own office goes to the right one, and whoever registered it reads it no more', async () => {
  const { ticketId, isReadable } = await register(city, 'lin', { townshipCode: townships.dongqiao })
  expect(isReadable).toBe(false)
  expect((await ticketRow(city, ticketId)).officeId).toBe(officeIds.dongqiao)
  expect(await city.as('lin').code('ticket.officeShow', { ticketId })).toBe('NOT_FOUND')
  expect(await city.as('fang').code('ticket.officeShow', { ticketId })).toBe('OK')
})

test('a bureau says in which township it is', async () => {
  expect(await refused('cityHandler', {})).toContain('请选择在哪个镇（街道）')
  for (const who of ['cityHandler', 'cityReviewer'])
    expect((await register(city, who, { townshipCode: townships.liuxi })).routing.officeName).toBe('柳溪司法所')
})

test('neither what happened nor what arrived lies in the future', async () => {
  for (const part of [{ happenedOn: '2027-01-01' }, { receivedOn: '2027-01-01' }])
    expect(await refused('lin', part)).toContain(Object.keys(part)[0])
})

test.each([
  // Taken down on the 18th as of the 17th, though it happened on the 18th.
  ['2026-11-18', '2026-11-17', 'receivedOn'],
  ['2026-11-18', '2026-11-18', null],
  ['2026-11-18', undefined, null],
  [undefined, '2026-11-01', null],
])('what happened on %s and arrived on %s: the mistake is at %s', async (happenedOn, receivedOn, field) => {
  const answer = await city
    .as('lin')
    .code('ticket.register', { code: freshCode(), ...lead({ happenedOn, receivedOn }) })
  expect(answer).toBe(field ? 'BAD_INPUT' : 'OK')
  if (field) expect(await refused('lin', { happenedOn, receivedOn })).toContain('收到日期不能早于事情发生的日期')
})

test.each([
  ['townshipCode', { townshipCode: '990199999' }, '另选一个镇'],
  ['agencyId', { agencyId: '018f0000-0000-7000-8000-00000000dead' }, '部门'],
] as const)('a %s that is none is told at its field', async (field, wrong, sentence) => {
  const { code, data } = await city.as('lin').refusal('ticket.register', { code: freshCode(), ...lead(wrong) })
  expect([code, (data as { issues: { path: string }[] }).issues.map(({ path }) => path)]).toEqual([
    'BAD_INPUT',
    [field],
  ])
  expect(JSON.stringify(data)).toContain(sentence)
})

test.each(['没有', '12', '1'.repeat(40), `+${'1'.repeat(20)}`, '一'.repeat(30)])(
  'a phone that is none, such as %s, is told once',
  async (originatorPhone) => {
    const { data } = await city
      .as('lin')
      .refusal('ticket.register', { code: freshCode(), ...lead({ originatorPhone }) })
    expect((data as { issues: object[] }).issues).toEqual([
      { path: 'originatorPhone', message: '请填电话号码，例如 021-55501234' },
    ])
  },
)

test.each([
  ['letterBox', 'mailbox'],
  ['email', 'mailbox'],
  ['visitor', 'other'],
  ['hotline12345', 'other'],
  ['federationOfIndustry', 'other'],
  ['reconsideration', 'other'],
] as const)('what came as %s counts as %s on annex 5 and in the routing rules', async (leadSource, source) => {
  const { ticketId } = await register(city, 'lin', { leadSource })
  expect((await ticketRow(city, ticketId)).source).toBe(source)
  const file = await city.as('lin').call('ticket.feedbackForm', { ticketId, format: 'pdf' })
  const printed = Buffer.from(file.base64, 'base64').toString()
  const chosen = (JSON.parse(printed).forms[0].sources as { words: string; isChosen: boolean }[])
    .filter(({ isChosen }) => isChosen)
    .map(({ words: each }) => each)
  expect(chosen).toEqual([source === 'mailbox' ? '信箱（邮箱）' : '其他'])
})

describe('the same number of one source', () => {
  test('is registered once; whoever reads the first report is told its number, nobody else', async () => {
    const externalNumber = '工单 2026-1128-77'
    const first = await register(city, 'lin', { leadSource: 'hotline12345', externalNumber })
    const same = { leadSource: 'hotline12345' as const, externalNumber: '工单２０２６1128/77' }
    expect(await refused('zhao', same)).toContain(first.number)
    const elsewhere = await refused('fang', same)
    expect(elsewhere).toContain('externalNumber')
    expect(elsewhere).not.toContain(first.number)
    // Another body may count in the same way.
    await register(city, 'lin', { leadSource: 'petition', externalNumber })
  })

  test('tells nobody which sealed report it became', async () => {
    const same = { leadSource: 'procuratorate' as const, externalNumber: '检建〔2026〕5号' }
    const { number } = await register(city, 'lin', { ...same, confidentiality: 'sealed' })
    const answer = await refused('lin', same)
    expect(answer).toContain('externalNumber')
    expect(answer).not.toContain(number)
  })

  test('handed in by eight people at once it becomes one report, and no half of a second', async () => {
    const same = { leadSource: 'hotline12345' as const, externalNumber: 'RACE-1' }
    const before = await city.db.selectFrom('ticket').select('ticketId').execute()
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => city.as('lin').code('ticket.register', { code: freshCode(), ...lead(same) })),
    )
    expect(answers.filter((answer) => answer === 'OK')).toHaveLength(1)
    expect(answers.filter((answer) => answer !== 'OK')).toEqual(Array(7).fill('BAD_INPUT'))
    const after = await city.db.selectFrom('ticket').select('ticketId').execute()
    expect(after.length - before.length).toBe(1)
  })
})

describe('the originator', () => {
  test('follows, answers, confirms and rates with his slip, and nobody of the staff does it for him', async () => {
    const { ticketId, open, step, number } = await register(city, 'lin', told)
    expect(await open()).toMatchObject({ state: 'submitted', receipt: { number } })
    // Who registered it handles it like any other.
    await drive(city, ticketId, 'awaitingReporter')
    for (const who of ['lin', 'zhao', 'cityHandler', 'zhou'])
      expect([who, await staffTries(who, 'ticket.reporterReply', ticketId)]).toEqual([
        who,
        who === 'zhou' ? 'NOT_FOUND' : 'FORBIDDEN',
      ])
    expect(await step('reporterReply', { text: '是十月和十一月' })).toBe('OK')
    await city.as('cityReviewer').step('ticket.correctOnSpot', ticketId, words['ticket.correctOnSpot'])
    await city.as('lin').step('ticket.originatorInformed', ticketId, { how: 'phone' })
    for (const who of ['lin', 'zhao', 'cityHandler', 'cityReviewer'])
      for (const event of ['ticket.confirm', 'ticket.reopen', 'ticket.withdraw'] as const)
        expect([who, event, await staffTries(who, event, ticketId)]).toEqual([who, event, 'FORBIDDEN'])
    expect(await step('confirm', { stars: 4 })).toBe('OK')
    expect(await ticketRow(city, ticketId)).toMatchObject({ state: 'closed', handlingStars: 4 })
  })

  test('is told by phone, in person or by letter, and the office’s record says how, not his', async () => {
    for (const how of ['phone', 'inPerson', 'letter'] as const) {
      const { ticketId, open } = await register(city, 'lin', { kind: 'consultation', ...told })
      await city.as('lin').step('ticket.accept', ticketId)
      await city.as('lin').step('ticket.answerDirectly', ticketId, words['ticket.answerDirectly'])
      await city.as('lin').step('ticket.originatorInformed', ticketId, { how })
      const { timeline } = await city.as('lin').call('ticket.officeShow', { ticketId })
      expect(timeline[0]).toMatchObject({ event: 'originatorInformed', toState: 'awaitingConfirmation' })
      expect(timeline[0]?.note).toBe({ phone: '打电话告知', inPerson: '当面告知', letter: '寄信或者回函告知' }[how])
      expect((await open()).timeline[0]?.note).toBeNull()
    }
  })

  test('under seal is told where he asks for it alone', async () => {
    const { ticketId } = await register(city, 'lin', { kind: 'consultation', confidentiality: 'sealed' })
    await city.as('lin').step('ticket.accept', ticketId)
    await city.as('lin').step('ticket.answerDirectly', ticketId, words['ticket.answerDirectly'])
    const { version } = await ticketRow(city, ticketId)
    for (const how of ['phone', 'inPerson', 'letter'] as const)
      expect(await city.as('lin').code('ticket.originatorInformed', { ticketId, version, how })).toBe('BAD_INPUT')
    expect(await city.as('lin').code('ticket.originatorInformed', { ticketId, version, how: 'inApp' })).toBe('OK')
  })
})

test('who also belongs to the agency does not register what is said against it', async () => {
  const second = await withRole('lin', { role: 'agencyHandler', agencyId: agencyIds.market })
  const answer = await city.as('lin').code('ticket.register', { code: freshCode(), ...lead() })
  await second.remove()
  expect(answer).toBe('RECUSED')
})

test('a code that leads to a report already is not given to a second one', async () => {
  const { code } = await register(city)
  expect(await city.as('lin').code('ticket.register', { code, ...lead() })).toBe('CLIENT_ID_REUSED')
})

describe('private enterprises', () => {
  test('are ticked by whoever registers the lead', async () => {
    const { ticketId } = await register(city, 'lin', { isPrivateEnterprise: true })
    expect((await city.as('lin').call('ticket.officeShow', { ticketId })).isPrivateEnterprise).toBe(true)
  })

  test.each([
    ['individualBusiness', true],
    ['partnership', true],
    // Who owns a company the registry does not know.
    ['company', false],
  ] as const)('a reporter’s own %s: %s', async (kind, isPrivate) => {
    const ticketId = await submit(city, 'zhou')
    const own = city.base.ownerDb.updateTable('enterprise').set({ kind })
    await own.where('enterpriseId', '=', enterpriseIds.noodles).execute()
    expect((await city.as('lin').call('ticket.officeShow', { ticketId })).isPrivateEnterprise).toBe(isPrivate)
  })
})

const staffTries = async (
  who: string,
  event: 'ticket.confirm' | 'ticket.reopen' | 'ticket.withdraw' | 'ticket.reporterReply',
  ticketId: string,
) => {
  const { version } = await ticketRow(city, ticketId)
  return city.as(who).code(event, { ticketId, version, ...words[event] } as never)
}

test('the person who registered stands in the record of the call alone, not as reporter', async () => {
  const { ticketId } = await register(city)
  expect((await ticketRow(city, ticketId)).reporterId).not.toBe(personIdOf('lin'))
  expect((await city.as('zhou').call('ticket.mine', {})).items.map((row) => row.ticketId)).not.toContain(ticketId)
})

describe('photos and papers', () => {
  const put = async () => {
    const uploadKey = `upload-${city.kernel.ids.token()}`
    await city.kernel.ports.files.put(uploadKey, new TextEncoder().encode('bytes'), 'application/octet-stream')
    return { uploadKey }
  }

  test('are taken with a lead, and only those that its clerk uploaded himself', async () => {
    const { attachmentId } = await city.as('lin').call('ticket.attach', await put())
    expect(await refused('zhao', { attachmentIds: [attachmentId] })).toContain('attachmentIds')
    const { ticketId, open } = await register(city, 'lin', { attachmentIds: [attachmentId] })
    const { attachments } = await city.as('lin').call('ticket.officeShow', { ticketId })
    expect(attachments.map((each) => each.attachmentId)).toEqual([attachmentId])
    expect((await open()).attachments).toHaveLength(1)
  })

  test('a recording is not: his voice would be known', async () => {
    city.kernel.ports.cleanVoice = async (bytes) => ({ bytes, mime: 'audio/mp4', seconds: 3 })
    const answer = await city.as('lin').refusal('ticket.attach', await put())
    expect(answer).toMatchObject({ code: 'FILE_TYPE', message: '登记线索只附照片和文件，录音请写成文字' })
  })
})
