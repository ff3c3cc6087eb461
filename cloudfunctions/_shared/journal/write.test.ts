import { testId } from '../../_checks/harness/callers'
import { acceptance, errorOf, kernelStage } from '../../_checks/harness/stage'
import { fail } from '../errors'
import { generalLimits } from '../limit'
import type { Answer } from '../serve'

const stage = kernelStage()

describe('the journal gets exactly one record', () => {
  const only = async (answer: Answer) => {
    const records = await stage.recordsOf(answer)
    expect(records).toHaveLength(1)
    return records[0]
  }

  test('of a success, on the chain of the subject that the handler names', async () => {
    stage.behaviour = async (_input, call) => {
      call.record('ticket', testId('ticket'), { toState: 'accepted' })
      return { version: 1, state: 'accepted' }
    }
    const { send, kernel } = stage.setup()
    expect(await only(await send('ticket.accept', acceptance(), 'clerk'))).toMatchObject({
      subjectKind: 'ticket',
      subjectId: testId('ticket'),
      at: kernel.clock.now(),
      procedure: 'ticket.accept',
      kind: 'ticket.accepted',
      result: 'success',
      errorCode: null,
      actorId: testId('person judicialOfficeClerk'),
      actorRole: 'judicialOfficeClerk',
      facts: { toState: 'accepted' },
    })
  })

  test.each([
    ['denied', 'NOT_SIGNED_IN', undefined, {}],
    ['denied', 'FORBIDDEN', 'agency', {}],
    ['invalid', 'BAD_INPUT', 'clerk', { ticketId: '填错了的内容' }],
  ])('of a call that is %s (%s), without its input', async (result, code, token, extra) => {
    const answer = await stage.setup().send('ticket.accept', acceptance(extra), token)
    const record = await only(answer)
    expect(errorOf(answer).code).toBe(code)
    expect(record).toMatchObject({
      procedure: 'ticket.accept',
      kind: 'ticket.accepted',
      result,
      errorCode: code,
      facts: {},
    })
    expect(JSON.stringify(record)).not.toContain('填错了的内容')
  })

  test.each([
    ['NOT_FOUND', 'denied'],
    ['RECUSED', 'denied'],
    ['STALE', 'invalid'],
    ['INTERNAL', 'failed'],
  ] as const)('of a handler that fails with %s: %s', async (code, result) => {
    stage.behaviour = async (_input, call) => {
      call.record('ticket', testId('ticket'), { never: 'kept' })
      throw fail(code)
    }
    const record = await only(await stage.setup().send('ticket.accept', acceptance(), 'clerk'))
    expect(record).toMatchObject({ result, errorCode: code, facts: {}, subjectKind: 'person' })
  })

  test('of a procedure that does not exist, without its name', async () => {
    const record = await only(await stage.setup().send('ticket.no-such-thing', {}, 'clerk'))
    expect(record).toMatchObject({ procedure: 'unknown', kind: 'unknownProcedure', result: 'invalid' })
  })

  test('of a repeated command for every time it was sent', async () => {
    const { send } = stage.setup()
    const input = acceptance()
    for (const answer of [await send('ticket.accept', input, 'clerk'), await send('ticket.accept', input, 'clerk')])
      expect(await only(answer)).toMatchObject({ result: 'success' })
  })

  test('but none of a call past a limit: a flood must not fill it', async () => {
    const { send, kernel } = stage.setup({ limitScale: 1 / generalLimits.address })
    kernel.clock.advance(7_200_000)
    await send('notice.unread', {}, 'clerk')
    expect(await stage.recordsOf(await send('notice.unread', {}, 'clerk'))).toEqual([])
  })

  test.each([
    ['succeeds', async () => ({ version: 1, state: 'withdrawn' }), {}],
    ['is refused by the handler', async () => Promise.reject(fail('NOT_FOUND')), {}],
    ['is bad input', async () => ({}), { version: 'x' }],
  ])('that names a reporter under seal only, when his call %s', async (_name, does, extra) => {
    stage.behaviour = does
    const input = acceptance(extra)
    const record = await only(await stage.setup().send('ticket.withdraw', input, 'reporter'))
    expect(record).toMatchObject({ actorId: null, subjectKind: 'call' })
    expect(JSON.stringify(record)).not.toContain(testId('person enterpriseUser'))
    const opened = stage.setup().kernel.secrets.open(Buffer.from(record?.actorSealed ?? '', 'base64'))
    expect(opened).toBe(testId('person enterpriseUser'))
  })

  test('that knows a sealed reporter by his pseudonym alone', async () => {
    stage.behaviour = async (_input, call) => {
      call.actAs(testId('pseudonym'))
      call.record('ticket', testId('sealed ticket'))
      return { version: 1, state: 'withdrawn' }
    }
    const input = acceptance()
    const record = await only(await stage.setup().send('ticket.withdraw', input, 'reporter'))
    expect(record).toMatchObject({
      actorId: testId('pseudonym'),
      actorSealed: null,
      subjectId: testId('sealed ticket'),
    })
  })
})
