import { cityStage } from '../_checks/fixture/city'
import { agencyIds } from '../_checks/fixture/places'
import { clocksOf, issueLetter, letterOf, letterSteps, reportIn, ticketRow, words } from '../_checks/fixture/reports'

const city = cityStage()
const { walk, stateOf, lettersOf } = letterSteps(city)
const versionOf = async (ticketId: string) => (await ticketRow(city, ticketId)).version
/** An agency in which nobody reviews, and who handles a report about it. */
const urban = { agencyId: agencyIds.urban }
const urbanCrew = {
  handler: 'liuxiHandler',
  reviewer: 'liuxiReviewer',
  leader: 'liuxiLeader',
  agency: 'urbanHandler',
  agencyHead: 'urbanHead',
}
/** What stands on the paper of a letter. */
const printed = async (letterId: string) => {
  const { base64 } = await city.as('cityLeader').call('ticket.letterDocument', { letterId, format: 'pdf' })
  return JSON.parse(Buffer.from(base64, 'base64').toString('utf8'))
}
const firstDueOf = async (letterId: string) =>
  (
    await city.db
      .selectFrom('supervisionLetter')
      .select('firstDueAt')
      .where('letterId', '=', letterId)
      .executeTakeFirstOrThrow()
  ).firstDueAt
const heardOf = async (who: string, id: string) =>
  (await city.as(who).call('notice.inbox', { limit: 50 })).items
    .filter(({ link }) => link?.endsWith(id))
    .map(({ title }) => title)

describe('an objection', () => {
  test('stops the clock of the rectification alone, and runs on its own', async () => {
    const ticketId = await reportIn(city, 'rectifying')
    await walk(ticketId, 'object')
    const { clocks, totalClock } = await city.as('cityLeader').call('ticket.officeShow', { ticketId })
    expect(clocks.map(({ kind, state }) => [kind, state]).sort()).toEqual([
      ['objection', 'running'],
      ['rectify', 'paused'],
    ])
    expect(totalClock?.state).toBe('running')
  })

  test('is taken once per letter, within fifteen days, by the agency’s reviewer', async () => {
    const late = await reportIn(city, 'rectifying')
    const letter = await letterOf(city, late)
    const reason = '两次检查依据不同，不属于重复检查。'
    const object = { letterId: letter.letterId, version: letter.version, reason }
    expect(await city.as('marketHandler').code('ticket.agencyObject', object)).toBe('FORBIDDEN')
    city.advance({ days: 16 })
    expect(await city.as('marketReviewer').code('ticket.agencyObject', object)).toBe('WRONG_STATE')
    expect(
      (await city.as('marketReviewer').call('ticket.agencyLetter', { letterId: letter.letterId })).actions,
    ).toEqual([])
    const twice = await reportIn(city, 'objectionReview')
    await walk(twice, 'uphold')
    const upheld = await letterOf(city, twice)
    expect(
      await city
        .as('marketHead')
        .code('ticket.agencyObject', { letterId: upheld.letterId, version: upheld.version, reason }),
    ).toBe('WRONG_STATE')
  })

  test.each([
    ['has a reviewer: refused', 'marketHead', {}, {}, ['reportRectified'], 'FORBIDDEN'],
    ['has none: taken', 'urbanHead', urban, urbanCrew, ['agencyObject', 'reportRectified'], 'OK'],
  ])('of the head, whose agency %s, and offered accordingly', async (_, head, facts, crew, offered, code) => {
    const { letterId, version } = await letterOf(city, await reportIn(city, 'rectifying', facts, crew))
    const { actions } = await city.as(head).call('ticket.agencyLetter', { letterId })
    expect(actions.map(({ event }) => event).sort()).toEqual(offered)
    const object = { letterId, version, reason: '两次检查依据不同，不属于重复检查。' }
    expect(await city.as(head).code('ticket.agencyObject', object)).toBe(code)
  })

  test.each([
    ['uphold', 'rectifying', 'issued', 'uphold'],
    ['modify', 'rectifying', 'replaced', 'modify'],
    ['withdrawn', 'replied', 'withdrawn', 'withdraw'],
  ] as const)('can be answered by %s, which leads to %s', async (step, state, letterState, result) => {
    const ticketId = await reportIn(city, 'objectionReview')
    expect((await lettersOf(ticketId))[0]?.objectionResult).toBeNull()
    await walk(ticketId, step)
    const [letter] = await lettersOf(ticketId)
    expect([await stateOf(ticketId), letter?.state]).toEqual([state, letterState])
    expect(letter?.objectionReply).not.toBeNull()
    expect(letter?.objectionResult).toBe(result)
  })

  test('that was rejected stays so when another letter takes the place of this one later', async () => {
    const ticketId = await reportIn(city, 'objectionReview')
    await walk(ticketId, 'uphold')
    city.advance({ days: 1 })
    await issueLetter(city, ticketId, 'urgeLetter')
    expect((await lettersOf(ticketId))[0]).toMatchObject({ state: 'replaced', objectionResult: 'uphold' })
  })

  test('that changes the demands leaves what was delivered as it was: the new ones go out under a number and day of their own', async () => {
    const ticketId = await reportIn(city, 'objectionReview')
    const [before] = await lettersOf(ticketId)
    const id = before?.letterId ?? ''
    const paper = await printed(id)
    city.advance({ days: 3 })
    await walk(ticketId, 'modify')
    const [older, newer] = await lettersOf(ticketId)
    const { issuedAt, demands, number } = before ?? {}
    expect(older).toMatchObject({ number, issuedAt, demands, state: 'replaced' })
    expect(older?.replacedBy).toEqual({ letterId: newer?.letterId, number: newer?.number })
    // Its own words stay; that it counts no more stands beside them.
    const standing = `本件已被${newer?.number}替代，不再执行。`
    expect(await printed(id)).toEqual({ ...paper, watermark: '已被替代', standing })
    const today = city.kernel.clock.now().toISOString()
    expect(newer).toMatchObject({ state: 'issued', issuedAt: today, demands: '自收到之日起六十日内合并检查安排。' })
    expect(newer?.number).not.toBe(number)
    expect(newer?.replaces).toEqual({ letterId: id, number })
    expect((await printed(newer?.letterId ?? '')).note).toContain(`根据异议审查决定，本文书替代${number}。`)
    const { clock } = await city.as('marketHead').call('ticket.agencyLetter', { letterId: newer?.letterId ?? '' })
    expect(clock).toMatchObject({ kind: 'rectify', startedAt: today, dueAt: newer?.dueAt })
    expect(await heardOf('marketHead', newer?.letterId ?? '')).toEqual(['司法局采纳了你单位的一部分异议'])
    const open = (await city.as('marketHead').call('ticket.agencyLetters', { limit: 50 })).items
    expect(open.map(({ letterId }) => letterId)).toContain(newer?.letterId)
    expect(open.map(({ letterId }) => letterId)).not.toContain(id)
    await walk(ticketId, 'report', 'pass')
    expect((await lettersOf(ticketId)).map(({ state }) => state)).toEqual(['replaced', 'fulfilled'])
  })

  test('that is rejected changes the day that counts, and nothing of what was delivered', async () => {
    const ticketId = await reportIn(city, 'rectifying')
    const { letterId } = await letterOf(city, ticketId)
    const paper = await printed(letterId)
    await walk(ticketId, 'object')
    city.advance({ days: 5 })
    await walk(ticketId, 'uphold')
    const [upheld] = await lettersOf(ticketId)
    expect(Date.parse(upheld?.dueAt ?? '')).toBeGreaterThan((await firstDueOf(letterId))?.getTime() ?? 0)
    expect(await printed(letterId)).toEqual(paper)
  })

  test('says to the agency what is waited for, and by when, while the bureau has not answered', async () => {
    const ticketId = await reportIn(city, 'objectionReview')
    const { letterId } = await letterOf(city, ticketId)
    const due = async (kind: string) => (await clocksOf(city, ticketId, kind)).at(-1)?.dueAt.toISOString()
    const waits = async () => (await city.as('marketReviewer').call('ticket.agencyLetter', { letterId })).waitsFor
    expect(await waits()).toEqual({ what: 'objection', dueAt: await due('objection') })
    await walk(ticketId, 'uphold')
    expect(await waits()).toBeNull()
    await walk(ticketId, 'report')
    expect(await waits()).toEqual({ what: 'check', dueAt: await due('check') })
  })

  test('that is granted needs words for the reporter, and one that changes the letter needs the new demands', async () => {
    const ticketId = await reportIn(city, 'objectionReview')
    for (const decision of ['withdraw', 'modify'])
      expect(
        await city.as('cityLeader').stepCode('ticket.decideObjection', ticketId, { decision, reason: '理由写在这里' }),
      ).toBe('BAD_INPUT')
    expect(
      await city
        .as('cityReviewer')
        .stepCode('ticket.decideObjection', ticketId, { decision: 'uphold', reason: '理由写在这里' }),
    ).toBe('FORBIDDEN')
    expect(await stateOf(ticketId)).toBe('objectionReview')
  })
})

describe('what was put right', () => {
  test('in part goes back with a new clock; the rest is reported again, and passes with words for the reporter', async () => {
    const ticketId = await reportIn(city, 'rectificationCheck')
    await walk(ticketId, 'partial')
    const [letter] = await lettersOf(ticketId)
    expect(letter?.rectifications).toMatchObject([{ result: 'partial', resultText: '计划还没有改' }])
    expect(await heardOf('marketHead', letter?.letterId ?? '')).toContain('整改只到位了一部分')
    await walk(ticketId, 'report')
    expect(
      await city
        .as('cityReviewer')
        .stepCode('ticket.checkRectification', ticketId, { result: 'pass', reason: '已经改好，核查过' }),
    ).toBe('BAD_INPUT')
    await walk(ticketId, 'pass')
    const shown = await city.as('zhou').call('ticket.show', { ticketId })
    expect(shown).toMatchObject({ state: 'replied', reply: { finding: 'rectified' } })
    expect((await lettersOf(ticketId))[0]).toMatchObject({
      state: 'fulfilled',
      rectifications: [{}, { result: 'pass' }],
    })
    expect(await heardOf('marketHead', letter?.letterId ?? '')).toContain('司法局核查：整改到位')
  })

  test('not at all is told to the agency, too', async () => {
    const ticketId = await reportIn(city, 'rectificationCheck')
    await walk(ticketId, 'fail')
    const { letterId } = (await lettersOf(ticketId))[0] ?? { letterId: '' }
    expect(await heardOf('marketHead', letterId)).toContain('司法局核查：没有整改')
  })

  test('only the head of the agency reports it, and only on the letter that stands', async () => {
    const ticketId = await reportIn(city, 'rectifying')
    const { letterId, version } = await letterOf(city, ticketId)
    const report = { letterId, version, text: '已经把两项检查合并为一次。' }
    for (const who of ['marketHandler', 'marketReviewer'])
      expect(await city.as(who).code('ticket.reportRectified', report)).toBe('FORBIDDEN')
    expect(await city.as('fireHead').code('ticket.reportRectified', report)).toBe('NOT_FOUND')
    await issueLetter(city, ticketId, 'urgeLetter')
    expect((await lettersOf(ticketId)).map(({ state }) => state)).toEqual(['replaced', 'issued'])
    expect(await city.as('marketHead').code('ticket.reportRectified', { ...report, version: version + 1 })).toBe(
      'WRONG_STATE',
    )
  })
})

describe('the way to the government', () => {
  test('is not open from a 建议书, whether it was not followed or ran out (art 29)', async () => {
    const failed = await reportIn(city, 'verifying')
    await walk(failed, 'letter suggestion', 'report')
    const fail = { result: 'fail', reason: '检查照旧，没有改' }
    expect(await city.as('cityReviewer').stepCode('ticket.checkRectification', failed, fail)).toBe('BAD_INPUT')
    await walk(failed, 'letter opinion')
    expect(await stateOf(failed)).toBe('rectifying')
    const silent = await reportIn(city, 'verifying')
    await walk(silent, 'letter suggestion')
    city.advance({ days: 35 })
    await city.tick()
    expect(await ticketRow(city, silent)).toMatchObject({ state: 'rectifying' })
    expect((await ticketRow(city, silent)).escalationLevel).toBeGreaterThan(0)
  })

  test('opens when an 意见书 runs out: the leader is told, proposes, and the government alone decides', async () => {
    const ticketId = await reportIn(city, 'rectifying')
    city.advance({ days: 35 })
    await city.tick()
    await city.tick()
    expect(await stateOf(ticketId)).toBe('proposeDecision')
    expect((await lettersOf(ticketId)).map(({ state }) => state)).toEqual(['unfulfilled'])
    expect(await heardOf('cityLeader', ticketId)).toContain('部门没有按文书整改')
    expect(await city.as('approver').code('ticket.proposalShow', { ticketId })).toBe('NOT_FOUND')
    await walk(ticketId, 'letter decisionProposal')
    expect((await city.as('approver').call('ticket.proposals', {})).items.map((item) => item.ticketId)).toContain(
      ticketId,
    )
    const seen = await city.as('approver').call('ticket.proposalShow', { ticketId })
    expect(seen.actions.map(({ event }) => event).sort()).toEqual(['governmentDecide', 'returnDecision'])
    expect(JSON.stringify(seen)).not.toContain('周建平')
    await walk(ticketId, 'sendBack')
    expect(
      await city
        .as('approver')
        .code('ticket.governmentDecide', { ticketId, version: 99, decision: '责令三十日内改正并报告。' }),
    ).toBe('NOT_FOUND')
    await walk(ticketId, 'letter decisionProposal', 'decide')
    expect(await stateOf(ticketId)).toBe('rectifying')
    const decision = (await lettersOf(ticketId)).at(-1)
    expect(decision).toMatchObject({ kind: 'decision', state: 'issued', demands: '责令三十日内合并检查并书面报告。' })
    expect(decision?.number).toMatch(/监决〔\d{4}〕1号$/)
    await walk(ticketId, 'report', 'pass')
    expect(await stateOf(ticketId)).toBe('replied')
  })

  test('may be left again while the agency sets to work', async () => {
    const ticketId = await reportIn(city, 'proposeDecision')
    await city.as('cityLeader').step('ticket.dropDecision', ticketId, words['ticket.dropDecision'])
    expect(await stateOf(ticketId)).toBe('rectifying')
    await walk(ticketId, 'report')
    expect(await stateOf(ticketId)).toBe('rectificationCheck')
  })

  test('a government reads the proposals of its own division alone', async () => {
    const ticketId = await reportIn(city, 'proposeDecision')
    await walk(ticketId, 'letter decisionProposal')
    const version = await versionOf(ticketId)
    for (const who of ['cityLeader', 'lin', 'marketHead', 'discipline'])
      expect(await city.as(who).code('ticket.returnDecision', { ticketId, version, reason: '请补充材料' })).toBe(
        'FORBIDDEN',
      )
  })
})
