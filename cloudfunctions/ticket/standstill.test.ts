import { cityStage } from '../_checks/fixture/city'
import { clocksOf, letterOf, letterSteps, reportIn, ticketRow, words } from '../_checks/fixture/reports'

const city = cityStage()
const { walk, stateOf } = letterSteps(city)

const suspend = (ticketId: string) =>
  city.as('cityReviewer').step('ticket.suspendByLitigation', ticketId, words['ticket.suspendByLitigation'])
const resume = (ticketId: string, how: 'goOn' | 'anew' = 'goOn') =>
  city.as('cityReviewer').step('ticket.resume', ticketId, { ...words['ticket.resume'], how })
const judge = (ticketId: string) =>
  city.as('cityReviewer').step('ticket.closeByJudgment', ticketId, words['ticket.closeByJudgment'])
const requestIdOf = async (ticketId: string) =>
  (
    await city.db
      .selectFrom('explanationRequest')
      .select('requestId')
      .where('ticketId', '=', ticketId)
      .executeTakeFirstOrThrow()
  ).requestId
const request = (requestId: string) => city.as('marketReviewer').call('ticket.agencyShow', { requestId })
const waitingRequests = async () =>
  (await city.as('marketReviewer').call('ticket.agencyInbox', { only: 'open', limit: 50 })).items.map(
    (row) => row.requestId,
  )
const waitingLetters = async () =>
  (await city.as('marketHead').call('ticket.agencyLetters', { limit: 50 })).items.map((row) => row.letterId)
const heard = async (who: string, id: string) =>
  (await city.as(who).call('notice.inbox', { limit: 50 })).items.filter(({ link }) => link?.endsWith(id))
const answer = '两次检查一次是专项，一次是复查，今后合并进行。'
// Why it stands still is not the agency's to know.
const tellsWhy = /复议|诉讼|中止|litigation|suspended/

describe('what an agency was asked, while a court decides', () => {
  test('stands still without a day and without saying why, and goes on where it was with the days that were left', async () => {
    const ticketId = await reportIn(city, 'awaitingAgency')
    const requestId = await requestIdOf(ticketId)
    await city.as('marketHandler').call('ticket.agencyDraft', { requestId, version: 0, answer })
    city.advance({ days: 4 })
    const before = (await request(requestId)).clock
    await suspend(ticketId)
    const seen = await request(requestId)
    expect(seen).toMatchObject({ state: 'inReview', isPaused: true, clock: null, actions: [], draft: answer })
    const lines = await heard('marketReviewer', requestId)
    expect(lines.map(({ title }) => title)).toContain('有一份说明先不用交')
    expect(JSON.stringify([seen, lines])).not.toMatch(tellsWhy)
    expect(await waitingRequests()).not.toContain(requestId)
    const all = (await city.as('marketReviewer').call('ticket.agencyInbox', { only: 'all', limit: 50 })).items
    expect(all.find((row) => row.requestId === requestId)).toMatchObject({ isPaused: true, clock: null })
    const { version } = seen
    expect(await city.as('marketReviewer').code('ticket.agencyRespond', { requestId, version, answer })).toBe(
      'WRONG_STATE',
    )
    city.advance({ days: 60 })
    await city.tick()
    expect(await ticketRow(city, ticketId)).toMatchObject({ state: 'suspended', escalationLevel: 0 })
    await resume(ticketId)
    expect(await stateOf(ticketId)).toBe('awaitingAgency')
    const after = await request(requestId)
    expect(after).toMatchObject({ state: 'inReview', isPaused: false, draft: answer, clock: { state: 'running' } })
    expect(after.clock?.daysLeft).toBeGreaterThan(0)
    expect(after.clock?.daysUsed).toBe(before?.daysUsed)
    expect(await waitingRequests()).toContain(requestId)
    await city.as('marketReviewer').call('ticket.agencyRespond', { requestId, version: after.version, answer })
    expect(await stateOf(ticketId)).toBe('verifying')
  })

  test('is closed by the judgment, and nothing of it waits any more', async () => {
    const ticketId = await reportIn(city, 'awaitingAgency')
    const requestId = await requestIdOf(ticketId)
    await suspend(ticketId)
    await judge(ticketId)
    expect(await request(requestId)).toMatchObject({ state: 'closed', isPaused: false, clock: null, actions: [] })
    expect(await waitingRequests()).not.toContain(requestId)
    expect((await heard('marketReviewer', requestId)).map(({ title }) => title)).toContain('有一份说明不用再交')
  })
})

describe('what an agency was sent, while a court decides', () => {
  test.each([
    ['rectifying', 'rectify'],
    ['objectionReview', 'objection'],
    ['rectificationCheck', 'check'],
  ] as const)('from %s stands still, and goes on there with its clock', async (state, kind) => {
    const ticketId = await reportIn(city, state)
    const { letterId } = await letterOf(city, ticketId)
    const [clock] = await clocksOf(city, ticketId, kind)
    await suspend(ticketId)
    const seen = await city.as('marketHead').call('ticket.agencyLetter', { letterId })
    expect(seen).toMatchObject({ isPaused: true, clock: null, waitsFor: null, actions: [] })
    expect(JSON.stringify([seen, await heard('marketHead', letterId)])).not.toMatch(tellsWhy)
    expect(await waitingLetters()).not.toContain(letterId)
    const reason = '两次检查依据不同，不属于重复检查。'
    expect(await city.as('marketHead').code('ticket.agencyObject', { letterId, version: seen.version, reason })).toBe(
      'WRONG_STATE',
    )
    city.advance({ days: 100 })
    await city.tick()
    expect(await stateOf(ticketId)).toBe('suspended')
    await resume(ticketId)
    expect(await stateOf(ticketId)).toBe(state)
    const [now] = await clocksOf(city, ticketId, kind)
    expect(now).toMatchObject({ deadlineId: clock?.deadlineId, isPaused: false, stoppedAt: null })
    expect(now?.dueAt.getTime()).toBeGreaterThan(city.kernel.clock.now().getTime())
    expect(await waitingLetters()).toContain(letterId)
    if (state === 'rectifying') {
      expect((await letterOf(city, ticketId)).dueAt).toEqual(now?.dueAt)
      await walk(ticketId, 'report')
    }
  })

  test('is ended by the judgment: it is not waited for, and its day is over', async () => {
    for (const state of ['rectifying', 'objectionReview', 'rectificationCheck'] as const) {
      const ticketId = await reportIn(city, state)
      const { letterId } = await letterOf(city, ticketId)
      await suspend(ticketId)
      await judge(ticketId)
      const seen = await city.as('marketHead').call('ticket.agencyLetter', { letterId })
      expect([state, seen]).toEqual([
        state,
        expect.objectContaining({ state: 'ended', isPaused: false, clock: null, actions: [] }),
      ])
      expect(await waitingLetters()).not.toContain(letterId)
      expect((await heard('marketHead', letterId)).map(({ title }) => title)).toContain('一份监督文书已经终止')
    }
  })

  test('a proposal does not wait for the government meanwhile, and does again afterwards', async () => {
    const ticketId = await reportIn(city, 'proposeDecision')
    await walk(ticketId, 'letter decisionProposal')
    const waits = async () =>
      (await city.as('approver').call('ticket.proposals', { limit: 50 })).items.map((one) => one.ticketId)
    expect(await waits()).toContain(ticketId)
    await suspend(ticketId)
    expect(await waits()).not.toContain(ticketId)
    const { version } = await ticketRow(city, ticketId)
    const decision = '责令三十日内合并检查并书面报告。'
    expect(await city.as('approver').code('ticket.governmentDecide', { ticketId, version, decision })).toBe('NOT_FOUND')
    await resume(ticketId)
    expect(await stateOf(ticketId)).toBe('proposeDecision')
    expect(await waits()).toContain(ticketId)
    await walk(ticketId, 'decide')
    expect(await stateOf(ticketId)).toBe('rectifying')
  })
})

describe('what is resumed', () => {
  const states = ['awaitingAgency', 'rectifying', 'objectionReview', 'rectificationCheck', 'proposeDecision'] as const
  const triageOf = async (ticketId: string) => (await clocksOf(city, ticketId, 'triage')).at(-1)
  const noteOf = async (ticketId: string) =>
    (await city.as('zhou').call('ticket.show', { ticketId })).timeline.find(({ event }) => event === 'resume')?.note

  test('is so by the reviewer alone', async () => {
    const ticketId = await reportIn(city, 'suspended')
    for (const who of ['lin', 'cityHandler', 'cityLeader', 'marketHead', 'zhou'])
      expect([who, await city.as(who).stepCode('ticket.resume', ticketId, words['ticket.resume'])]).toEqual([
        who,
        'FORBIDDEN',
      ])
  })

  test.each(states)(
    'from %s is accepted and looked at anew unless the reviewer chooses otherwise (E4)',
    async (state) => {
      const ticketId = await reportIn(city, state)
      await suspend(ticketId)
      expect(await city.as('cityReviewer').call('ticket.officeShow', { ticketId })).toMatchObject({ canGoOn: true })
      city.advance({ days: 3 })
      await city.as('cityReviewer').step('ticket.resume', ticketId, words['ticket.resume'])
      expect(await stateOf(ticketId)).toBe('accepted')
      expect(await triageOf(ticketId)).toMatchObject({ startedAt: city.kernel.clock.now(), stoppedAt: null })
      expect(await noteOf(ticketId)).toBe('已经撤回复议申请')
      for (const kind of ['agency', 'rectify', 'objection', 'check', 'decision'])
        expect((await clocksOf(city, ticketId, kind)).filter(({ stoppedAt }) => stoppedAt === null)).toEqual([])
    },
  )

  // As migration 0022 found them: every clock but the total had been stopped.
  test.each(['anew', 'goOn'] as const)('of before its place was kept begins anew (%s), and says so', async (how) => {
    const ticketId = await reportIn(city, 'rectifying')
    await suspend(ticketId)
    await city.db
      .updateTable('deadline')
      .set({ stoppedAt: city.kernel.clock.now(), isPaused: false })
      .where('subjectId', '=', ticketId)
      .where('kind', '<>', 'total')
      .execute()
    expect(await city.as('cityReviewer').call('ticket.officeShow', { ticketId })).toMatchObject({ canGoOn: false })
    city.advance({ days: 3 })
    await resume(ticketId, how)
    expect(await stateOf(ticketId)).toBe('accepted')
    expect(await triageOf(ticketId)).toMatchObject({ startedAt: city.kernel.clock.now(), stoppedAt: null })
    expect(await noteOf(ticketId)).toMatch(/^已经撤回复议申请\n.*没有记下来，所以从研判交办重新开始/)
  })

  test('while the bureau itself was at work lost no place, and its note is the reason alone', async () => {
    const ticketId = await reportIn(city, 'verifying')
    await suspend(ticketId)
    await resume(ticketId)
    expect(await stateOf(ticketId)).toBe('accepted')
    expect(await noteOf(ticketId)).toBe('已经撤回复议申请')
  })
})
