import { cityStage } from '../_checks/fixture/city'
import { clocksOf, letterOf, letterSteps, reportIn, ticketRow, words } from '../_checks/fixture/reports'
import { standstillSteps } from '../_checks/fixture/standstill'

const city = cityStage()
const { walk, stateOf } = letterSteps(city)
const { suspend, resume, requestIdOf, handIn, answer } = standstillSteps(city)

const judge = (ticketId: string) =>
  city.as('cityReviewer').step('ticket.closeByJudgment', ticketId, words['ticket.closeByJudgment'])
const request = (requestId: string) => city.as('marketReviewer').call('ticket.agencyShow', { requestId })
const waitingRequests = async () =>
  (await city.as('marketReviewer').call('ticket.agencyInbox', { only: 'open', limit: 50 })).items.map(
    (row) => row.requestId,
  )
const waitingLetters = async () =>
  (await city.as('marketHead').call('ticket.agencyLetters', { limit: 50 })).items.map((row) => row.letterId)
const heard = async (who: string, id: string) =>
  (await city.as(who).call('notice.inbox', { limit: 50 })).items.filter(({ link }) => link?.endsWith(id))
// Only the reporter's case stops a report: that it stands is not the agency's to know.
const without = (request: object) => ({ ...request, actions: undefined, clock: undefined })

describe('what an agency was asked, while a court decides', () => {
  test('looks as it did before: the same words, day and list, no line; the case itself stands', async () => {
    const ticketId = await reportIn(city, 'awaitingAgency')
    const requestId = await requestIdOf(ticketId)
    await city.as('marketHandler').call('ticket.agencyDraft', { requestId, version: 0, answer })
    city.advance({ days: 4 })
    const [before, lines] = [await request(requestId), await heard('marketReviewer', requestId)]
    await suspend(ticketId)
    expect(await request(requestId)).toEqual(before)
    expect(await heard('marketReviewer', requestId)).toEqual(lines)
    expect(await waitingRequests()).toContain(requestId)
    const row = (await city.as('marketReviewer').call('ticket.agencyInbox', { only: 'open', limit: 50 })).items.find(
      (one) => one.requestId === requestId,
    )
    expect(row?.clock).toEqual(before.clock)
    city.advance({ days: 60 })
    await city.tick()
    expect(await ticketRow(city, ticketId)).toMatchObject({ state: 'suspended', escalationLevel: 0 })
    expect(JSON.stringify(await request(requestId))).not.toContain('litigation')
    await resume(ticketId)
    expect(await stateOf(ticketId)).toBe('awaitingAgency')
    const after = await request(requestId)
    expect(without(after)).toEqual(without(before))
    expect(after.clock?.daysLeft).toBeGreaterThan(0)
    expect(after.clock?.daysUsed).toBe(before.clock?.daysUsed)
    expect(await heard('marketReviewer', requestId)).toEqual(lines)
    await city.as('marketReviewer').call('ticket.agencyRespond', { requestId, version: after.version, answer })
    expect(await stateOf(ticketId)).toBe('verifying')
  })

  test.each(['goOn', 'anew'] as const)(
    'is answered as ever; the answer is kept, not late, until it goes on: %s',
    async (how) => {
      const ticketId = await reportIn(city, 'awaitingAgency')
      const requestId = await requestIdOf(ticketId)
      await city.as('marketHandler').call('ticket.agencyDraft', { requestId, version: 0, answer })
      await suspend(ticketId)
      city.advance({ days: 60 })
      await city.tick()
      const { version } = await request(requestId)
      for (const who of ['marketHandler', 'fireReviewer', 'lin'])
        expect([who, await city.as(who).code('ticket.agencyRespond', { requestId, version, answer })]).not.toEqual([
          who,
          'OK',
        ])
      await city.as('marketReviewer').call('ticket.agencyRespond', { requestId, version, answer })
      expect(await request(requestId)).toMatchObject({ state: 'answered', answer, clock: null, actions: [] })
      expect(await stateOf(ticketId)).toBe('suspended')
      const [clock] = await clocksOf(city, ticketId, 'agency')
      expect(clock?.stoppedAt?.getTime()).toBeLessThanOrEqual(clock?.dueAt.getTime() ?? 0)
      expect(await heard('cityHandler', ticketId)).toContainEqual(
        expect.objectContaining({ title: '部门交来了材料，先存着' }),
      )
      expect(await city.as('cityReviewer').call('ticket.officeShow', { ticketId })).toMatchObject({ canGoOn: true })
      city.advance({ days: 60 })
      await city.tick()
      await resume(ticketId, how)
      expect(await stateOf(ticketId)).toBe(how === 'goOn' ? 'verifying' : 'accepted')
      const verify = (await clocksOf(city, ticketId, 'verify')).filter(({ stoppedAt }) => stoppedAt === null)
      expect(verify.map(({ isPaused }) => isPaused)).toEqual(how === 'goOn' ? [false] : [])
      if (verify[0]) expect(verify[0].dueAt.getTime()).toBeGreaterThan(city.kernel.clock.now().getTime())
    },
  )

  test('is closed by the judgment, and nothing of it waits any more', async () => {
    const ticketId = await reportIn(city, 'awaitingAgency')
    const requestId = await requestIdOf(ticketId)
    await suspend(ticketId)
    await judge(ticketId)
    expect(await request(requestId)).toMatchObject({ state: 'closed', clock: null, actions: [] })
    expect(await waitingRequests()).not.toContain(requestId)
    expect((await heard('marketReviewer', requestId)).map(({ title }) => title)).toContain('有一份说明不用再交')
  })
})

describe('what an agency was sent, while a court decides', () => {
  test.each([
    ['rectifying', 'rectify'],
    ['objectionReview', 'objection'],
    ['rectificationCheck', 'check'],
  ] as const)('from %s looks as it did before, and goes on there with its clock', async (state, kind) => {
    const ticketId = await reportIn(city, state)
    const { letterId } = await letterOf(city, ticketId)
    const [clock] = await clocksOf(city, ticketId, kind)
    const seen = async () => [
      await city.as('marketHead').call('ticket.agencyLetter', { letterId }),
      (await city.as('marketHead').call('ticket.agencyLetters', { limit: 50 })).items,
      await heard('marketHead', letterId),
    ]
    const before = await seen()
    await suspend(ticketId)
    expect(await seen()).toEqual(before)
    if (state !== 'rectifying')
      for (const what of ['object', 'report'] as const) expect(await handIn(letterId, what)).toBe('WRONG_STATE')
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

  test('is reported on as ever, once; the report is kept until it is checked', async () => {
    const ticketId = await reportIn(city, 'rectifying')
    const { letterId } = await letterOf(city, ticketId)
    await suspend(ticketId)
    city.advance({ days: 60 })
    await city.tick()
    expect(await handIn(letterId, 'report')).toBe('OK')
    expect(await handIn(letterId, 'report')).toBe('WRONG_STATE')
    const letter = () => city.as('marketHead').call('ticket.agencyLetter', { letterId })
    expect(await letter()).toMatchObject({ clock: null, waitsFor: { what: 'check' }, actions: [] })
    const [clock] = await clocksOf(city, ticketId, 'rectify')
    expect(clock?.stoppedAt?.getTime()).toBeLessThanOrEqual(clock?.dueAt.getTime() ?? 0)
    expect(await stateOf(ticketId)).toBe('suspended')
    await resume(ticketId)
    expect(await stateOf(ticketId)).toBe('rectificationCheck')
    await walk(ticketId, 'pass')
  })

  test('is objected to as ever; its time stands for the objection, as far as the agency sees', async () => {
    const ticketId = await reportIn(city, 'rectifying')
    const { letterId } = await letterOf(city, ticketId)
    await suspend(ticketId)
    city.advance({ days: 2 })
    expect(await handIn(letterId, 'object')).toBe('OK')
    const letter = () => city.as('marketHead').call('ticket.agencyLetter', { letterId })
    const seen = { clock: { state: 'paused', pauseCause: 'objection' }, waitsFor: { what: 'objection' }, actions: [] }
    expect(await letter()).toMatchObject(seen)
    city.advance({ days: 30 })
    await resume(ticketId)
    expect(await stateOf(ticketId)).toBe('objectionReview')
    expect(await letter()).toMatchObject(seen)
    await walk(ticketId, 'uphold')
    expect(await stateOf(ticketId)).toBe('rectifying')
    expect((await letter()).clock).toMatchObject({ state: 'running', pauseCause: null })
  })

  test('is ended by the judgment: it is not waited for, and its day is over', async () => {
    for (const state of ['rectifying', 'objectionReview', 'rectificationCheck'] as const) {
      const ticketId = await reportIn(city, state)
      const { letterId } = await letterOf(city, ticketId)
      await suspend(ticketId)
      await judge(ticketId)
      const seen = await city.as('marketHead').call('ticket.agencyLetter', { letterId })
      expect([state, seen]).toEqual([state, expect.objectContaining({ state: 'withdrawn', clock: null, actions: [] })])
      expect(await waitingLetters()).not.toContain(letterId)
      expect((await heard('marketHead', letterId)).map(({ title }) => title)).toContain('一份监督文书已经撤回')
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
      for (const kind of ['agency', 'verify', 'rectify', 'objection', 'check', 'decision'])
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
    const ticketId = await reportIn(city, 'assigned')
    await suspend(ticketId)
    await resume(ticketId)
    expect(await stateOf(ticketId)).toBe('accepted')
    expect(await noteOf(ticketId)).toBe('已经撤回复议申请')
  })
})
