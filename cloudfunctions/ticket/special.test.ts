import { cityStage } from '../_checks/fixture/city'
import { clocksOf, drive, reportIn, submit, ticketRow, words } from '../_checks/fixture/reports'

const city = cityStage()
const rowOf = (ticketId: string) => ticketRow(city, ticketId)
const running = async (ticketId: string) =>
  (
    await city.db
      .selectFrom('deadline')
      .selectAll()
      .where('subjectId', '=', ticketId)
      .where('stoppedAt', 'is', null)
      .execute()
  )
    .map(({ kind, isPaused }) => (isPaused ? `${kind} paused` : kind))
    .sort()

describe('an appeal against a rejection', () => {
  test('is the reporter’s own, once, and decided by the leader, who did not reject', async () => {
    const ticketId = await reportIn(city, 'rejected')
    for (const who of ['bao', 'lin', 'cityReviewer'])
      expect([who, ['FORBIDDEN', 'NOT_FOUND']]).toEqual([
        who,
        expect.arrayContaining([
          await city.as(who).stepCode('ticket.appealRejection', ticketId, words['ticket.appealRejection']),
        ]),
      ])
    await city.as('zhou').step('ticket.appealRejection', ticketId, words['ticket.appealRejection'])
    for (const who of ['cityReviewer', 'cityHandler'])
      expect(await city.as(who).stepCode('ticket.overturnRejection', ticketId, words['ticket.overturnRejection'])).toBe(
        'FORBIDDEN',
      )
    await city.as('cityLeader').step('ticket.overturnRejection', ticketId, words['ticket.overturnRejection'])
    expect(await rowOf(ticketId)).toMatchObject({ state: 'accepted', rejectionReason: null, closedAt: null })
    // Whom the leader overruled does not refuse it again: the reporter would have no remedy left.
    expect(await city.as('cityReviewer').stepCode('ticket.reject', ticketId, words['ticket.reject'])).toBe(
      'WRONG_STATE',
    )
    const { actions } = await city.as('cityReviewer').call('ticket.officeShow', { ticketId })
    expect(actions.map(({ event }) => event)).not.toContain('reject')
  })

  test('is taken once', async () => {
    const ticketId = await reportIn(city, 'rejected')
    await city.as('zhou').step('ticket.appealRejection', ticketId, words['ticket.appealRejection'])
    await city.as('cityLeader').step('ticket.upholdRejection', ticketId, words['ticket.upholdRejection'])
    expect(await city.as('zhou').stepCode('ticket.appealRejection', ticketId, words['ticket.appealRejection'])).toBe(
      'WRONG_STATE',
    )
    expect((await city.as('zhou').call('ticket.show', { ticketId })).actions).toEqual([])
  })

  test('is taken to the end of the tenth day and not a minute later; the page names the day, and then says it is over', async () => {
    const [early, late] = [await reportIn(city, 'rejected'), await reportIn(city, 'rejected')]
    const appeal = async (ticketId: string) => (await city.as('zhou').call('ticket.show', { ticketId })).appeal
    const named = { until: '2026-11-30T15:59:59.999Z', bureauName: '云汀市司法局' }
    expect(await appeal(early)).toEqual({ ...named, isOver: false })
    city.setTime('2026-11-30 23:59')
    await city.as('zhou').step('ticket.appealRejection', early, words['ticket.appealRejection'])
    expect(await appeal(early)).toBeNull()
    city.advance({ minutes: 1 })
    expect(await city.as('zhou').stepCode('ticket.appealRejection', late, words['ticket.appealRejection'])).toBe(
      'WRONG_STATE',
    )
    expect(await appeal(late)).toEqual({ ...named, isOver: true })
  })

  test('is told of in the notice: until which day of the tenant’s, and to whom it goes', async () => {
    await city.base.ownerDb
      .insertInto('tenantSetting')
      .values({ key: 'ticket.appealDays', value: JSON.stringify(15), source: '某市办法', updatedAt: new Date() })
      .execute()
    city.kernel.refresh()
    try {
      const ticketId = await reportIn(city, 'rejected')
      await city.tick()
      const { items } = await city.as('zhou').call('notice.inbox', { limit: 50 })
      const told = items.find(({ link }) => link?.endsWith(ticketId))
      expect(told?.body).toContain('2026年12月5日以前（含当天）可以申请复核，交云汀市司法局分管领导')
    } finally {
      await city.base.ownerDb.deleteFrom('tenantSetting').execute()
      city.kernel.refresh()
    }
  })

  test('that fails ends it, with the reason for the reporter', async () => {
    const ticketId = await reportIn(city, 'rejectionAppealed')
    await city.as('cityLeader').step('ticket.upholdRejection', ticketId, words['ticket.upholdRejection'])
    const shown = await city.as('zhou').call('ticket.show', { ticketId })
    expect(shown).toMatchObject({ state: 'rejectedFinal', actions: [] })
    expect(shown.timeline[0]?.note).toBe('反映的仍然不是执法问题')
    expect(await running(ticketId)).toEqual([])
  })
})

describe('what is handed to discipline inspection', () => {
  test('is read by its officers whole, by the leader who handed it over, and by nobody else any more', async () => {
    const ticketId = await reportIn(city, 'accepted', { confidentiality: 'sealed' }, { reporter: 'ye' })
    const { content } = await rowOf(ticketId)
    expect(await city.as('discipline').code('ticket.streamShow', { ticketId })).toBe('NOT_FOUND')
    await city.as('cityLeader').step('ticket.referDiscipline', ticketId, words['ticket.referDiscipline'])
    for (const who of ['lin', 'cityHandler', 'cityReviewer']) {
      const shown = await city.as(who).call('ticket.officeShow', { ticketId })
      expect([who, JSON.stringify(shown).includes(content)]).toEqual([who, false])
    }
    expect((await city.as('cityLeader').call('ticket.officeShow', { ticketId })).content).toBe(content)
    const seen = await city.as('discipline').call('ticket.streamShow', { ticketId })
    expect(seen).toMatchObject({ content, actions: [{ event: 'referralResult' }] })
    expect(JSON.stringify(seen)).not.toMatch(/199\d{8}|reporterId/)
    const referred = await city.as('discipline').call('ticket.stream', { only: 'referred' })
    expect(referred.items.map((item) => item.ticketId)).toContain(ticketId)
    const result = { text: '已经处理，对当事人作了批评教育。', ticketId, version: seen.version }
    expect(await city.as('discipline').code('ticket.referralResult', { ...result, version: 0 })).toBe('STALE')
    await city.as('discipline').call('ticket.referralResult', result)
    expect((await city.as('ye').call('ticket.show', { ticketId })).reply).toMatchObject({ finding: 'referred' })
    // He keeps reading what he was handed and answered, no more of it (handedOver.test.ts).
    expect((await city.as('discipline').call('ticket.streamShow', { ticketId })).actions).toEqual([])
  })

  test('stands nowhere in words for the others: not in title, tags, reasons, lists or search, also after the result', async () => {
    const content = '每次来都要拿走两条烟，不给就说要停业'
    const told = { content, forbiddenConducts: ['F1' as const], happenedOn: '2026-11-18', place: '南街' }
    const ticketId = await reportIn(city, 'accepted', { confidentiality: 'open', ...told })
    const reason = '涉嫌收受管理对象财物，数额不小'
    await city.as('cityLeader').step('ticket.referDiscipline', ticketId, { reason })
    const look = async (who: string) => {
      const search = await city.as(who).call('ticket.queue', { only: 'open', search: '两条烟', limit: 50 })
      const open = (await city.as(who).call('ticket.queue', { only: 'open', limit: 50 })).items
      const shown = await city.as(who).call('ticket.officeShow', { ticketId })
      return { shown, row: open.filter((row) => row.ticketId === ticketId), found: search.items }
    }
    const isHidden = async (who: string) => {
      const { shown, row, found } = await look(who)
      expect([who, JSON.stringify({ shown, row })]).toEqual([
        who,
        expect.not.stringMatching(/两条烟|南街|收受|"F1"|11-18/),
      ])
      expect(found).toEqual([])
    }
    for (const who of ['lin', 'cityHandler', 'cityReviewer']) await isHidden(who)
    expect(JSON.stringify(await look('cityLeader'))).toMatch(/两条烟.*收受/)
    const text = '已经处理，对当事人作了批评教育。'
    await city.as('cityLeader').step('ticket.referralResult', ticketId, { text })
    for (const who of ['lin', 'cityHandler', 'cityReviewer']) await isHidden(who)
    // Done once more, it is the bureau's again.
    await city.as('zhou').step('ticket.reopen', ticketId, words['ticket.reopen'])
    expect(JSON.stringify(await look('cityHandler'))).toContain('两条烟')
  })

  test('cannot be answered by discipline inspection when it went to the police', async () => {
    const ticketId = await reportIn(city, 'verifying')
    expect(await city.as('cityReviewer').stepCode('ticket.referCrime', ticketId, words['ticket.referCrime'])).toBe(
      'FORBIDDEN',
    )
    await city.as('cityLeader').step('ticket.referCrime', ticketId, words['ticket.referCrime'])
    const { version } = await rowOf(ticketId)
    const result = { text: '已经处理，对当事人作了批评教育。', ticketId, version }
    expect(await city.as('discipline').code('ticket.referralResult', result)).toBe('NOT_FOUND')
    await city.as('cityLeader').call('ticket.referralResult', result)
  })

  test('is remembered after ninety days without a breach', async () => {
    const ticketId = await reportIn(city, 'referredDiscipline')
    city.advance({ days: 100 })
    await city.tick()
    const level = (await rowOf(ticketId)).escalationLevel
    const inbox = (await city.as('cityLeader').call('notice.inbox', { limit: 50 })).items
    expect(
      inbox.filter(({ title, link }) => link?.endsWith(ticketId) && title === '移送的一件还没有结果'),
    ).toHaveLength(1)
    // Only the reporter’s total has run out; nobody of ours is late with the referral.
    expect(level).toBe(0)
  })
})

describe('a matter in court', () => {
  test('stands still with all its clocks until the reviewer resumes it, and the total goes on where it stood', async () => {
    const ticketId = await reportIn(city, 'verifying')
    await city.as('cityReviewer').step('ticket.suspendByLitigation', ticketId, words['ticket.suspendByLitigation'])
    expect(await running(ticketId)).toEqual(['total paused', 'verify paused'])
    expect((await rowOf(ticketId)).isPaused).toBe(true)
    city.advance({ days: 60 })
    await city.tick()
    expect((await rowOf(ticketId)).escalationLevel).toBe(0)
    await city.as('cityReviewer').step('ticket.resume', ticketId, words['ticket.resume'])
    expect(await running(ticketId)).toEqual(['passOn', 'total', 'triage'])
    const [total] = await clocksOf(city, ticketId, 'total')
    expect((total?.dueAt.getTime() ?? 0) - city.kernel.clock.now().getTime()).toBeGreaterThan(25 * 86_400_000)
  })

  test('is closed by a judgment with words for the reporter', async () => {
    const ticketId = await reportIn(city, 'suspended')
    await city.as('cityReviewer').step('ticket.closeByJudgment', ticketId, words['ticket.closeByJudgment'])
    expect((await city.as('zhou').call('ticket.show', { ticketId })).reply).toMatchObject({ finding: 'judged' })
  })

  test('is shown the way there when it belongs there', async () => {
    const ticketId = await reportIn(city, 'accepted')
    await city.as('cityReviewer').step('ticket.guideToReview', ticketId, words['ticket.guideToReview'])
    expect(await city.as('zhou').call('ticket.show', { ticketId })).toMatchObject({
      state: 'guidedToReview',
      reply: { finding: 'guided', text: '这件事可以在六十日内向市政府申请行政复议。' },
    })
  })
})

test('the total is extended once, to ninety days from the submission, with a reason the reporter reads', async () => {
  const ticketId = await reportIn(city, 'verifying')
  await city.as('cityLeader').step('ticket.extendTotal', ticketId, words['ticket.extendTotal'])
  const [total] = await clocksOf(city, ticketId, 'total')
  // Ninety days after 20 November 2026: 18 February 2027.
  expect(total?.dueAt.toISOString().slice(0, 10)).toBe('2027-02-18')
  expect(await city.as('cityLeader').stepCode('ticket.extendTotal', ticketId, words['ticket.extendTotal'])).toBe(
    'WRONG_STATE',
  )
  const { timeline } = await city.as('zhou').call('ticket.show', { ticketId })
  expect(timeline.find(({ event }) => event === 'extendTotal')?.note).toBe('要等鉴定结果')
})

test('measures and notes stand on the record of the office; the reporter, the agency and discipline read no note', async () => {
  const ticketId = await reportIn(city, 'awaitingAgency', { confidentiality: 'open' })
  await city.as('cityReviewer').step('ticket.recordMeasure', ticketId, words['ticket.recordMeasure'])
  const note = '老板说话很急，注意保护。'
  await city.as('lin').call('ticket.addNote', { ticketId, text: note })
  expect(await city.as('fang').code('ticket.addNote', { ticketId, text: note })).toBe('NOT_FOUND')
  const shown = await city.as('cityHandler').call('ticket.officeShow', { ticketId })
  expect(shown.measures).toMatchObject([{ kind: 'interview', heldOn: '2026-11-19' }])
  expect(shown.notes).toMatchObject([{ text: note, writtenBy: expect.any(String) }])
  const { requestId } = await city.db
    .selectFrom('explanationRequest')
    .select('requestId')
    .where('ticketId', '=', ticketId)
    .executeTakeFirstOrThrow()
  const others = [
    await city.as('zhou').call('ticket.show', { ticketId }),
    await city.as('marketHandler').call('ticket.agencyShow', { requestId }),
    await city.as('discipline').call('ticket.streamShow', { ticketId }),
  ]
  for (const other of others) expect(JSON.stringify(other)).not.toContain(note)
  const future = { ...words['ticket.recordMeasure'], heldOn: '2026-11-21' }
  expect(await city.as('cityReviewer').stepCode('ticket.recordMeasure', ticketId, future)).toBe('BAD_INPUT')
})

test('a matter of weight is listed by the leader, and reporter and office see that it is', async () => {
  const ticketId = await reportIn(city, 'accepted')
  await city.as('cityLeader').step('ticket.listKey', ticketId, words['ticket.listKey'])
  expect((await city.as('zhou').call('ticket.show', { ticketId })).keyLevel).toBe('listed')
  expect((await city.as('lin').call('ticket.officeShow', { ticketId })).keyLevel).toBe('listed')
})

test('about one closed report in five is looked at again after ninety days, once', async () => {
  const closed: string[] = []
  let drawn: string | undefined
  for (let made = 0; made < 40 && !drawn; made += 1) {
    const ticketId = await submit(city)
    await drive(city, ticketId, 'closed')
    closed.push(ticketId)
    if ((await rowOf(ticketId)).lookBackDueAt) drawn = ticketId
  }
  const others = closed.filter((ticketId) => ticketId !== drawn)
  expect(drawn).toBeDefined()
  for (const ticketId of others.slice(0, 2))
    expect(await city.as('cityHandler').stepCode('ticket.lookBack', ticketId, words['ticket.lookBack'])).toBe(
      'WRONG_STATE',
    )
  const { lookBackDueAt } = await rowOf(drawn ?? '')
  const day = (lookBackDueAt?.getTime() ?? 0) - 86_399_999
  const shown = () => city.as('cityHandler').call('ticket.officeShow', { ticketId: drawn ?? '' })
  const offered = async () => (await shown()).actions.flatMap(({ event, isPrimary }) => (isPrimary ? [event] : []))
  const tried = () => city.as('cityHandler').stepCode('ticket.lookBack', drawn ?? '', words['ticket.lookBack'])
  for (const moment of [city.kernel.clock.now().getTime(), day - 1]) {
    city.kernel.clock.set(new Date(moment))
    expect([await offered(), await tried()]).toEqual([expect.not.arrayContaining(['lookBack']), 'WRONG_STATE'])
  }
  city.kernel.clock.set(new Date(day))
  expect(await offered()).toContain('lookBack')
  city.advance({ days: 5 })
  await city.tick()
  const inbox = (await city.as('cityHandler').call('notice.inbox', { limit: 50 })).items
  expect(
    inbox.filter(({ title, link }) => link?.endsWith(drawn ?? '') && title === '有一件办结的该“回头看”了'),
  ).toHaveLength(1)
  // It reminds: nobody is late, and nobody above is told.
  expect((await shown()).clockHistory.find(({ kind }) => kind === 'lookBack')).toMatchObject({
    isLate: false,
    escalationLevel: 0,
  })
  await city.as('cityHandler').step('ticket.lookBack', drawn ?? '', words['ticket.lookBack'])
  expect((await city.as('cityReviewer').call('ticket.officeShow', { ticketId: drawn ?? '' })).lookBack).toMatchObject({
    result: 'settled',
  })
  expect(await city.as('cityHandler').stepCode('ticket.lookBack', drawn ?? '', words['ticket.lookBack'])).toBe(
    'WRONG_STATE',
  )
})
