import { personIn, testId } from '../../_checks/harness/callers'
import { type TestDatabase, testDatabase } from '../../_checks/harness/database'
import { fakeFeatures } from '../../_checks/harness/features'
import { testKernel, testNow } from '../../_checks/harness/kernel'
import { leaveMark } from '../../_checks/harness/stage'
import type { Call } from '../call'
import { fail } from '../errors'
import { createServe } from '../serve'
import { forget } from './store'

// notice.markRead stands for any command: its effect here is a notice to each target.
let base: TestDatabase
let behaviour: (call: Call) => Promise<void>
let reads = 0
beforeAll(async () => {
  base = await testDatabase()
})
afterAll(() => base.close())
beforeEach(() => {
  behaviour = async () => undefined
})

const setup = () => {
  const kernel = testKernel({
    db: base.db,
    callers: { a: personIn('enterpriseUser', {}, 'a'), b: personIn('inspector', {}, 'b') },
  })
  const markRead = async ({ noticeIds }: { noticeIds: string[] }, call: Call) => {
    for (const noticeId of noticeIds) await leaveMark(call, noticeId)
    await behaviour(call)
    return { unread: Math.floor(Math.random() * 1e9) }
  }
  const unread = async () => {
    reads += 1
    return { unread: 0 }
  }
  const serve = createServe(kernel, fakeFeatures({ 'notice.markRead': markRead, 'notice.unread': unread }))
  const send = (token: string, clientId: string, target: string) =>
    serve({
      procedure: 'notice.markRead',
      input: () => ({ clientId, noticeIds: [target] }),
      credentials: { token },
      address: '10.0.0.1',
    })
  return { kernel, serve, send }
}

const effectsOf = async (target: string) =>
  (await base.db.selectFrom('notification').select('notificationId').where('recipientId', '=', target).execute()).length
const outputOf = (answer: object) => ('output' in answer ? answer.output : answer)
const codeOf = (answer: { error: { code: string } } | object) => ('error' in answer ? answer.error.code : 'OK')

describe('a command sent again with the same client id', () => {
  test.each([1, 2, 3, 4, 5])('%i times at once has one effect and equal answers', async (times) => {
    const { send } = setup()
    const where = testId(`parallel ${times}`)
    const clientId = testId(`parallel ${times}`)
    const answers = await Promise.all(Array.from({ length: times }, () => send('a', clientId, where)))
    expect(answers.map(codeOf)).toEqual(Array.from({ length: times }, () => 'OK'))
    expect(new Set(answers.map((answer) => JSON.stringify(outputOf(answer)))).size).toBe(1)
    expect(await effectsOf(where)).toBe(1)
  })

  test('after a restart of the server gives the first answer', async () => {
    const where = testId('restart')
    const first = await setup().send('a', testId('restart'), where)
    const again = await setup().send('a', testId('restart'), where)
    expect(outputOf(again)).toEqual(outputOf(first))
    expect(await effectsOf(where)).toBe(1)
  })

  test('and another input is CLIENT_ID_REUSED, also at the same moment', async () => {
    const { send } = setup()
    const [one, other] = [testId('one'), testId('other')]
    const answers = await Promise.all([send('a', testId('reused'), one), send('a', testId('reused'), other)])
    expect(answers.map(codeOf).sort()).toEqual(['CLIENT_ID_REUSED', 'OK'])
    expect((await effectsOf(one)) + (await effectsOf(other))).toBe(1)
    expect(codeOf(await send('a', testId('reused'), testId('third')))).toBe('CLIENT_ID_REUSED')
  })

  test('by another person is a command of its own', async () => {
    const { send } = setup()
    const where = testId('two people')
    const answers = [await send('a', testId('shared'), where), await send('b', testId('shared'), where)]
    expect(outputOf(answers[0] ?? {})).not.toEqual(outputOf(answers[1] ?? {}))
    expect(await effectsOf(where)).toBe(2)
  })
})

describe('a command that failed', () => {
  test.each([
    ['as expected', () => fail('WRONG_STATE'), 'WRONG_STATE'],
    ['unexpectedly', () => new Error('boom'), 'INTERNAL'],
  ])('%s leaves nothing and may be sent again', async (name, error, code) => {
    const { send } = setup()
    const where = testId(`failed ${name}`)
    behaviour = async () => {
      throw error()
    }
    expect(codeOf(await send('a', testId(name), where))).toBe(code)
    expect(await effectsOf(where)).toBe(0)
    behaviour = async () => undefined
    expect(codeOf(await send('a', testId(name), where))).toBe('OK')
    expect(await effectsOf(where)).toBe(1)
  })

  test('lets one that waited behind it through, so that exactly one effect remains', async () => {
    const { send } = setup()
    const where = testId('first fails')
    let calls = 0
    behaviour = async () => {
      calls += 1
      if (calls === 1) throw fail('WRONG_STATE')
    }
    const answers = await Promise.all([send('a', testId('ff'), where), send('a', testId('ff'), where)])
    expect(answers.map(codeOf).sort()).toEqual(['OK', 'WRONG_STATE'])
    expect(await effectsOf(where)).toBe(1)
  })
})

test('a read runs every time, also with a client id', async () => {
  const { serve } = setup()
  const input = () => ({ clientId: testId('read') })
  const read = () => serve({ procedure: 'notice.unread', input, credentials: { token: 'a' }, address: '' })
  await Promise.all([read(), read()])
  expect(reads).toBe(2)
})

test('the stored key and input hash tell nothing of person, client id or input', async () => {
  const { send } = setup()
  const where = testId('veiled')
  await send('a', testId('veiled client'), where)
  const rows = JSON.stringify(await base.db.selectFrom('idempotentCall').selectAll().execute())
  for (const secret of [testId('person a'), testId('veiled client'), where]) expect(rows).not.toContain(secret)
})

test('old answers are forgotten, at most so many at a time, and new ones stay', async () => {
  const { kernel, send } = setup()
  await base.ownerDb.deleteFrom('idempotentCall').execute()
  const where = testId('forgotten')
  for (const name of ['f1', 'f2', 'f3']) await send('a', testId(name), where)
  kernel.clock.advance(60_000)
  await send('a', testId('f4'), where)
  const count = async () => (await base.db.selectFrom('idempotentCall').select('key').execute()).length
  await base.db.transaction().execute((tx) => forget(tx, new Date(testNow.getTime() + 1), 2))
  expect(await count()).toBe(2)
  await base.db.transaction().execute((tx) => forget(tx, new Date(testNow.getTime() + 1), 100))
  expect(await count()).toBe(1)
})
