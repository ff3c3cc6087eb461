import { sql } from 'kysely'
import { testId } from '../_checks/harness/callers'
import { acceptance, errorOf, kernelStage, leaveMark } from '../_checks/harness/stage'
import { connect } from './database/connect'
import { fail } from './errors'
import { generalLimits } from './limit'

const stage = kernelStage()

describe('the path of a call', () => {
  test('limits the address before it looks who calls', async () => {
    let identified = 0
    const { send } = stage.setup({
      limitScale: 1 / generalLimits.address,
      identify: async () => {
        identified += 1
        return { kind: 'guest' }
      },
    })
    await send('notice.unread')
    expect(errorOf(await send('notice.unread')).code).toBe('RATE_LIMITED')
    expect(identified).toBe(1)
  })

  test('looks who calls before it limits the person, and limits the person before it parses', async () => {
    const kernel = stage.setup({ limitScale: 1 / generalLimits.person }).kernel
    kernel.clock.advance(3_600_000)
    const { send } = stage.setup({ limitScale: 1 / generalLimits.person, clock: kernel.clock })
    expect(errorOf(await send('ticket.accept', { broken: true }, 'clerk')).code).toBe('BAD_INPUT')
    expect(errorOf(await send('ticket.accept', { broken: true }, 'clerk')).code).toBe('RATE_LIMITED')
    expect(errorOf(await send('ticket.accept', {}, 'a token nobody has')).code).toBe('NOT_SIGNED_IN')
  })

  test('parses before it authorises, and authorises before it handles', async () => {
    const { send } = stage.setup()
    expect(errorOf(await send('ticket.accept', { broken: true }, 'agency')).code).toBe('BAD_INPUT')
    expect(errorOf(await send('ticket.accept', acceptance(), 'agency')).code).toBe('FORBIDDEN')
    expect(stage.handled).toEqual([])
  })

  test('ends in a commit, after which the host is told, except for reads and failures', async () => {
    let told = 0
    const { send } = stage.setup({}, () => {
      told += 1
    })
    await send('ticket.accept', acceptance(), 'clerk')
    expect(told).toBe(1)
    stage.behaviour = async () => ({ unread: 0 })
    await send('notice.unread', {}, 'clerk')
    stage.behaviour = async () => {
      throw fail('STALE')
    }
    await send('ticket.accept', acceptance(), 'clerk')
    expect(told).toBe(1)
  })

  test('takes changes back when the handler fails after it wrote', async () => {
    stage.behaviour = async (_input, call) => {
      await leaveMark(call, testId('undone'))
      throw fail('STALE')
    }
    await stage.setup().send('ticket.accept', acceptance(), 'clerk')
    expect(await stage.marksOf(testId('undone'))).toEqual([])
  })
})

describe('an answer', () => {
  test('holds nothing that the contract does not name', async () => {
    stage.behaviour = async () => ({
      version: 3,
      state: 'accepted',
      reporterId: testId('secret'),
      phoneSealed: Buffer.from('x'),
    })
    expect(await stage.setup().send('ticket.accept', acceptance(), 'clerk')).toMatchObject({
      output: { version: 3, state: 'accepted' },
    })
    const again = await stage.setup().send('ticket.accept', acceptance(), 'clerk')
    expect(JSON.stringify(again)).not.toContain(testId('secret'))
    const stored = await stage.base.db.selectFrom('idempotentCall').select('output').execute()
    expect(JSON.stringify(stored)).not.toContain(testId('secret'))
  })

  test('that breaks its contract is an internal error and takes the change back', async () => {
    stage.behaviour = async (_input, call) => {
      await leaveMark(call, testId('broken answer'))
      return { version: 'three' }
    }
    expect(errorOf(await stage.setup().send('ticket.accept', acceptance(), 'clerk'))).toMatchObject({ status: 500 })
    expect(await stage.marksOf(testId('broken answer'))).toEqual([])
  })

  test('to bad input names every wrong place with a Chinese sentence', async () => {
    const input = { ...acceptance(), ticketId: 'no id', reason: '', version: -1 }
    const error = errorOf(await stage.setup().send('ticket.withdraw', input, 'reporter'))
    expect(error).toMatchObject({ code: 'BAD_INPUT', status: 400 })
    const { issues } = error.data as { issues: { path: string; message: string }[] }
    expect(issues.map(({ path }) => path).sort()).toEqual(['reason', 'ticketId', 'version'])
    for (const { message } of issues) expect(message).toMatch(/\p{Script=Han}/u)
  })

  test.each([
    ['an error', () => new Error('secret at /srv/app.ts:1'), 500, 'INTERNAL'],
    ['a database error', () => Object.assign(new Error('relation "secret"'), { code: '42P01' }), 500, 'INTERNAL'],
    ['nothing at all', () => undefined, 500, 'INTERNAL'],
    ['a text', () => 'secret', 500, 'INTERNAL'],
    ['a full disk', () => Object.assign(new Error('secret'), { code: '53100' }), 503, 'UNAVAILABLE'],
    ['a slow statement', () => Object.assign(new Error('secret'), { code: '57014' }), 503, 'UNAVAILABLE'],
  ])('to a handler that throws %s tells nothing but where to ask', async (_name, thrown, status, code) => {
    stage.behaviour = async () => {
      throw thrown()
    }
    const answer = await stage.setup().send('ticket.accept', acceptance(), 'clerk')
    const error = errorOf(answer)
    expect(error).toMatchObject({ status, code, data: { correlationId: answer.correlationId } })
    expect(Object.keys(error).sort()).toEqual(['code', 'data', 'defined', 'message', 'status'])
    expect(JSON.stringify(answer)).not.toMatch(/secret|\bat \/|stack|relation "/)
  })
})

describe('a database that is lost', () => {
  test('before the call gives 503, without any detail', async () => {
    const db = connect({ url: 'postgres://postgres@127.0.0.1:1/none', schema: stage.base.schema })
    try {
      const answer = await stage.setup({ db, limitScale: 1 }).send('notice.unread', {}, 'clerk')
      expect(errorOf(answer)).toMatchObject({ status: 503, code: 'UNAVAILABLE' })
      expect(JSON.stringify(answer)).not.toMatch(/127\.0\.0\.1|ECONNREFUSED/)
    } finally {
      await db.destroy()
    }
  })

  test.each([
    ['during a statement', true],
    ['between two statements', false],
  ])('in the midst of a call, %s, gives 503 and leaves nothing', async (name, isWithin) => {
    const clientId = testId(`lost ${name}`)
    stage.behaviour = async (_input, call) => {
      await leaveMark(call, testId(name))
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(call.tx)
      const slow = isWithin ? sql`select pg_sleep(20)`.execute(call.tx) : null
      // The driver must not end the process when the connection breaks while nobody waits for it.
      const kill = sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(stage.base.ownerDb)
      await Promise.all([slow, kill])
      await new Promise((resolve) => setTimeout(resolve, 100))
      await leaveMark(call, testId(name))
      return { version: 1, state: 'accepted' }
    }
    const { send } = stage.setup()
    const answer = await send('ticket.accept', { ...acceptance(), clientId }, 'clerk')
    expect(errorOf(answer)).toMatchObject({ status: 503, code: 'UNAVAILABLE' })
    stage.behaviour = async () => ({ version: 1, state: 'accepted' })
    expect(await send('ticket.accept', { ...acceptance(), clientId }, 'clerk')).toHaveProperty('output')
    expect(await stage.marksOf(testId(name))).toEqual([])
  })
})
