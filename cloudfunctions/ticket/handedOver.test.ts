import { cityStage } from '../_checks/fixture/city'
import { drive, issueLetter, letterSteps, reportIn, submit, ticketRow, words } from '../_checks/fixture/reports'
import { uploads } from '../_checks/fixture/uploads'

const city = cityStage()
const { walk } = letterSteps(city)
const upload = uploads(city)
const story = '柳湾路口的店被要走了两箱水果，还要请客吃饭。'
const show = (ticketId: string) => city.as('discipline').call('ticket.streamShow', { ticketId })
const list = async (only: 'open' | 'closed' | 'referred' | 'answered') =>
  (await city.as('discipline').call('ticket.stream', { only, limit: 50 })).items
const rowIn = async (ticketId: string, only: Parameters<typeof list>[0]) =>
  (await list(only)).find((row) => row.ticketId === ticketId)
const answer = (ticketId: string) =>
  city.as('discipline').step('ticket.referralResult', ticketId, words['ticket.referralResult'])

describe.each(['hiddenFromAgency', 'sealed'] as const)('what was handed over under %s', (confidentiality) => {
  test('shows discipline inspection its own day, not the one of the whole case, which will be missed', async () => {
    const ticketId = await reportIn(city, 'referredDiscipline', { content: story, confidentiality })
    expect(await show(ticketId)).toMatchObject({ totalClock: null, content: story, clocks: [{ kind: 'referral' }] })
    expect(await rowIn(ticketId, 'referred')).toMatchObject({ clock: { kind: 'referral' } })
  })

  test('is read whole, with what was added before, and without a voice or a letter; later words and files are not', async () => {
    const about = { happenedOn: '2026-11-18', place: '柳湾路口', suggestion: '请查一查是谁来的。' }
    const [photo, voice, letter] = [
      await upload('zhou'),
      await upload('zhou', 'voice'),
      await upload('zhou', 'document'),
    ]
    const ticketId = await submit(city, 'zhou', {
      content: story,
      confidentiality,
      ...about,
      attachmentIds: [photo, voice, letter],
    })
    await city.as('zhou').step('ticket.addToReport', ticketId, { text: '水果是柜台的人收的，写在一个本子上。' })
    await drive(city, ticketId, 'referredDiscipline')
    const filesOf = ({ attachments }: Awaited<ReturnType<typeof show>>) => attachments.map((file) => file.attachmentId)
    const seen = await show(ticketId)
    expect(seen).toMatchObject({
      content: story,
      ...about,
      messages: [{ text: '水果是柜台的人收的，写在一个本子上。' }],
    })
    expect(filesOf(seen)).toEqual([photo])
    city.advance({ minutes: 5 })
    await answer(ticketId)
    city.advance({ minutes: 5 })
    await city
      .as('zhou')
      .step('ticket.addToReport', ticketId, { text: '后来又来了一次。', attachmentIds: [await upload('zhou')] })
    expect(filesOf(await show(ticketId))).toEqual([photo])
    expect(JSON.stringify(await show(ticketId))).not.toContain('后来又来')
  })

  test('tells why it came, and nothing that office and bureau noted before: that may name him or his case in court', async () => {
    const ticketId = await reportIn(city, 'accepted', { content: story, confidentiality })
    const noted = ['老鸮诉市场监管局，（2026）云行初第13号', '老鸮已经撤回起诉', '老鸮那边还要等鉴定']
    await city.as('cityReviewer').step('ticket.suspendByLitigation', ticketId, {
      proof: noted[0] ?? '',
      attachmentIds: [await upload('cityReviewer')],
    })
    await city.as('cityReviewer').step('ticket.resume', ticketId, { reason: noted[1] ?? '' })
    await city.as('cityLeader').step('ticket.extendTotal', ticketId, { reason: noted[2] ?? '' })
    await city.as('cityLeader').step('ticket.referDiscipline', ticketId, words['ticket.referDiscipline'])
    const { reason } = words['ticket.referDiscipline'] as { reason: string }
    const seen = [await show(ticketId)]
    await answer(ticketId)
    seen.push(await show(ticketId))
    for (const view of seen) {
      expect(view.timeline.find(({ event }) => event === 'referDiscipline')?.note).toBe(reason)
      expect(JSON.stringify(view)).not.toMatch(/老鸮|云行初/)
    }
  })

  test('stays readable with its result after it was answered, in a list of its own, and still names nobody', async () => {
    const ticketId = await reportIn(city, 'referredDiscipline', { content: story, confidentiality })
    expect(await rowIn(ticketId, 'answered')).toBeUndefined()
    await answer(ticketId)
    expect(await rowIn(ticketId, 'referred')).toBeUndefined()
    expect(await rowIn(ticketId, 'answered')).toMatchObject({ state: 'replied' })
    const seen = await show(ticketId)
    expect(seen).toMatchObject({ content: story, state: 'replied', totalClock: null, actions: [] })
    expect(seen.reply?.text).toContain('已经处理')
    expect(JSON.stringify(seen)).not.toContain('鸮金丝')
  })

  test('tells of nothing that was written after the result', async () => {
    const ticketId = await reportIn(city, 'referredDiscipline', { content: story, confidentiality })
    await answer(ticketId)
    await city.as('lin').step('ticket.originatorInformed', ticketId, { how: 'inApp' })
    await city.as('zhou').step('ticket.reopen', ticketId, { reason: '隔壁老鸮说上周又来拿了一次' })
    const seen = await show(ticketId)
    expect(JSON.stringify(seen)).not.toContain('老鸮')
    const isSealed = confidentiality === 'sealed'
    expect([seen.state, seen.timeline.some(({ event }) => event === 'reopen')]).toEqual(
      isSealed ? ['replied', false] : ['accepted', true],
    )
    expect(await rowIn(ticketId, 'answered')).toMatchObject({ state: seen.state })
  })
})

test('a sealed report that was never handed over stays unknown, and another region’s result too', async () => {
  const sealed = await submit(city, 'zhou', { confidentiality: 'sealed' })
  expect(await city.as('discipline').code('ticket.streamShow', { ticketId: sealed })).toBe('NOT_FOUND')
  const ticketId = await reportIn(city, 'referredDiscipline', { confidentiality: 'sealed' })
  await answer(ticketId)
  const officers = (regionCode: string) =>
    city.base.ownerDb
      .updateTable('roleAssignment')
      .set({ regionCode })
      .where('role', '=', 'disciplineOfficer')
      .execute()
  await officers('990102')
  try {
    expect(await rowIn(ticketId, 'answered')).toBeUndefined()
    expect(await city.as('discipline').code('ticket.streamShow', { ticketId })).toBe('NOT_FOUND')
  } finally {
    await officers('9901')
  }
})

test('a result of the leader opens nothing to discipline inspection', async () => {
  const ticketId = await reportIn(city, 'referredDiscipline', { confidentiality: 'sealed' })
  await city.as('cityLeader').step('ticket.referralResult', ticketId, words['ticket.referralResult'])
  expect((await ticketRow(city, ticketId)).referralAnsweredAt).toBeNull()
  expect(await city.as('discipline').code('ticket.streamShow', { ticketId })).toBe('NOT_FOUND')
})

describe('what a government decided', () => {
  const proposals = async (only: 'open' | 'decided', cursor?: string) =>
    city.as('approver').call('ticket.proposals', { only, limit: 1, ...(cursor ? { cursor } : {}) })
  const proposed = async () => {
    const ticketId = await reportIn(city, 'proposeDecision')
    await issueLetter(city, ticketId, 'decisionProposal')
    return ticketId
  }

  test('is listed newest first beside what waits, and read without anything more to do', async () => {
    const [decided, returned] = [await proposed(), await proposed()]
    expect((await proposals('decided')).items).toEqual([])
    await walk(decided, 'decide')
    await walk(returned, 'sendBack')
    expect((await proposals('open')).items).toEqual([])
    const first = await proposals('decided')
    expect(first.items).toMatchObject([{ ticketId: returned, outcome: 'returned' }])
    expect((await proposals('decided', first.nextCursor ?? '')).items).toMatchObject([
      { ticketId: decided, outcome: 'decided' },
    ])
    const seen = await city.as('approver').call('ticket.proposalShow', { ticketId: decided })
    expect(seen).toMatchObject({ outcome: 'decided', actions: [], clock: null })
    expect(seen.letters.map(({ kind }) => kind)).toEqual(['opinion', 'decision'])
    expect(await city.as('approver').stepCode('ticket.returnDecision', decided, { reason: '再想想' })).toBe('NOT_FOUND')
  })

  test('what was returned and proposed again waits like any other', async () => {
    const ticketId = await proposed()
    await walk(ticketId, 'sendBack', 'letter decisionProposal')
    const seen = await city.as('approver').call('ticket.proposalShow', { ticketId })
    expect(seen.outcome).toBeNull()
    expect(seen.actions.length).toBeGreaterThan(0)
  })
})

test.each(['referredDiscipline', 'referredCrime'] as const)(
  'the day of the whole case is nobody’s while it is %s',
  async (state) => {
    const ticketId = await reportIn(city, state)
    for (const who of ['lin', 'cityHandler', 'cityLeader'] as const)
      expect(await city.as(who).call('ticket.officeShow', { ticketId })).toMatchObject({ totalClock: null })
    const { totalClock, clocks } = await city.as('zhou').call('ticket.show', { ticketId })
    expect([totalClock, clocks.map(({ kind }) => kind)]).toEqual([null, ['referral']])
    await city.as('cityLeader').step('ticket.referralResult', ticketId, words['ticket.referralResult'])
    expect((await city.as('zhou').call('ticket.show', { ticketId })).totalClock).not.toBeNull()
  },
)
