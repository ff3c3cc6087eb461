import { cityStage, type OutputOf } from '../_checks/fixture/city'
import { people } from '../_checks/fixture/people'
import { reportIn, submit, ticketRow, words } from '../_checks/fixture/reports'
import { uploads } from '../_checks/fixture/uploads'
import type { LetterSheet } from '../_shared/ports'

const city = cityStage()
const upload = uploads(city)

const events = [
  ['referDiscipline', 'referredDiscipline'],
  ['referCrime', 'referredCrime'],
] as const
type Event = (typeof events)[number][0]

const refer = (event: Event, ticketId: string, extra: object = {}) => {
  // What is uploaded in the moment of the referral is no part of it.
  city.advance({ minutes: 5 })
  return city.as('cityLeader').stepCode(`ticket.${event}`, ticketId, { ...words[`ticket.${event}`], ...extra })
}
const ask = (who: string, ticketId: string) =>
  city.as(who).code('ticket.referralDocument', { ticketId, format: 'docx' as const })
const fileOf = (ticketId: string, who = 'cityLeader') =>
  city.as(who).call('ticket.referralDocument', { ticketId, format: 'pdf' })
const opened = ({ base64 }: OutputOf<'ticket.referralDocument'>) =>
  JSON.parse(Buffer.from(base64, 'base64').toString('utf8')) as LetterSheet
const isOffered = async (who: string, ticketId: string) =>
  (await city.as(who).call('ticket.officeShow', { ticketId })).hasReferralPaper

describe.each(events)('the 移送函 after %s', (event, state) => {
  test('is the bureau’s: no office, agency, reporter, discipline officer or bureau of elsewhere gets it', async () => {
    const ticketId = await reportIn(city, state)
    for (const who of ['lin', 'zhou', 'marketHead', 'discipline', 'approver', 'auditor'])
      expect([who, await ask(who, ticketId)]).toEqual([who, 'FORBIDDEN'])
    for (const who of ['liuxiHandler', 'tingReviewer'])
      expect([who, await ask(who, ticketId)]).toEqual([who, 'NOT_FOUND'])
    expect(await isOffered('lin', ticketId)).toBe(false)
    expect([await ask('cityLeader', ticketId), await isOffered('cityLeader', ticketId)]).toEqual(['OK', true])
    // What lies with discipline inspection is kept from all but the leader.
    const isKept = event === 'referDiscipline'
    for (const who of ['cityHandler', 'cityReviewer'])
      expect([who, await ask(who, ticketId), await isOffered(who, ticketId)]).toEqual([
        who,
        isKept ? 'FORBIDDEN' : 'OK',
        !isKept,
      ])
  })

  test('is not there before', async () => {
    const ticketId = await reportIn(city, 'verifying')
    expect([await ask('cityLeader', ticketId), await isOffered('cityLeader', ticketId)]).toEqual(['WRONG_STATE', false])
  })
})

test.each(['hiddenFromAgency', 'sealed'] as const)(
  'of a report that is %s it says what, why and with which materials, and nothing by which its reporter is known',
  async (confidentiality) => {
    const attachmentIds = [await upload('zhou'), await upload('zhou'), await upload('zhou', 'document')]
    const told = { confidentiality, attachmentIds, happenedOn: '2026-11-18', place: '南街口' } as const
    const ticketId = await reportIn(city, 'verifying', told)
    expect(await refer('referCrime', ticketId)).toBe('OK')
    const file = await fileOf(ticketId)
    const { receiptNumber, content } = await ticketRow(city, ticketId)
    expect(file.fileName).toBe(`移送函 ${receiptNumber}.pdf`)
    const sheet = opened(file)
    expect(sheet).toMatchObject({
      issuer: '云汀市司法局',
      kindName: '移送函',
      number: '云汀市司移函〔2026〕　号',
      addressee: '云汀市公安局：',
      date: '2026年11月20日',
      watermark: null,
    })
    const { redactedSummary } = words['ticket.requestExplanation'] as { redactedSummary: string }
    const [about, why, materials, rest] = sheet.sections.map(({ paragraphs }) => paragraphs)
    expect(about).toEqual([expect.stringContaining(receiptNumber), redactedSummary])
    expect(why?.[0]).toBe((words['ticket.referCrime'] as { reason: string }).reason)
    expect(materials).toEqual(['1．反映内容1份（不含反映人身份）', '2．照片2张', '3．部门的情况说明1份'])
    expect(rest).toContain('反映人要求保密，请勿追查、公开其身份。')
    const zhou = people.zhou
    for (const known of [zhou?.name ?? '周', zhou?.phone ?? '199', content, '南街口', '11月18日', '面馆', '柳溪'])
      expect(JSON.stringify(sheet)).not.toContain(known)
  },
)

test('the day on which it happened may stand there, whoever the reporter is: the receiver reads it too', async () => {
  const ticketId = await reportIn(city, 'accepted', { confidentiality: 'sealed', happenedOn: '2026-11-18' })
  expect(await refer('referDiscipline', ticketId, { reason: '11月18日检查时索要财物，按管理权限移送。' })).toBe('OK')
})

test('of an open report all that was handed in goes along, and nobody is asked to keep anything secret', async () => {
  const attachmentIds = [await upload('zhou'), await upload('zhou', 'document'), await upload('zhou', 'voice')]
  const ticketId = await reportIn(city, 'accepted', { confidentiality: 'open', attachmentIds })
  expect(await refer('referDiscipline', ticketId)).toBe('OK')
  const sheet = opened(await fileOf(ticketId))
  expect(sheet).toMatchObject({ addressee: '云汀市纪委监委：', title: '关于移送执法人员涉嫌违纪违法问题线索的函' })
  const [about, , materials, rest] = sheet.sections.map(({ paragraphs }) => paragraphs)
  expect(about).toHaveLength(1)
  expect(materials).toEqual(['1．反映内容1份', '2．照片1张', '3．文件1份', '4．录音1段'])
  expect(rest).toEqual(['请依法依规处理，并将处理结果函告我局。'])
})

test.each(events)('%s refuses a reason that names who reported, unless he is open', async (event) => {
  const name = people.zhou?.name ?? ''
  const reason = `${name}反映执法人员索要财物，按管理权限移送。`
  for (const confidentiality of ['hiddenFromAgency', 'sealed'] as const) {
    const ticketId = await reportIn(city, 'accepted', { confidentiality })
    const number = { reason: '反映人的电话是 13800138000，按管理权限移送。' }
    expect([confidentiality, await refer(event, ticketId, number)]).toEqual([confidentiality, 'BAD_INPUT'])
    // Under seal nobody knows the name, and so nothing can be told by whether it is refused.
    if (confidentiality === 'hiddenFromAgency') expect(await refer(event, ticketId, { reason })).toBe('BAD_INPUT')
  }
  expect(await refer(event, await reportIn(city, 'accepted', { confidentiality: 'open' }), { reason })).toBe('OK')
})

test('a reason names nobody else who reported the same and is not open', async () => {
  const ticketId = await reportIn(city, 'accepted', { confidentiality: 'open' })
  const other = await submit(city, 'ye', { confidentiality: 'hiddenFromAgency' })
  await city.as('lin').step('ticket.markDuplicate', other, { intoTicketId: ticketId })
  const reason = `${people.ye?.name}也反映执法人员索要财物，按管理权限移送。`
  expect(await refer('referDiscipline', ticketId, { reason })).toBe('BAD_INPUT')
  expect(await refer('referDiscipline', ticketId)).toBe('OK')
})

test('it says the same whenever it is printed again, whatever came after', async () => {
  const ticketId = await reportIn(city, 'verifying')
  const early = await upload('zhou')
  await refer('referCrime', ticketId)
  const before = opened(await fileOf(ticketId))
  city.advance({ days: 2 })
  await city.as('cityLeader').step('ticket.referralResult', ticketId, words['ticket.referralResult'])
  await city
    .as('zhou')
    .step('ticket.addToReport', ticketId, { text: '又来过一次', attachmentIds: [early, await upload('zhou')] })
  await city.as('zhou').step('ticket.reopen', ticketId, words['ticket.reopen'])
  await city.as('cityHandler').step('ticket.assign', ticketId, words['ticket.assign'])
  const redactedSummary = '辖区有店铺反映检查重复，没有说明理由。'
  await city
    .as('cityHandler')
    .step('ticket.requestExplanation', ticketId, { ...words['ticket.requestExplanation'], redactedSummary })
  expect(opened(await fileOf(ticketId, 'cityHandler'))).toEqual(before)
})
