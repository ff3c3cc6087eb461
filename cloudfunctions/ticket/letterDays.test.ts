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
