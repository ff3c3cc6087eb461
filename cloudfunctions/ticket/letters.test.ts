import { cityStage } from '../_checks/fixture/city'
import { agencyIds } from '../_checks/fixture/places'
import {
  issueLetter,
  letterOf,
  letterSteps,
  letterWords,
  reportIn,
  submit,
  ticketRow,
  words,
} from '../_checks/fixture/reports'

const city = cityStage()
const { walk, stateOf, lettersOf } = letterSteps(city)

describe('who has a part in a letter', () => {
  test('a judicial office neither drafts, discards nor issues one, in any state (art 6)', async () => {
    const ticketId = await reportIn(city, 'verifying')
    const drafted = await city
      .as('cityHandler')
      .step('ticket.draftLetter', ticketId, { kind: 'opinion', ...letterWords })
    const { letterId } = drafted as unknown as { letterId: string }
    for (const who of ['lin', 'zhao']) {
      expect(await city.as(who).stepCode('ticket.draftLetter', ticketId, { kind: 'opinion', ...letterWords })).toBe(
        'FORBIDDEN',
      )
      expect(await city.as(who).code('ticket.issueLetter', { letterId, version: 0 })).toBe('FORBIDDEN')
      expect(await city.as(who).code('ticket.discardLetter', { letterId, version: 0 })).toBe('FORBIDDEN')
    }
    for (const who of ['cityHandler', 'cityReviewer', 'approver', 'marketHead'])
      expect([who, await city.as(who).code('ticket.issueLetter', { letterId, version: 0 })]).toEqual([who, 'FORBIDDEN'])
    // Another bureau's leader does not even learn that it is there.
    expect(await city.as('liuxiLeader').code('ticket.issueLetter', { letterId, version: 0 })).toBe('NOT_FOUND')
    expect(await stateOf(ticketId)).toBe('verifying')
  })

  test('what an agency reads: its own issued letters, never a draft, a proposal or another agency’s', async () => {
    const ticketId = await reportIn(city, 'verifying')
    await city.as('cityHandler').step('ticket.draftLetter', ticketId, { kind: 'opinion', ...letterWords })
    const draft = await letterOf(city, ticketId)
    expect(await city.as('marketHead').code('ticket.agencyLetter', { letterId: draft.letterId })).toBe('NOT_FOUND')
    await city.as('cityLeader').call('ticket.issueLetter', { letterId: draft.letterId, version: 0 })
    const seen = await city.as('marketHandler').call('ticket.agencyLetter', { letterId: draft.letterId })
    expect(seen).toMatchObject({ state: 'issued', kind: 'opinion', ...letterWords, actions: [] })
    expect(JSON.stringify(seen)).not.toContain(ticketId)
    for (const who of ['fireHead', 'urbanHandler'])
      expect(await city.as(who).code('ticket.agencyLetter', { letterId: draft.letterId })).toBe('NOT_FOUND')
    const listed = (await city.as('marketHead').call('ticket.agencyLetters', {})).items.map(({ letterId }) => letterId)
    expect(listed).toContain(draft.letterId)
    expect((await city.as('fireHead').call('ticket.agencyLetters', {})).items).toEqual([])
    await walk(ticketId, 'report', 'fail', 'letter decisionProposal')
    const proposal = await letterOf(city, ticketId)
    expect(proposal.kind).toBe('decisionProposal')
    expect(await city.as('marketHead').code('ticket.agencyLetter', { letterId: proposal.letterId })).toBe('NOT_FOUND')
  })
})

describe('numbers', () => {
  test('run per body, kind and year without gap or double, also when many are issued at once', async () => {
    const drafts = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const ticketId = await reportIn(city, 'verifying')
        await city.as('cityHandler').step('ticket.draftLetter', ticketId, { kind: 'suggestion', ...letterWords })
        return letterOf(city, ticketId)
      }),
    )
    const before = (
      await city.db.selectFrom('supervisionLetter').select('numberSeq').where('kind', '=', 'suggestion').execute()
    ).filter(({ numberSeq }) => numberSeq !== null).length
    await Promise.all(
      drafts.map(({ letterId }) => city.as('cityLeader').call('ticket.issueLetter', { letterId, version: 0 })),
    )
    const numbered = await city.db
      .selectFrom('supervisionLetter')
      .select(['numberSeq', 'number'])
      .where('kind', '=', 'suggestion')
      .where('numberSeq', 'is not', null)
      .orderBy('numberSeq')
      .execute()
    expect(numbered.map(({ numberSeq }) => numberSeq)).toEqual(
      Array.from({ length: before + 6 }, (_, place) => place + 1),
    )
    for (const { number, numberSeq } of numbered) expect(number).toMatch(new RegExp(`司监建〔2026〕${numberSeq}号$`))
  })

  test('are not given to a draft that is thrown away, and begin anew with the year', async () => {
    const ticketId = await reportIn(city, 'verifying')
    await city.as('cityHandler').step('ticket.draftLetter', ticketId, { kind: 'urgeLetter', ...letterWords })
    const draft = await letterOf(city, ticketId)
    await city.as('cityHandler').call('ticket.discardLetter', { letterId: draft.letterId, version: 0 })
    expect(await lettersOf(ticketId)).toEqual([])
    const first = await issueLetter(city, ticketId, 'urgeLetter')
    expect((await lettersOf(ticketId)).find(({ letterId }) => letterId === first)?.number).toMatch(/〔2026〕1号$/)
    city.setTime('2027-01-05 10:00')
    const other = await reportIn(city, 'verifying')
    await issueLetter(city, other, 'urgeLetter')
    expect((await lettersOf(other))[0]?.number).toMatch(/〔2027〕1号$/)
  })
})

describe('a draft', () => {
  test('is never written over by somebody who read an older one, and he gets what was saved', async () => {
    const ticketId = await reportIn(city, 'verifying')
    const draft = { kind: 'opinion', ...letterWords }
    await city.as('cityHandler').step('ticket.draftLetter', ticketId, draft)
    const { letterId } = await letterOf(city, ticketId)
    const on = { ...draft, letterId }
    expect(await city.as('cityReviewer').stepCode('ticket.draftLetter', ticketId, on)).toBe('BAD_INPUT')
    await city
      .as('cityReviewer')
      .step('ticket.draftLetter', ticketId, { ...on, letterVersion: 0, title: '科长存下的标题' })
    const { version } = await ticketRow(city, ticketId)
    const refused = await city.as('cityHandler').refusal('ticket.draftLetter', {
      ...on,
      kind: 'opinion',
      ticketId,
      version,
      letterVersion: 0,
      title: '经办人后存的标题',
    })
    expect(refused).toMatchObject({
      code: 'STALE',
      status: 409,
      data: { kept: { version: 1, title: '科长存下的标题' } },
    })
    expect((await lettersOf(ticketId))[0]).toMatchObject({ title: '科长存下的标题', version: 1 })
    expect((await lettersOf(ticketId))[0]?.savedBy).toContain('cityReviewer')
  })

  test('is one at a time, is changed in place, and is issued at the version that was read', async () => {
    const ticketId = await reportIn(city, 'verifying')
    const draft = { kind: 'opinion', ...letterWords }
    await city.as('cityHandler').step('ticket.draftLetter', ticketId, draft)
    const { letterId } = await letterOf(city, ticketId)
    expect(await city.as('cityHandler').stepCode('ticket.draftLetter', ticketId, draft)).toBe('WRONG_STATE')
    await city
      .as('cityReviewer')
      .step('ticket.draftLetter', ticketId, { ...draft, letterId, letterVersion: 0, title: '改过的标题，更明白' })
    expect(await city.as('cityLeader').code('ticket.issueLetter', { letterId, version: 0 })).toBe('STALE')
    await city.as('cityLeader').call('ticket.issueLetter', { letterId, version: 1 })
    expect(await lettersOf(ticketId)).toMatchObject([{ title: '改过的标题，更明白', state: 'issued' }])
    expect(await city.as('cityLeader').code('ticket.issueLetter', { letterId, version: 2 })).toBe('WRONG_STATE')
  })

  test('that would betray a hidden reporter, by name or by his own words, is neither kept nor issued', async () => {
    const ticketId = await reportIn(city, 'verifying')
    const { content, enterpriseId } = await ticketRow(city, ticketId)
    const { name } = await city.db
      .selectFrom('enterprise')
      .select('name')
      .where('enterpriseId', '=', enterpriseId ?? '')
      .executeTakeFirstOrThrow()
    for (const facts of [`经查，${content}`, `${name}反映检查次数过多，情况属实，应当改正。`]) {
      const draft = { kind: 'opinion', ...letterWords, facts }
      expect(await city.as('cityHandler').stepCode('ticket.draftLetter', ticketId, draft)).toBe('BAD_INPUT')
    }
    expect(await lettersOf(ticketId)).toEqual([])
  })

  test.each([
    ['accepted', 'opinion'],
    ['assigned', 'suggestion'],
    ['awaitingAgency', 'opinion'],
    ['awaitingAgency', 'suggestion'],
    ['verifying', 'decisionProposal'],
    ['verifying', 'decision'],
    ['rectifying', 'suggestion'],
    ['proposeDecision', 'opinion'],
    ['replied', 'opinion'],
  ] as const)('in the state %s cannot be of the kind %s', async (state, kind) => {
    const ticketId = await reportIn(city, state)
    expect(await city.as('cityHandler').stepCode('ticket.draftLetter', ticketId, { kind, ...letterWords })).toBe(
      'WRONG_STATE',
    )
  })
})

test('an agency that is led from above gets no letter: its superior is told, and the reporter reads it (art 42)', async () => {
  const ticketId = await submit(city, 'zhou', { agencyId: agencyIds.fire })
  await city.as('lin').step('ticket.accept', ticketId)
  await city.as('cityHandler').step('ticket.assign', ticketId, words['ticket.assign'])
  await city.as('cityHandler').step('ticket.requestExplanation', ticketId, words['ticket.requestExplanation'])
  await city.as('fireHandler').step('ticket.agencyRespond', ticketId, words['ticket.agencyRespond'])
  const draft = { kind: 'opinion', ...letterWords }
  expect(await city.as('cityHandler').stepCode('ticket.draftLetter', ticketId, draft)).toBe('WRONG_STATE')
  await city.as('cityLeader').step('ticket.notifySuperior', ticketId, words['ticket.notifySuperior'])
  expect((await city.as('zhou').call('ticket.show', { ticketId })).reply).toMatchObject({
    finding: 'notifiedSuperior',
    text: expect.stringContaining('省消防救援总队'),
  })
  const local = await reportIn(city, 'verifying')
  expect(await city.as('cityLeader').stepCode('ticket.notifySuperior', local, words['ticket.notifySuperior'])).toBe(
    'WRONG_STATE',
  )
})

test.each(['accepted', 'assigned', 'awaitingAgency'] as const)(
  'the superior may be told from %s on, also where the agency never answers; nothing of it waits any more',
  async (state) => {
    const ticketId = await reportIn(city, state, { agencyId: agencyIds.fire }, { agency: 'fireHandler' })
    expect((await city.as('cityLeader').call('ticket.officeShow', { ticketId })).actions).toContainEqual({
      event: 'notifySuperior',
      isPrimary: false,
    })
    await city.as('cityLeader').step('ticket.notifySuperior', ticketId, words['ticket.notifySuperior'])
    expect(await ticketRow(city, ticketId)).toMatchObject({ state: 'replied', proposal: null })
    const running = await city.db
      .selectFrom('deadline')
      .select('kind')
      .where('subjectId', '=', ticketId)
      .where('stoppedAt', 'is', null)
      .execute()
    expect(running.map(({ kind }) => kind).filter((kind) => !/^(inform|total|watch)/.test(kind))).toEqual([])
    const open = await city.as('fireHandler').call('ticket.agencyInbox', { only: 'open', limit: 50 })
    expect(open.items.map(({ requestId }) => requestId)).toEqual([])
  },
)

test('an unanswered request may be urged: the request is over, and the 督办函 runs', async () => {
  const ticketId = await reportIn(city, 'awaitingAgency')
  await issueLetter(city, ticketId, 'urgeLetter')
  expect(await stateOf(ticketId)).toBe('rectifying')
  const request = await city.db
    .selectFrom('explanationRequest')
    .select('state')
    .where('ticketId', '=', ticketId)
    .executeTakeFirstOrThrow()
  expect(request.state).toBe('closed')
})
