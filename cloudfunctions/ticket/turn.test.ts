import { terminalTicketStates, ticketStateKeys } from '../../src/contracts/ticket/states'
import { cityStage } from '../_checks/fixture/city'
import { letterSteps, letterWords, reportIn, submit, words } from '../_checks/fixture/reports'
import { turnOf } from './application/turn'
import { firstClause } from './domain'

const city = cityStage()
const { walk } = letterSteps(city)
const queue = async (who: string, only: 'waiting' | 'open' = 'waiting') =>
  (await city.as(who).call('ticket.queue', { only, limit: 50 })).items
const rowIn = async (who: string, ticketId: string, only?: 'waiting' | 'open') =>
  (await queue(who, only)).find((row) => row.ticketId === ticketId)
const draft = (ticketId: string, kind: string) =>
  city.as('cityHandler').step('ticket.draftLetter', ticketId, { kind, ...letterWords })
const mainOf = async (who: string, ticketId: string) =>
  (await city.as(who).call('ticket.officeShow', { ticketId })).actions.filter((action) => action.isPrimary)

test('who has no queue has none with his own first either', async () => {
  for (const who of ['zhou', 'marketHandler', 'discipline', 'approver'])
    expect(await city.as(who).code('ticket.queue', { isOwnFirst: true })).toBe('FORBIDDEN')
})

describe('what waits, the reader’s own first', () => {
  const firstOf = async (who: string, limit: number) =>
    (await city.as(who).call('ticket.queue', { isOwnFirst: true, limit })).items

  test('stands before what is more urgent and another post’s, which follows by its day; there is no second page', async () => {
    city.setTime('2026-11-10 10:00')
    const checked = await reportIn(city, 'verifying')
    const cheng = await reportIn(city, 'rectificationCheck')
    city.setTime('2026-11-23 10:00')
    const own = await reportIn(city, 'assigned')
    expect((await queue('cityHandler')).map(({ ticketId }) => ticketId).at(-1)).toBe(own)
    const idsOf = async (who: string, limit: number) => (await firstOf(who, limit)).map(({ ticketId }) => ticketId)
    expect((await idsOf('cityHandler', 3))[0]).toBe(own)
    expect([...(await idsOf('cityHandler', 3))].sort()).toEqual([checked, cheng, own].sort())
    expect(await idsOf('cityHandler', 1)).toEqual([own])
    expect((await idsOf('cityReviewer', 3)).at(-1)).toBe(own)
    expect((await city.as('cityHandler').call('ticket.queue', { isOwnFirst: true, limit: 1 })).nextCursor).toBeNull()
  })
})

describe('a bureau’s row whose next step is another post’s', () => {
  test.each([
    ['accepted', 'cityReviewer', '等经办研判'],
    ['assigned', 'cityReviewer', '等经办要求说明'],
    ['verifying', 'cityHandler', '等科长核查'],
    ['rectificationCheck', 'cityHandler', '等科长核查整改'],
    ['suspended', 'cityHandler', '等科长决定恢复'],
    ['rejectionAppealed', 'cityHandler', '等分管领导复核'],
    ['objectionReview', 'cityReviewer', '等分管领导审查异议'],
  ] as const)('%s: %s reads %s, and the one whose step it is reads nothing more', async (state, who, text) => {
    const ticketId = await reportIn(city, state)
    expect(await rowIn(who, ticketId)).toMatchObject({ waits: { text, isOwn: false } })
    expect(await mainOf(who, ticketId)).toEqual([])
    const doer = text.startsWith('等经办') ? 'cityHandler' : text.startsWith('等科长') ? 'cityReviewer' : 'cityLeader'
    expect(await rowIn(doer, ticketId)).toMatchObject({ waits: null })
    expect(await mainOf(doer, ticketId)).not.toEqual([])
  })

  test('keeps the words of what waits beyond the state, in the words of its reader', async () => {
    const ticketId = await reportIn(city, 'verifying')
    await draft(ticketId, 'opinion')
    expect(await rowIn('cityLeader', ticketId)).toMatchObject({ waits: { text: '文书等你签发', isOwn: true } })
    for (const who of ['cityHandler', 'cityReviewer'])
      expect(await rowIn(who, ticketId)).toMatchObject({ waits: { text: '文书等局领导签发', isOwn: false } })
    const proposed = await submit(city)
    await city.as('lin').step('ticket.proposeReturn', proposed, words['ticket.proposeReturn'])
    for (const who of ['cityHandler', 'cityReviewer'])
      expect(await rowIn(who, proposed)).toMatchObject({ waits: { text: '司法所建议不受理，等你局决定', isOwn: true } })
    expect(await rowIn('lin', proposed, 'open')).toMatchObject({ waits: { isOwn: false } })
  })

  test('to propose a decision is begun by handler or leader, and waits for the government once it was proposed', async () => {
    const ticketId = await reportIn(city, 'proposeDecision')
    expect(await rowIn('cityReviewer', ticketId)).toMatchObject({
      waits: { text: '等经办或分管领导起草提请报告', isOwn: false },
    })
    expect(await rowIn('cityHandler', ticketId)).toMatchObject({ waits: null })
    await walk(ticketId, 'letter decisionProposal')
    expect(await rowIn('cityHandler', ticketId)).toMatchObject({ waits: { text: '等本级政府决定', isOwn: false } })
  })

  test('says nothing of what lies with another unit: its state says that', async () => {
    const ticketId = await reportIn(city, 'awaitingAgency')
    expect(await rowIn('cityHandler', ticketId, 'open')).toMatchObject({ waits: null })
  })
})

describe('the page of a report names who takes the next step', () => {
  const turnOfPage = async (who: string, ticketId: string) =>
    (await city.as(who).call('ticket.officeShow', { ticketId })).turn

  test('by post and name, until when, and whether that is the reader', async () => {
    const ticketId = await reportIn(city, 'verifying')
    const name = (await city.as('cityReviewer').call('identity.me', {})).name
    const { dueAt } = await city.db
      .selectFrom('deadline')
      .select('dueAt')
      .where('subjectId', '=', ticketId)
      .where('kind', '=', 'verify')
      .executeTakeFirstOrThrow()
    const turn = { who: `科长（审核）${name}`, step: '写核查结论', dueAt: dueAt.toISOString() }
    expect(await turnOfPage('cityHandler', ticketId)).toEqual({ ...turn, isOwn: false })
    expect(await turnOfPage('cityReviewer', ticketId)).toEqual({ ...turn, isOwn: true })
    await draft(ticketId, 'opinion')
    expect(await turnOfPage('cityReviewer', ticketId)).toMatchObject({ step: '签发文书', isOwn: false })
    expect(await turnOfPage('cityLeader', ticketId)).toMatchObject({ isOwn: true })
  })

  test('whoever keeps out of it is not named', async () => {
    const ticketId = await reportIn(city, 'verifying')
    await city.as('cityReviewer').step('ticket.recuse', ticketId, { reason: '反映人是我的亲属' })
    expect(await turnOfPage('cityHandler', ticketId)).toMatchObject({ who: '科长（审核）' })
  })

  test('outside the bureau by what it is alone, and of what has ended nobody', async () => {
    const asked = await reportIn(city, 'awaitingAgency')
    expect(await turnOfPage('cityHandler', asked)).toMatchObject({ who: '执法部门', isOwn: false })
    expect(await turnOfPage('cityHandler', await reportIn(city, 'closed'))).toBeNull()
    const paused = await reportIn(city, 'awaitingReporter')
    expect(await turnOfPage('cityHandler', paused)).toMatchObject({ who: '反映人', step: '补充情况' })
  })

  test('the reply to somebody’s report for another is passed on by him who reported, not by who handles it', async () => {
    const ticketId = await reportIn(city, 'replied', { isOnBehalf: true }, { reporter: 'ye' })
    expect(await turnOfPage('cityHandler', ticketId)).toMatchObject({ who: '反映人', step: '把结果转告当事人' })
    const own = await reportIn(city, 'replied', {}, { reporter: 'ye' })
    expect(await turnOfPage('cityHandler', own)).toMatchObject({ step: '告知反映人' })
  })

  test('is known of every open state', () => {
    const silent = ['mergedInto', ...terminalTicketStates, 'withdrawn']
    for (const state of ticketStateKeys) {
      const turn = turnOf({ state, kind: 'complaint', proposal: null, waitingLetter: null })
      expect([state, turn === undefined]).toEqual([state, silent.includes(state)])
    }
  })
})

test('a row says that the time for the whole way is over, from that moment and while it runs', async () => {
  city.setTime('2026-11-24 10:00')
  const ticketId = await reportIn(city, 'verifying')
  const total = { subjectId: ticketId, kind: 'total' }
  const dueAt = async (at: string) =>
    city.base.ownerDb
      .updateTable('deadline')
      .set({ dueAt: new Date(`${at}+08:00`) })
      .where('subjectId', '=', total.subjectId)
      .where('kind', '=', total.kind)
      .execute()
  await dueAt('2026-11-24T11:00:00')
  expect(await rowIn('cityHandler', ticketId)).toMatchObject({ isTotalLate: false })
  await dueAt('2026-11-24T09:00:00')
  expect(await rowIn('cityHandler', ticketId)).toMatchObject({ isTotalLate: true })
})

test.each([
  ['一个月里来了三次，查的内容一样', '一个月里来了三次'],
  ['执法人员说，要先交三百元。以后再查', '执法人员说，要先交三百元'],
  ['店里的人听到，检查的人要礼', '店里的人听到，检查的人要礼'],
  ['有几家商户反映：票据没有给', '有几家商户反映：票据没有给'],
  ['昨天下午，来了两个人查消防', '昨天下午，来了两个人查消防'],
  ['乱罚款，乱收费，乱检查', '乱罚款，乱收费'],
  ['听说', '听说'],
  ['他们说，', '他们说'],
  ['检查的人说，一二三四五六七八九十一二三四五六七八九十', '检查的人说，一二三四五六七八九十一二三四'],
])('%s is told apart in a list as %s', (content, title) => {
  expect(firstClause(content)).toBe(title)
})
