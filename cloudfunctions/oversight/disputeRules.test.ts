import type { ProcedureName } from '../../src/contracts/policy'
import { cityStage, newClientId } from '../_checks/fixture/city'
import { agencyIds } from '../_checks/fixture/places'
import { testId } from '../_checks/harness/callers'
import { inTransaction } from '../_shared/database/transaction'
import { sm3 } from '../_shared/digest'
import { publish } from '../_shared/outbox/store'
import { disputesOn, disputeWords, raisedWords } from './disputes.fixture'

const city = cityStage()
const { raise, rowOf, disputeIn, show, told, must } = disputesOn(city)
const stepsOf = (disputeId: string) =>
  city.db.selectFrom('agencyDisputeStep').selectAll().where('disputeId', '=', disputeId).orderBy('seq').execute()
const recordsOf = async (disputeId: string) =>
  (
    await city.db
      .selectFrom('auditEvent')
      .select('facts')
      .where('subjectId', '=', disputeId)
      .where('subjectKind', '=', 'agencyDispute')
      .orderBy('seq')
      .execute()
  ).map(({ facts }) => facts as Record<string, unknown>)
const everythingOf = async (disputeId: string) => [
  await rowOf(disputeId),
  await stepsOf(disputeId),
  await city.db.selectFrom('deadline').selectAll().where('subjectId', '=', disputeId).execute(),
]
const titles = async (who: string, disputeId: string) => (await told(who, disputeId)).map(({ title }) => title)

// Each event where it fits, by whom, and the word it cannot do without.
const fitting = [
  ['raised', 'giveAgencyOpinion', 'fireHead', 'opinion'],
  ['coordinating', 'recordAgreement', 'cityHandler', 'agreement'],
  ['confirming', 'confirmAgreement', 'fireHead', null],
  ['confirming', 'refuseAgreement', 'fireHead', 'reason'],
  ['coordinating', 'draftHandling', 'cityHandler', 'handling'],
  ['drafted', 'returnHandling', 'cityLeader', 'reason'],
  ['drafted', 'proposeHandling', 'cityLeader', null],
  ['proposed', 'decideAgencyDispute', 'approver', 'decision'],
  ['proposed', 'returnAgencyDispute', 'approver', 'reason'],
  ['coordinating', 'withdrawAgencyDispute', 'marketHead', 'reason'],
] as const

test.each(fitting)(
  'in %s, %s without its words, of a foreign or stale dispute, by nobody of it, changes nothing',
  async (state, event, who, word) => {
    const disputeId = await disputeIn(state)
    const name = `oversight.${event}` as ProcedureName
    const { version } = await rowOf(disputeId)
    const before = await everythingOf(disputeId)
    const right = { disputeId, version, ...disputeWords[name] }
    const code = (input: object) => city.as(who).code(name, input)
    if (version > 0) expect(await code({ ...right, version: version - 1 })).toBe('STALE')
    expect(await code({ ...right, version: version + 1 })).toBe('STALE')
    for (const bad of [
      { version: undefined },
      { version: -1 },
      { version: 'x' },
      { disputeId: undefined },
      { disputeId: 'x' },
    ])
      expect([bad, await code({ ...right, ...bad })]).toEqual([bad, 'BAD_INPUT'])
    expect(await code({ ...right, clientId: undefined })).toBe('BAD_INPUT')
    expect(await code({ ...right, disputeId: testId('no dispute') })).toBe('NOT_FOUND')
    // A reason is short: it may be of signs alone.
    const unsaid = [
      undefined,
      '',
      '　'.repeat(12),
      '字'.repeat(2_001),
      7,
      ...(word === 'reason' ? [] : ['。'.repeat(12)]),
    ]
    for (const bad of word ? unsaid : []) {
      const input = { clientId: newClientId(), ...right, [word ?? '']: bad }
      const answer = await city.as(who).send(name, input)
      const refused = { code: 'BAD_INPUT', data: { issues: [expect.objectContaining({ path: word })] } }
      expect([bad, answer]).toEqual([bad, expect.objectContaining({ error: expect.objectContaining(refused) })])
    }
    const allowed = { marketHead: 'urbanHead', fireHead: 'urbanHead', cityHandler: 'liuxiHandler' } as const
    const stranger = who in allowed ? allowed[who as keyof typeof allowed] : 'liuxiLeader'
    expect(await city.as(stranger).code(name, right)).toBe(who === 'approver' ? 'FORBIDDEN' : 'NOT_FOUND')
    expect(await everythingOf(disputeId)).toEqual(before)
    expect(await city.as(who).code(name, right)).toBe('OK')
    expect((await rowOf(disputeId)).version).toBe(version + 1)
  },
)

test.each(['lastOpinion', 'lastConfirmation'])('%s is the table’s own: nobody can call it', async (event) => {
  const disputeId = await disputeIn('confirming')
  const { version } = await rowOf(disputeId)
  const answer = await city
    .as('fireHead')
    .send(`oversight.${event}`, { clientId: newClientId(), disputeId, version, opinion: '消防通道归消防管。' })
  expect(answer).toMatchObject({ error: { code: 'UNKNOWN_PROCEDURE' } })
  const { actions } = await show('fireHead', disputeId)
  expect(actions.map((one) => one.event)).not.toContain(event)
})

test('raised once under one id, whoever was told nothing of it; other words under the id are refused', async () => {
  const input = { ...raisedWords, title: '同一个编号只有一件', clientId: newClientId() }
  const send = (more: object = {}) => city.as('marketHead').code('oversight.raiseAgencyDispute', { ...input, ...more })
  expect([await send(), await send()]).toEqual(['OK', 'OK'])
  expect(await send({ facts: '换了一个说法的经过，但是编号还是原来那个。' })).toBe('CLIENT_ID_REUSED')
  const rows = await city.db.selectFrom('agencyDispute').selectAll().where('title', '=', input.title).execute()
  expect(rows).toHaveLength(1)
  expect(await told('fireHead', rows[0]?.disputeId ?? '')).toHaveLength(1)
})

test('a bureau that registers one does not write an opinion in the place of an agency', async () => {
  const refused = await city
    .as('cityHandler')
    .refusal('oversight.raiseAgencyDispute', { ...raisedWords, agencyId: agencyIds.market })
  expect(refused).toMatchObject({ code: 'BAD_INPUT', data: { issues: [{ path: 'opinion' }] } })
})

test('for the agencies a dispute is coordinated while the bureau drafts: state, clock, way and list say so', async () => {
  const disputeId = await disputeIn('drafted')
  for (const who of ['marketHead', 'fireHandler']) {
    const { state, clock, timeline } = await show(who, disputeId)
    expect([who, state, clock]).toEqual([who, 'coordinating', null])
    expect(JSON.stringify(timeline)).not.toMatch(/draft/)
    const found = async (wanted: 'coordinating' | 'drafted') =>
      (await city.as(who).call('oversight.agencyDisputes', { state: wanted, limit: 50 })).items.some(
        (row) => row.disputeId === disputeId && row.state === 'coordinating',
      )
    expect([await found('coordinating'), await found('drafted')]).toEqual([true, false])
  }
  expect(await show('cityHandler', disputeId)).toMatchObject({ state: 'drafted', clock: { kind: 'disputeSigning' } })
})

test('what somebody said yes to is given up with a handling opinion: nobody’s yes stands beside it', async () => {
  const disputeId = await disputeIn('confirming')
  await must('fireHead', 'confirmAgreement', disputeId)
  await must('cityHandler', 'draftHandling', disputeId)
  expect(await rowOf(disputeId)).toMatchObject({ firstConfirmedAt: null, secondConfirmedAt: null })
})

test('what comes late or is changed while it is coordinated reaches who coordinates', async () => {
  const disputeId = await disputeIn('coordinating')
  const added = '一件部门争议的意见有新内容'
  expect(await titles('cityHandler', disputeId)).not.toContain(added)
  await must('fireHead', 'giveAgencyOpinion', disputeId)
  expect(await titles('cityHandler', disputeId)).toContain(added)
})

test('a leader who was asked to propose learns that it was withdrawn', async () => {
  const withdrawn = '一件部门争议撤回了'
  const asked = await disputeIn('drafted')
  await must('marketHead', 'withdrawAgencyDispute', asked)
  expect(await titles('cityLeader', asked)).toContain(withdrawn)
  const never = await disputeIn('withdrawn')
  expect(await titles('cityLeader', never)).not.toContain(withdrawn)
})

test('the journal holds the digest of all that was written, and of what was agreed to and proposed', async () => {
  const agreed = await disputeIn('agreed')
  const { matter, title, facts, opinion } = raisedWords
  const { agreement } = disputeWords['oversight.recordAgreement'] as { agreement: string }
  const digests = async (disputeId: string) =>
    (await recordsOf(disputeId)).filter(({ event }) => event).map(({ event, writtenDigest }) => [event, writtenDigest])
  expect(await digests(agreed)).toEqual([
    ['raiseAgencyDispute', sm3([matter, title, facts, opinion].join('\n'))],
    ['lastOpinion', sm3((disputeWords['oversight.giveAgencyOpinion'] as { opinion: string }).opinion)],
    ['recordAgreement', sm3(agreement)],
    ['confirmAgreement', sm3(agreement)],
    ['lastConfirmation', sm3(agreement)],
  ])
  const { handling } = disputeWords['oversight.draftHandling'] as { handling: string }
  expect((await digests(await disputeIn('proposed'))).slice(-2)).toEqual([
    ['draftHandling', sm3(handling)],
    ['proposeHandling', sm3(handling)],
  ])
})

test('nobody changes or takes away a step of its way, not even by the application’s own account', async () => {
  const disputeId = await disputeIn('decided')
  const steps = await stepsOf(disputeId)
  expect(steps.map(({ seq }) => seq)).toEqual(steps.map((_, place) => place + 1))
  const table = 'agencyDisputeStep' as const
  await expect(city.db.updateTable(table).set({ note: '改过' }).execute()).rejects.toThrow('permission denied')
  await expect(city.db.deleteFrom(table).execute()).rejects.toThrow('permission denied')
})

test('a warning of a clock that was stopped is not taken for the younger one of its kind', async () => {
  const disputeId = await disputeIn('coordinating')
  city.advance({ days: 40 })
  const late = await city.db.selectFrom('deadline').selectAll().where('subjectId', '=', disputeId).execute()
  const old = late.find(({ kind, stoppedAt }) => kind === 'disputeCoordination' && stoppedAt === null)
  // It went off, and before its word arrived both had been asked, and one had refused.
  await must('cityHandler', 'recordAgreement', disputeId)
  await must('fireHead', 'refuseAgreement', disputeId)
  await inTransaction(city.db, (tx) =>
    publish(tx, {
      eventId: testId('late word'),
      code: 'deadline.breached',
      subjectKind: 'agencyDispute',
      subjectId: disputeId,
      payload: { deadlineId: old?.deadlineId, kind: 'disputeCoordination', level: 1 },
      occurredAt: city.kernel.clock.now(),
      correlationId: testId('late word'),
    }),
  )
  await city.drain()
  expect(await titles('cityHandler', disputeId)).not.toContain('一件部门争议过了期限')
})

test('the list is narrowed by matter and by state, each of the part that is looked at', async () => {
  const title = '按争的是什么筛选'
  const crossField = await raise('marketReviewer', { title, matter: 'crossField' })
  const lawful = await raise('marketReviewer', { title, matter: 'lawApplication' })
  await must('fireHead', 'giveAgencyOpinion', lawful)
  const found = async (filter: object, who = 'cityHandler') =>
    (await city.as(who).call('oversight.agencyDisputes', { search: title, ...filter })).items.map(
      (row) => row.disputeId,
    )
  expect(await found({})).toEqual([crossField, lawful])
  expect(await found({ matter: 'crossField' })).toEqual([crossField])
  expect(await found({ state: 'coordinating' })).toEqual([lawful])
  expect(await found({ state: 'coordinating', matter: 'crossField' })).toEqual([])
  expect(await found({ only: 'ended', state: 'coordinating' })).toEqual([])
  // The government's open part holds what waits for it alone.
  expect(await found({ state: 'coordinating' }, 'approver')).toEqual([])
  const code = (input: object) => city.as('cityHandler').code('oversight.agencyDisputes', input)
  expect([await code({ matter: 'x' }), await code({ state: 'x' }), await code({ state: null })]).toEqual([
    'BAD_INPUT',
    'BAD_INPUT',
    'BAD_INPUT',
  ])
})
