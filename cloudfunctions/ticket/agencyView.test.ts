import { cityStage } from '../_checks/fixture/city'
import { reportIn, ticketRow } from '../_checks/fixture/reports'

const city = cityStage()
const requestOf = async (ticketId: string) =>
  city.db.selectFrom('explanationRequest').selectAll().where('ticketId', '=', ticketId).executeTakeFirstOrThrow()

/** What the agency reads, without what must differ between any two requests. */
const readBy = async (agency: string, ticketId: string) => {
  const { requestId, number } = await requestOf(ticketId)
  const view = await city.as(agency).call('ticket.agencyShow', { requestId })
  const row = (await city.as(agency).call('ticket.agencyInbox', { limit: 50 })).items.find(
    (one) => one.requestId === requestId,
  )
  const notice = (await city.as(agency).call('notice.inbox', { limit: 50 })).items.find(({ link }) =>
    link?.endsWith(requestId),
  )
  expect(number).toMatch(/^YT说明-2026-\d{4}$/)
  return JSON.parse(
    JSON.stringify({ view, row, notice: { ...notice, noticeId: '' } })
      .replaceAll(requestId, '<request>')
      .replaceAll(number, '<number>'),
  )
}

const secretives = [
  ['zhou', 'hiddenFromAgency', {}],
  [
    'wu',
    'hiddenFromAgency',
    { content: '我是监督员，上周在老街看到他们又来检查这家店。', place: '老街', happenedOn: '2026-11-11' },
  ],
  ['ye', 'sealed', { suggestion: '合并检查', isOnBehalf: true, forbiddenConducts: ['F1'] }],
  ['bao', 'sealed', {}],
] as const

test('the agency reads the same of any two reporters, whatever they wrote and however they are hidden', async () => {
  const seen: unknown[] = []
  for (const [reporter, confidentiality, extra] of secretives) {
    const ticketId = await reportIn(city, 'awaitingAgency', { confidentiality, ...extra } as never, { reporter })
    seen.push(await readBy('marketHandler', ticketId))
  }
  for (const other of seen.slice(1)) expect(other).toEqual(seen[0])
})

test('of the report itself nothing reaches the agency: neither words, number, time, place nor reporter', async () => {
  city.setTime('2026-11-18 09:17')
  const extra = {
    content: '我们店在柳湾路口，十一号来过两个穿制服的人。',
    place: '柳湾路口',
    happenedOn: '2026-11-11',
    suggestion: '别再来了',
  }
  const ticketId = await reportIn(city, 'submitted', extra)
  const { receiptNumber, receiptDigest, title, reporterId } = await ticketRow(city, ticketId)
  city.setTime('2026-11-20 10:00')
  await city.as('lin').step('ticket.accept', ticketId)
  await city.as('cityHandler').step('ticket.assign', ticketId, { triage: '属于频次问题，交办核查' })
  await city.as('cityHandler').step('ticket.requestExplanation', ticketId, {
    redactedSummary: '辖区有店铺反映近期检查次数多，内容重复。',
    question: '请说明检查安排',
  })
  const { requestId } = await requestOf(ticketId)
  const everything = JSON.stringify([
    await city.as('marketHandler').call('ticket.agencyShow', { requestId }),
    await city.as('marketHead').call('ticket.agencyShow', { requestId }),
    await city.as('marketReviewer').call('ticket.agencyInbox', { only: 'all' }),
    await city.as('marketHandler').call('notice.inbox', {}),
  ])
  const secrets = [
    ticketId,
    receiptNumber,
    receiptDigest,
    title,
    reporterId,
    '柳湾',
    '2026-11-11',
    '2026-11-18',
    '别再来了',
    '鸮金丝zhou',
    '职务 zhou',
  ]
  for (const secret of secrets) expect([secret, everything.includes(secret)]).toEqual([secret, false])
  expect(everything).toContain('辖区有店铺反映近期检查次数多')
})

test('who chose to be open is named to the agency that was asked, and to no other', async () => {
  const ticketId = await reportIn(city, 'awaitingAgency', { confidentiality: 'open' })
  const { requestId } = await requestOf(ticketId)
  expect((await city.as('marketHandler').call('ticket.agencyShow', { requestId })).reporterName).toBe('鸮金丝zhou')
  const foreign = await city.as('fireHandler').refusal('ticket.agencyShow', { requestId })
  expect(foreign).toEqual(
    await city.as('fireHandler').refusal('ticket.agencyShow', { requestId: '019b0000-0000-7000-8000-000000000000' }),
  )
  const inbox = JSON.stringify(await city.as('fireHandler').call('ticket.agencyInbox', { only: 'all' }))
  expect(inbox).not.toContain(requestId)
})

test('the agency answers by the request’s own id, once, and only through its reviewer', async () => {
  const ticketId = await reportIn(city, 'awaitingAgency')
  const { requestId } = await requestOf(ticketId)
  const answer = '两次检查一次是专项，一次是复查，今后合并进行。'
  expect(await city.as('marketHead').code('ticket.agencyDraft', { requestId, version: 0, answer })).toBe('FORBIDDEN')
  expect(await city.as('fireHandler').code('ticket.agencyDraft', { requestId, version: 0, answer })).toBe('NOT_FOUND')
  expect(await city.as('marketHandler').code('ticket.agencyDraft', { requestId, version: 3, answer })).toBe('STALE')
  expect(await city.as('marketHandler').code('ticket.agencyDraft', { requestId, version: 0, answer: '知道了' })).toBe(
    'BAD_INPUT',
  )
  expect(await city.as('marketHandler').code('ticket.agencyRespond', { requestId, version: 0, answer })).toBe(
    'FORBIDDEN',
  )
  await city.as('marketHandler').call('ticket.agencyDraft', { requestId, version: 0, answer })
  const codes = await Promise.all(
    [1, 2].map(() => city.as('marketReviewer').code('ticket.agencyRespond', { requestId, version: 1, answer })),
  )
  expect(codes.sort()).toEqual(['OK', 'STALE'])
  expect(await city.as('marketHandler').call('ticket.agencyShow', { requestId })).toMatchObject({
    state: 'answered',
    answer,
    draft: null,
    actions: [],
  })
  expect((await ticketRow(city, ticketId)).state).toBe('verifying')
  const view = await city.as('zhou').call('ticket.show', { ticketId })
  expect(JSON.stringify(view)).not.toContain(answer)
})

test('how few enterprises the agency visited lately is shown to the office before it writes the summary', async () => {
  const hidden = await reportIn(city, 'assigned')
  const open = await reportIn(city, 'assigned', { confidentiality: 'open' })
  expect((await city.as('cityHandler').call('ticket.officeShow', { ticketId: hidden })).smallPopulation).toEqual({
    inspectedEnterprises: 0,
    days: 30,
  })
  expect((await city.as('cityHandler').call('ticket.officeShow', { ticketId: open })).smallPopulation).toBeNull()
})
