import { cityStage, type OutputOf } from '../_checks/fixture/city'
import { clocksOf, letterOf, letterSteps, letterWords, reportIn, ticketRow } from '../_checks/fixture/reports'

const city = cityStage()
const { walk, lettersOf } = letterSteps(city)

const draftOn = async (ticketId: string, rectifyDays?: number, kind = 'opinion') => {
  await city.as('cityHandler').step('ticket.draftLetter', ticketId, { kind, ...letterWords, rectifyDays })
  return letterOf(city, ticketId)
}
const issue = async (ticketId: string, extra: { rectifyDays?: number } = {}) => {
  const { letterId, version } = await letterOf(city, ticketId)
  await city.as('cityLeader').call('ticket.issueLetter', { letterId, version, ...extra })
  return letterOf(city, ticketId)
}
const rectify = async (ticketId: string) => (await clocksOf(city, ticketId, 'rectify')).at(-1)
const lastDay = (moment: Date | string | null | undefined) =>
  moment ? new Date(new Date(moment).getTime() + 8 * 3_600_000).toISOString().slice(0, 10) : null
const paperOf = async (letterId: string, format: 'pdf' | 'docx' = 'pdf') => {
  const file: OutputOf<'ticket.letterDocument'> = await city
    .as('cityLeader')
    .call('ticket.letterDocument', { letterId, format })
  return JSON.parse(Buffer.from(file.base64, 'base64').toString('utf8')) as { note: string }
}
const factsOf = async (ticketId: string) =>
  (await city.db.selectFrom('auditEvent').select('facts').where('subjectId', '=', ticketId).execute()).map(
    ({ facts }) => facts as Record<string, unknown>,
  )

afterEach(async () => {
  await city.base.ownerDb.deleteFrom('tenantSetting').execute()
  city.kernel.refresh()
})

test('nobody but the bureau sets the days, and at its issue nobody but its leader', async () => {
  const ticketId = await reportIn(city, 'verifying')
  for (const who of ['lin', 'zhao', 'marketHead', 'approver', 'zhou'])
    expect([
      who,
      await city.as(who).stepCode('ticket.draftLetter', ticketId, { kind: 'opinion', ...letterWords, rectifyDays: 20 }),
    ]).toEqual([who, 'FORBIDDEN'])
  const { letterId } = await draftOn(ticketId, 20)
  for (const who of ['cityHandler', 'cityReviewer', 'marketHead'])
    expect(await city.as(who).code('ticket.issueLetter', { letterId, version: 0, rectifyDays: 10 })).toBe('FORBIDDEN')
})

describe('the days of a letter', () => {
  test('begin with the clock’s own, whose ground is shown with how far they may be changed', async () => {
    const ticketId = await reportIn(city, 'verifying')
    await draftOn(ticketId)
    const { letterTerm, letters } = await city.as('cityHandler').call('ticket.officeShow', { ticketId })
    expect(letterTerm).toMatchObject({ amount: 30, unit: 'calendarDay', least: 15, most: 60 })
    expect(letterTerm.source).toContain('四川省行政执法监督条例')
    expect(letters[0]).toMatchObject({ rectifyDays: 30 })
  })

  test('follow what the city set, with its own source', async () => {
    const value = { amount: 90, unit: 'workingDay', warnBefore: 5 }
    await city.base.ownerDb
      .insertInto('tenantSetting')
      .values({
        key: 'clock.ticket.rectify',
        value: JSON.stringify(value),
        source: '某省办法第九条',
        updatedAt: new Date(),
      })
      .execute()
    city.kernel.refresh()
    const ticketId = await reportIn(city, 'verifying')
    const { letterTerm } = await city.as('cityHandler').call('ticket.officeShow', { ticketId })
    // What the city had chosen before there were bounds stays possible.
    expect(letterTerm).toEqual({ amount: 90, unit: 'workingDay', source: '某省办法第九条', least: 15, most: 90 })
  })

  test.each([0, 2, 61, 366, 10.5])('cannot be %p', async (rectifyDays) => {
    const ticketId = await reportIn(city, 'verifying')
    const draft = { kind: 'opinion', ...letterWords, rectifyDays }
    expect(await city.as('cityHandler').stepCode('ticket.draftLetter', ticketId, draft)).toBe('BAD_INPUT')
    expect(await lettersOf(ticketId)).toEqual([])
  })

  test('run the clock, stand on the paper and on the agency’s page as one last day', async () => {
    const ticketId = await reportIn(city, 'verifying')
    const { letterId } = await draftOn(ticketId, 20)
    expect((await paperOf(letterId)).note).toContain('整改期限20日')
    await issue(ticketId)
    const clock = await rectify(ticketId)
    expect(clock).toMatchObject({ amount: 20, unit: 'calendarDay' })
    expect(lastDay(clock?.dueAt)).toBe('2026-12-10')
    for (const format of ['pdf', 'docx'] as const)
      expect((await paperOf(letterId, format)).note).toContain('请最迟于2026年12月10日整改完毕')
    const seen = await city.as('marketHead').call('ticket.agencyLetter', { letterId })
    expect([lastDay(seen.dueAt), lastDay(seen.clock?.dueAt)]).toEqual(['2026-12-10', '2026-12-10'])
    expect((await ticketRow(city, ticketId)).nextDueAt).toEqual(clock?.dueAt)
    city.setTime('2026-12-11 00:01')
    await city.tick()
    expect((await ticketRow(city, ticketId)).state).toBe('proposeDecision')
  })

  test('are what the leader made of them, and the journal tells both', async () => {
    const ticketId = await reportIn(city, 'verifying')
    const { letterId } = await draftOn(ticketId, 20)
    expect(await city.as('cityLeader').code('ticket.issueLetter', { letterId, version: 0, rectifyDays: 2 })).toBe(
      'BAD_INPUT',
    )
    await issue(ticketId, { rectifyDays: 16 })
    expect(await rectify(ticketId)).toMatchObject({ amount: 16 })
    expect(await letterOf(city, ticketId)).toMatchObject({ rectifyDays: 16 })
    expect(await factsOf(ticketId)).toContainEqual(expect.objectContaining({ rectifyDays: 16, draftedDays: 20 }))
  })

  test('so few that its warning would come first are warned of within them', async () => {
    await city.base.ownerDb
      .insertInto('tenantSetting')
      .values({ key: 'ticket.rectifyLeast', value: JSON.stringify(3), source: '某省办法', updatedAt: new Date() })
      .execute()
    city.kernel.refresh()
    const ticketId = await reportIn(city, 'verifying')
    await draftOn(ticketId, 3)
    await issue(ticketId)
    const clock = await rectify(ticketId)
    expect(clock).toMatchObject({ amount: 3, warnBefore: 2 })
    expect((clock?.dueAt.getTime() ?? 0) > city.kernel.clock.now().getTime()).toBe(true)
  })

  test('stay as they were when a draft is written on without them', async () => {
    const ticketId = await reportIn(city, 'verifying')
    const { letterId } = await draftOn(ticketId, 20)
    const again = { kind: 'opinion', ...letterWords, letterId, letterVersion: 0 }
    await city.as('cityReviewer').step('ticket.draftLetter', ticketId, again)
    expect(await letterOf(city, ticketId)).toMatchObject({ rectifyDays: 20 })
  })

  test('of changed demands may be others; without them the new letter gives as many as the old one', async () => {
    for (const [asked, given] of [
      [45, 45],
      [undefined, 20],
    ] as const) {
      const ticketId = await reportIn(city, 'verifying')
      await draftOn(ticketId, 20)
      const older = await issue(ticketId)
      await walk(ticketId, 'object')
      const changed = {
        decision: 'modify',
        reason: '期限可以放宽',
        demands: '合并检查安排并报告。',
        rectifyDays: asked,
      }
      await city.as('cityLeader').step('ticket.decideObjection', ticketId, changed)
      const newer = await letterOf(city, ticketId)
      expect(newer).toMatchObject({ replacesId: older.letterId, rectifyDays: given })
      expect(await rectify(ticketId)).toMatchObject({ amount: given })
      expect((await paperOf(older.letterId)).note).toContain('2026年12月10日')
      expect(lastDay(newer.dueAt)).toBe(lastDay((await rectify(ticketId))?.dueAt))
    }
  })

  test('of a letter that is upheld are its own: others are refused, not lost without a word', async () => {
    const ticketId = await reportIn(city, 'verifying')
    await draftOn(ticketId, 20)
    await issue(ticketId)
    city.advance({ days: 4 })
    await walk(ticketId, 'object')
    city.advance({ days: 3 })
    const decide = (extra: object) =>
      city.as('cityLeader').stepCode('ticket.decideObjection', ticketId, { reason: '依据充分，维持文书', ...extra })
    const text = '经审查，部门的检查依据不同，不属于重复检查。'
    for (const foreign of [
      { decision: 'uphold', rectifyDays: 45 },
      { decision: 'uphold', demands: letterWords.demands },
      { decision: 'uphold', text },
      { decision: 'modify', demands: letterWords.demands, text },
      { decision: 'withdraw', text, rectifyDays: 45 },
      { decision: 'withdraw', text, demands: letterWords.demands },
    ])
      expect([foreign, await decide(foreign)]).toEqual([foreign, 'BAD_INPUT'])
    expect((await ticketRow(city, ticketId)).state).toBe('objectionReview')
    expect(await decide({ decision: 'uphold' })).toBe('OK')
    const upheld = await letterOf(city, ticketId)
    expect(upheld).toMatchObject({ rectifyDays: 20, state: 'issued' })
    // Twenty days from 20 November, and the three in which it was examined.
    expect(await rectify(ticketId)).toMatchObject({ amount: 20 })
    expect(lastDay(upheld.dueAt)).toBe('2026-12-14')
    expect(lastDay((await rectify(ticketId))?.dueAt)).toBe('2026-12-14')
  })

  test('that would end after the time for the whole report are told before the issue, with both days', async () => {
    const ticketId = await reportIn(city, 'verifying')
    const reach = async () => (await city.as('cityHandler').call('ticket.officeShow', { ticketId })).letterReach
    const [total] = await clocksOf(city, ticketId, 'total')
    const totalDueAt = total?.dueAt.toISOString()
    expect(lastDay(totalDueAt)).toBe('2026-12-21')
    const first = await reach()
    expect(first).toMatchObject({ days: 30, totalDueAt, isProvisional: false })
    expect([lastDay(first?.dueAt), first?.mostDays]).toEqual(['2026-12-21', 31])
    city.advance({ days: 5 })
    expect(await reach()).toMatchObject({ days: 30, mostDays: 26 })
    expect(lastDay((await reach())?.dueAt)).toBe('2026-12-25')
    // What it tells is what happens.
    await draftOn(ticketId, 45)
    const told = await reach()
    expect(told).toMatchObject({ days: 45, isProvisional: true, mostDays: 26 })
    const { dueAt } = await issue(ticketId)
    expect(dueAt?.toISOString()).toBe(told?.dueAt)
    expect(await reach()).toMatchObject({ days: 30 })
  })

  test('are more than any that fit when the time for the whole is nearly over; extended, they fit again', async () => {
    const ticketId = await reportIn(city, 'verifying')
    city.advance({ days: 20 })
    const reach = async () => (await city.as('cityLeader').call('ticket.officeShow', { ticketId })).letterReach
    expect(await reach()).toMatchObject({ days: 30, mostDays: null })
    await city.as('cityLeader').step('ticket.extendTotal', ticketId, { reason: '要等鉴定结果' })
    expect(await reach()).toMatchObject({ days: 30, mostDays: 60 })
  })

  test('of the letter that goes out after an objection are told as well', async () => {
    const ticketId = await reportIn(city, 'verifying')
    await draftOn(ticketId, 20)
    await issue(ticketId)
    await walk(ticketId, 'object')
    city.advance({ days: 12 })
    const { letterReach } = await city.as('cityLeader').call('ticket.officeShow', { ticketId })
    expect([letterReach?.days, lastDay(letterReach?.dueAt), letterReach?.mostDays]).toEqual([20, '2026-12-22', 19])
  })

  test.each(['accepted', 'awaitingReporter', 'replied', 'proposeDecision'] as const)(
    'are told of nothing in %s, where no letter can be drafted, or its days begin with a decision',
    async (state) => {
      const ticketId = await reportIn(city, state)
      expect((await city.as('cityHandler').call('ticket.officeShow', { ticketId })).letterReach).toBeNull()
    },
  )

  test('count again for what is still missing after a partial rectification', async () => {
    const ticketId = await reportIn(city, 'verifying')
    await draftOn(ticketId, 20)
    await issue(ticketId)
    await walk(ticketId, 'report', 'partial')
    expect(await rectify(ticketId)).toMatchObject({ amount: 20 })
  })

  test('are proposed to the government, which decides on them', async () => {
    for (const [asked, given] of [
      [undefined, 25],
      [40, 40],
    ] as const) {
      const ticketId = await reportIn(city, 'proposeDecision')
      const { letterId } = await draftOn(ticketId, 25, 'decisionProposal')
      await issue(ticketId)
      expect((await paperOf(letterId)).note).toContain('25日')
      const { letterTerm, proposal } = await city.as('approver').call('ticket.proposalShow', { ticketId })
      expect([proposal.rectifyDays, letterTerm.amount]).toEqual([25, 30])
      const decision = { decision: '责令合并检查并书面报告。', rectifyDays: asked }
      await city.as('approver').step('ticket.governmentDecide', ticketId, decision)
      expect(await rectify(ticketId)).toMatchObject({ amount: given })
      expect(await letterOf(city, ticketId)).toMatchObject({ kind: 'decision', rectifyDays: given })
    }
  })
})

test('the city’s own days stay between the least and the most that a letter may give', async () => {
  const change = async (key: string, extra: object) => {
    const { settings } = await city.as('cityLeader').call('ticket.clockSettings', {})
    const version = settings.find((setting) => setting.key === key)?.version ?? 0
    const input = { clientId: crypto.randomUUID(), key, version, source: '某省行政执法监督办法', ...extra }
    const answer = await city.as('cityLeader').send('ticket.changeSetting', input as never)
    return 'error' in answer ? answer.error.code : 'OK'
  }
  const clock = (amount: number) => ({ amount, unit: 'calendarDay', warnBefore: 1 })
  expect(await change('clock.ticket.rectify', clock(61))).toBe('BAD_INPUT')
  expect(await change('clock.ticket.rectify', clock(2))).toBe('BAD_INPUT')
  expect(await change('ticket.rectifyLeast', { amount: 31 })).toBe('BAD_INPUT')
  expect(await change('ticket.rectifyMost', { amount: 29 })).toBe('BAD_INPUT')
  expect(await change('ticket.rectifyMost', { amount: 90 })).toBe('OK')
  expect(await change('clock.ticket.rectify', clock(61))).toBe('OK')
})
