import type { Inputs } from '../../src/contracts'
import { type City, cityStage } from '../_checks/fixture/city'
import { personIdOf } from '../_checks/fixture/people'
import { testId } from '../_checks/harness/callers'

type Answer = Inputs['notice']['answerPush']['answers'][number]['answer']

const city = cityStage()
beforeEach(() => city.base.ownerDb.deleteFrom('pushConsent').execute())

const answered = (answer: Answer, who = 'lin', occasion: 'settings' | 'reported' = 'settings') =>
  city.as(who).call('notice.answerPush', { occasion, answers: [{ template: 'progress', answer }] })
const rows = () => city.db.selectFrom('pushConsent').selectAll().execute()
const journalOf = (of: City) =>
  of.db.selectFrom('auditEvent').selectAll().where('procedure', '=', 'notice.answerPush').orderBy('at').execute()

test('each consent allows one message, and everybody counts his own', async () => {
  expect(await city.as('lin').call('notice.pushes', {})).toEqual({
    templates: [{ template: 'progress', templateId: 'TEMPLATE', left: 0 }],
  })
  await answered('accept')
  expect((await answered('accept')).templates).toMatchObject([{ left: 2 }])
  expect((await city.as('zhao').call('notice.pushes', {})).templates).toMatchObject([{ left: 0 }])
})

test.each(['reject', 'ban', 'filter'] as const)('what WeChat calls %s is kept and allows nothing', async (answer) => {
  expect((await answered(answer)).templates).toMatchObject([{ left: 0 }])
  expect(await rows()).toMatchObject([{ answer, state: 'refused', occasion: 'settings' }])
})

test('the same answer sent again counts once', async () => {
  const input = {
    clientId: testId('one tap'),
    occasion: 'accepted' as const,
    answers: [{ template: 'progress' as const, answer: 'accept' as const }],
  }
  const first = await city.as('lin').call('notice.answerPush', input)
  expect(await city.as('lin').call('notice.answerPush', input)).toEqual(first)
  expect(await rows()).toHaveLength(1)
})

test('a tap answers for at most three templates, each once, and only for known ones', async () => {
  const one = { template: 'progress', answer: 'accept' }
  for (const answers of [[], [one, one], [{ ...one, template: 'other' }], [{ ...one, answer: 'always' }]])
    expect(await city.as('lin').code('notice.answerPush', { occasion: 'settings', answers })).toBe('BAD_INPUT')
  expect(await rows()).toEqual([])
})

test('where WeChat is not set up there is nothing to ask for', async () => {
  city.kernel.ports.wechat.templateIds = {}
  expect(await city.as('lin').call('notice.pushes', {})).toEqual({ templates: [] })
})

test('neither ledger nor journal tells when a reporter was asked, or names him', async () => {
  await answered('accept', 'wu', 'reported')
  await answered('accept', 'lin')
  const told = JSON.stringify([await rows(), (await journalOf(city)).filter(({ actorId }) => actorId === null)])
  expect(told).not.toContain(personIdOf('wu'))
  expect(JSON.stringify(await rows())).not.toMatch(/T\d\d:/)
  const day = new Set((await rows()).map(({ askedOn }) => askedOn))
  expect([...day]).toEqual(['2026-11-20'])
})

test('each answer leaves one record, which says what was answered at which tap', async () => {
  const before = (await journalOf(city)).length
  await answered('reject')
  const [record] = (await journalOf(city)).slice(before)
  expect(record).toMatchObject({
    subjectKind: 'pushAnswer',
    kind: 'pushAnswered',
    actorId: personIdOf('lin'),
    facts: { occasion: 'settings', answers: [{ template: 'progress', answer: 'reject' }] },
  })
})

test('a person sees what he answered, and takes back whatever was not used yet; nobody else sees or loses any', async () => {
  await answered('accept')
  await answered('reject', 'lin')
  await answered('accept', 'zhao')
  const own = async (who: string) => (await city.as(who).call('notice.consents', {})).consents
  expect((await own('lin')).map(({ state }) => state).sort()).toEqual(['granted', 'refused'])
  expect(await city.as('lin').call('notice.withdrawPushes', {})).toEqual({ withdrawn: 1 })
  expect((await own('lin')).map(({ state }) => state).sort()).toEqual(['refused', 'withdrawn'])
  expect((await city.as('lin').call('notice.pushes', {})).templates).toMatchObject([{ left: 0 }])
  expect(await own('zhao')).toMatchObject([{ state: 'granted', occasion: 'settings' }])
  expect(await city.as(null).code('notice.consents', {})).toBe('NOT_SIGNED_IN')
  expect(await city.as(null).code('notice.withdrawPushes', {})).toBe('NOT_SIGNED_IN')
})
