import { cityStage, newClientId } from '../_checks/fixture/city'
import { agencyIds, bureauIds } from '../_checks/fixture/places'
import { verifyJournal } from '../_shared/journal/verify'
import { addCountyAgency, disputesOn, disputeWords, raisedWords } from './disputes.fixture'

const city = cityStage()
const { raise, rowOf, step, disputeIn, show, told } = disputesOn(city)
const strangers = ['urbanHead', 'urbanHandler', 'liuxiHandler', 'tingHandler']
const outsiders = ['discipline', 'lin', 'chen', 'zhou', 'custodian', 'hotline', 'auditor', 'admin']
const seen = (who: string, disputeId: string) => city.as(who).code('oversight.agencyDisputeShow', { disputeId })

test('another agency, a bureau below and a government before it is proposed find nothing; the rest of the city is refused', async () => {
  const disputeId = await disputeIn('drafted')
  for (const who of [...strangers, 'approver']) {
    expect([who, await seen(who, disputeId)]).toEqual([who, 'NOT_FOUND'])
    const { items } = await city.as(who).call('oversight.agencyDisputes', {})
    expect(items.map((row) => row.disputeId)).not.toContain(disputeId)
  }
  for (const who of outsiders) expect([who, await seen(who, disputeId)]).toEqual([who, 'FORBIDDEN'])
  for (const who of ['marketHandler', 'fireHandler', 'cityReviewer']) expect(await seen(who, disputeId)).toBe('OK')
  expect(await step('urbanHead', 'oversight.giveAgencyOpinion', disputeId)).toBe('NOT_FOUND')
})

test('an agency raises it in its own name with its opinion, against another one', async () => {
  const code = (extra: object) =>
    city.as('marketHead').code('oversight.raiseAgencyDispute', { ...raisedWords, ...extra })
  expect(await code({ opinion: undefined })).toBe('BAD_INPUT')
  expect(await code({ otherAgencyId: agencyIds.market })).toBe('BAD_INPUT')
  expect(await code({ otherAgencyId: '019b0000-0000-7000-8000-000000000000' })).toBe('BAD_INPUT')
  expect(await code({ agencyId: agencyIds.urban })).toBe('BAD_INPUT')
  expect(await code({ agencyId: agencyIds.market })).toBe('OK')
})

test('goes to the bureau of the common level', async () => {
  const county = await raise('urbanHead', { otherAgencyId: agencyIds.fire })
  expect((await rowOf(county)).bureauId).toBe(bureauIds.city)
  const second = '019b0000-0000-7000-8000-00000000c0de'
  await addCountyAgency(city, second)
  const within = await raise('urbanHead', { otherAgencyId: second })
  expect((await rowOf(within)).bureauId).toBe(bureauIds.liuxi)
  // The bureau above reads it and acts in nothing.
  expect((await show('cityHandler', within)).actions).toEqual([])
  expect(await step('cityHandler', 'oversight.recordAgreement', within)).toBe('FORBIDDEN')
})

test('a bureau registers one of its level, speaks for neither, and both are asked', async () => {
  const both = { agencyId: agencyIds.market, opinion: undefined }
  expect(
    await city.as('cityHandler').code('oversight.raiseAgencyDispute', { ...raisedWords, opinion: undefined }),
  ).toBe('BAD_INPUT')
  expect(await city.as('liuxiHandler').code('oversight.raiseAgencyDispute', { ...raisedWords, ...both })).toBe(
    'BAD_INPUT',
  )
  const disputeId = await raise('cityHandler', both)
  expect(await rowOf(disputeId)).toMatchObject({ firstOpinion: null, raisedByAgencyId: null })
  for (const who of ['marketReviewer', 'fireHead']) expect(await told(who, disputeId)).toHaveLength(1)
  expect(await step('marketReviewer', 'oversight.withdrawAgencyDispute', disputeId)).toBe('FORBIDDEN')
  expect(await step('fireHead', 'oversight.giveAgencyOpinion', disputeId)).toBe('OK')
  expect((await rowOf(disputeId)).state).toBe('raised')
  expect(await step('marketReviewer', 'oversight.giveAgencyOpinion', disputeId)).toBe('OK')
  expect((await rowOf(disputeId)).state).toBe('coordinating')
  expect(await step('cityHandler', 'oversight.withdrawAgencyDispute', disputeId)).toBe('OK')
})

test('only whoever raised it takes it back', async () => {
  const disputeId = await disputeIn('coordinating')
  expect(await step('fireHead', 'oversight.withdrawAgencyDispute', disputeId)).toBe('FORBIDDEN')
  expect(await step('cityHandler', 'oversight.withdrawAgencyDispute', disputeId)).toBe('FORBIDDEN')
  expect(await step('marketHead', 'oversight.withdrawAgencyDispute', disputeId)).toBe('OK')
  expect((await told('fireHead', disputeId)).map(({ title }) => title)).toContain('一件部门争议撤回了')
})

test('an opinion may be changed, and what was said before stays on its way', async () => {
  const disputeId = await disputeIn('coordinating')
  const opinion = '查过清单，占道的确归本单位管。'
  expect(await step('fireHead', 'oversight.giveAgencyOpinion', disputeId, { opinion })).toBe('OK')
  const { secondOpinion, timeline } = await show('marketHandler', disputeId)
  expect(secondOpinion).toBe(opinion)
  const before = disputeWords['oversight.giveAgencyOpinion'] as { opinion: string }
  expect(timeline.map(({ note }) => note)).toEqual(expect.arrayContaining([opinion, before.opinion]))
})

test('both say yes to the same words, each once, or nothing is agreed', async () => {
  const disputeId = await disputeIn('confirming')
  expect(await step('fireHead', 'oversight.confirmAgreement', disputeId)).toBe('OK')
  expect(await step('fireHead', 'oversight.confirmAgreement', disputeId)).toBe('WRONG_STATE')
  expect(await step('marketReviewer', 'oversight.refuseAgreement', disputeId)).toBe('OK')
  expect(await rowOf(disputeId)).toMatchObject({ state: 'coordinating', secondConfirmedAt: null })
  expect(await step('cityHandler', 'oversight.recordAgreement', disputeId)).toBe('OK')
  expect(await step('marketReviewer', 'oversight.confirmAgreement', disputeId)).toBe('OK')
  expect((await rowOf(disputeId)).state).toBe('confirming')
  expect(await step('fireHead', 'oversight.confirmAgreement', disputeId)).toBe('OK')
  const { state, endedAt } = await rowOf(disputeId)
  expect([state, endedAt]).toEqual(['agreed', city.kernel.clock.now()])
})

test('the handling opinion is the bureau’s, then the government’s to read; the agencies read the decision alone', async () => {
  const disputeId = await disputeIn('drafted')
  const { handling } = disputeWords['oversight.draftHandling'] as { handling: string }
  const reads = async (who: string) => JSON.stringify(await show(who, disputeId)).includes(handling)
  expect([await reads('cityLeader'), await reads('marketHead'), await reads('fireHandler')]).toEqual([
    true,
    false,
    false,
  ])
  await step('cityLeader', 'oversight.proposeHandling', disputeId)
  expect([await reads('approver'), await reads('marketHead')]).toEqual([true, false])
  await step('approver', 'oversight.returnAgencyDispute', disputeId)
  const { reason } = disputeWords['oversight.returnAgencyDispute'] as { reason: string }
  expect(JSON.stringify(await show('marketHead', disputeId))).not.toContain(reason)
  expect(JSON.stringify(await show('cityHandler', disputeId))).toContain(reason)
  // What is drafted anew is the bureau's own again.
  await step('cityHandler', 'oversight.draftHandling', disputeId)
  expect(await reads('approver')).toBe(false)
  await step('cityLeader', 'oversight.proposeHandling', disputeId)
  await step('approver', 'oversight.decideAgencyDispute', disputeId)
  const { decision, handling: hidden, timeline } = await show('fireHandler', disputeId)
  expect([decision, hidden]).toEqual(['由市场监管局管，消防救援大队配合。', null])
  expect(timeline.map(({ event }) => event)).not.toContain('draftHandling')
})

test('what the government waits for and what it has dealt with stand apart', async () => {
  const [waiting, returned, decided] = [
    await disputeIn('proposed'),
    await disputeIn('returned'),
    await disputeIn('decided'),
  ]
  const listed = async (only: 'open' | 'ended') =>
    (await city.as('approver').call('oversight.agencyDisputes', { only, limit: 50 })).items.map(
      ({ disputeId }) => disputeId,
    )
  expect(await listed('open')).toEqual(expect.arrayContaining([waiting]))
  expect(await listed('open')).not.toContain(returned)
  expect(await listed('ended')).toEqual(expect.arrayContaining([returned, decided]))
})

test('two people cannot both act on what they read, and the same call again changes nothing', async () => {
  const disputeId = await disputeIn('coordinating')
  const { version } = await rowOf(disputeId)
  const input = { disputeId, version, clientId: newClientId(), ...disputeWords['oversight.recordAgreement'] }
  expect(await city.as('cityHandler').code('oversight.recordAgreement', input)).toBe('OK')
  expect(await city.as('cityHandler').code('oversight.recordAgreement', input)).toBe('OK')
  const stale = { ...input, clientId: newClientId() }
  expect(await city.as('cityHandler').code('oversight.recordAgreement', stale)).toBe('STALE')
  expect((await rowOf(disputeId)).version).toBe(version + 1)
  const raised = { ...raisedWords, title: '只提出一次的争议', clientId: newClientId() }
  const twice = [
    await city.as('marketHead').call('oversight.raiseAgencyDispute', raised),
    await city.as('marketHead').call('oversight.raiseAgencyDispute', raised),
  ]
  expect(twice[0]).toEqual(twice[1])
})

test('every step stands in the journal, and no notice says what it is about', async () => {
  for (const state of ['agreed', 'decided', 'withdrawn'] as const) await disputeIn(state)
  await city.drain()
  expect((await verifyJournal(city.db)).faults).toEqual([])
  const records = await city.db
    .selectFrom('auditEvent')
    .select('facts')
    .where('subjectKind', '=', 'agencyDispute')
    .execute()
  const noted = new Set(records.map(({ facts }) => (facts as { event?: string }).event))
  for (const event of ['raiseAgencyDispute', 'lastOpinion', 'lastConfirmation', 'decideAgencyDispute'])
    expect(noted).toContain(event)
  const said = [raisedWords.title, raisedWords.facts, raisedWords.opinion, '堆货', '清单', '消防通道']
  const lines = await city.db.selectFrom('notification').select(['title', 'body']).execute()
  expect(lines.length).toBeGreaterThan(10)
  expect(lines.filter(({ title, body }) => said.some((words) => `${title}${body}`.includes(words)))).toEqual([])
})

test('the list is found by words and walked page by page', async () => {
  for (const title of ['堆货争议之甲', '堆货争议之乙', '堆货争议之丙']) await raise('marketReviewer', { title })
  const list = (cursor?: string) =>
    city.as('fireHandler').call('oversight.agencyDisputes', { search: '争议之', limit: 2, cursor })
  const first = await list()
  expect(first.items.map(({ title }) => title)).toEqual(['堆货争议之丙', '堆货争议之乙'])
  const rest = await list(first.nextCursor ?? '')
  expect([rest.items.map(({ title }) => title), rest.nextCursor]).toEqual([['堆货争议之甲'], null])
})
