import { citySecrets, newClientId } from '../_checks/fixture/city'
import { bearer, type HttpAnswer, httpStage } from '../_checks/fixture/http'
import { personIdOf } from '../_checks/fixture/people'
import { report, submit } from '../_checks/fixture/reports'
import { poolOf } from '../_shared/database/connect'

// What strangers try first: each a 4xx with a stable code and a helpful Chinese sentence, and nothing half-written.
const host = httpStage()
const post = (url: string, body: BodyInit, headers: Record<string, string> = {}) =>
  host.send('POST', url, { headers: { 'content-type': 'application/json', ...headers }, body })
const counted = async () => (await host.city.db.selectFrom('ticket').select('ticketId').execute()).length

/** What every refusal looks like, whatever led to it. */
const expectRefusal = (answer: HttpAnswer, status: number, code: string) => {
  expect([answer.status, answer.body.code]).toEqual([status, code])
  expect(answer.body).toMatchObject({ defined: true, status })
  expect(answer.body.message).toMatch(/\p{Script=Han}/u)
  expect(answer.headers.get('x-correlation-id')).toMatch(/^[0-9a-f-]{36}$/)
  expect(answer.headers.get('content-type')).toContain('application/json')
  expect(answer.text).not.toMatch(/\bat .+:\d+:\d+|\.ts\b|node_modules|select |insert |Error:|kysely|postgres/i)
}

describe('unknown addresses', () => {
  const names = [
    'ticket/nothing',
    'nothing/submit',
    'ticket/constructor',
    'ticket/__proto__',
    '__proto__/toString',
    'constructor/prototype',
    'ticket/hasOwnProperty',
    'ticket/toString',
    'ticket/valueOf',
    'ticket/submit%00',
    'ticket/%2e%2e',
    'ticket/%E0%A4%A',
    'Ticket/submit',
    'ticket/SUBMIT',
    'ticket.submit/x',
    '工单/提交',
  ]
  test.each(names)('POST /api/%s is UNKNOWN_PROCEDURE', async (name) => {
    expectRefusal(await post(`/api/${name}`, '{}', bearer('zhou')), 404, 'UNKNOWN_PROCEDURE')
  })

  const oddPaths = [
    ...['/api', '/api/', '/api/x', '/api/ticket', '/api/ticket/', '/api/ticket/submit/', '/api/ticket/submit/extra'],
    ...['/api/ticket/submit/more/still', '/api//submit', '/api/ticket//submit', '/api/ticket.submit', '/api/x.js'],
  ]
  test.each(oddPaths)('%s is UNKNOWN_PROCEDURE, whatever the method', async (url) => {
    expectRefusal(await post(url, '{}'), 404, 'UNKNOWN_PROCEDURE')
    for (const method of ['GET', 'PUT', 'DELETE']) expectRefusal(await host.send(method, url), 404, 'UNKNOWN_PROCEDURE')
  })

  test.each(names.filter((name) => !name.includes('%E0')))('GET /api/%s is UNKNOWN_PROCEDURE as well', async (name) => {
    expectRefusal(await host.send('GET', `/api/${name}`), 404, 'UNKNOWN_PROCEDURE')
  })

  test.each(['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s on a procedure is METHOD_NOT_ALLOWED', async (method) => {
    expectRefusal(await host.send(method, '/api/ticket/submit'), 405, 'METHOD_NOT_ALLOWED')
  })

  test.each(['/healthz', '/upload', '/anything', '/s/abc'])('another method on %s is refused as well', async (url) => {
    expectRefusal(await host.send('DELETE', url), 405, 'METHOD_NOT_ALLOWED')
  })
})

describe('bodies', () => {
  const bad = ['{', '{"a":}', 'null null', '<xml/>', "{'a':1}", '{"a":1}{"b":2}', '\u0000', 'undefined', 'NaN', '[1,']
  test.each(bad)('%s is BAD_JSON', async (body) => {
    expectRefusal(await post('/api/ticket/submit', body, bearer('zhou')), 400, 'BAD_JSON')
  })

  test('bytes that are no text are BAD_JSON', async () => {
    expectRefusal(
      await post('/api/ticket/submit', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]), bearer('zhou')),
      400,
      'BAD_JSON',
    )
  })

  test.each(['[]', '"text"', '42', 'true', '[[]]', '{}', 'null', '{"content":{}}', '{"content":[["a"]]}'])(
    '%s is BAD_INPUT with its fields',
    async (body) => {
      const answer = await post('/api/ticket/submit', body, bearer('zhou'))
      expectRefusal(answer, 400, 'BAD_INPUT')
      expect((answer.body.data as { issues: unknown[] }).issues.length).toBeGreaterThan(0)
    },
  )

  test('deep nesting is refused, not followed', async () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
    const answer = await post('/api/ticket/submit', `{"content":${deep}}`, bearer('zhou'))
    expect(answer.status).toBe(400)
    expect(answer.text).not.toMatch(/at .+:\d+/)
  })

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
    'jsonish',
    '',
  ])('of the type “%s” is UNSUPPORTED_BODY', async (type) => {
    const answer = await host.send('POST', '/api/ticket/submit', {
      headers: { 'content-type': type, ...bearer('zhou') },
      body: new TextEncoder().encode('{}'),
    })
    expectRefusal(answer, 415, 'UNSUPPORTED_BODY')
  })

  test.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON', 'application/problem+json'])(
    'of the type %s is read',
    async (type) => {
      const answer = await host.send('POST', '/api/notice/unread', {
        headers: { 'content-type': type, ...bearer('zhou') },
        body: '{}',
      })
      expect(answer.status).toBe(200)
    },
  )

  test('of one megabyte is read, of one byte more TOO_LARGE, whatever its header says', async () => {
    const of = (bytes: number) => `{"x":"${'a'.repeat(bytes - 8)}"}`
    expectRefusal(await post('/api/ticket/submit', of(1_048_576), bearer('zhou')), 400, 'BAD_INPUT')
    expectRefusal(await post('/api/ticket/submit', of(1_048_577), bearer('zhou')), 413, 'TOO_LARGE')
    expectRefusal(
      await post('/api/ticket/submit', of(1_048_577), { ...bearer('zhou'), 'content-length': '10' }),
      413,
      'TOO_LARGE',
    )
    expectRefusal(
      await post('/api/ticket/submit', '{}', { ...bearer('zhou'), 'content-length': '99999999' }),
      413,
      'TOO_LARGE',
    )
  })

  test('that is empty is an empty input', async () => {
    expect((await host.send('POST', '/api/notice/unread', { headers: bearer('zhou') })).body).toEqual({ unread: 0 })
  })
})

describe('identity', () => {
  beforeAll(() =>
    host.city.base.ownerDb
      .updateTable('person')
      .set({ openidSealed: citySecrets.seal('o-zhou'), openidIndex: citySecrets.blindIndex('openid', 'o-zhou') })
      .where('personId', '=', personIdOf('zhou'))
      .execute(),
  )

  test.each([
    ['no token', {}],
    ['an unknown token', { authorization: `Bearer ${'a'.repeat(32)}` }],
    ['a token too short', { authorization: 'Bearer x' }],
    ['another scheme', { authorization: 'Basic emhvdTp6aG91' }],
    ['two tokens', { authorization: `Bearer ${'a'.repeat(20)} ${'b'.repeat(20)}` }],
    ['SQL for a token', { authorization: `Bearer ' or '1'='1` }],
    ['a WeChat header nobody in front of us sets', { 'x-wx-openid': 'o-zhou' }],
    ['a role in a header', { 'x-role': 'systemAdmin', 'x-person-id': personIdOf('zhou') }],
  ])('%s is NOT_SIGNED_IN', async (_what, headers) => {
    expectRefusal(
      await post('/api/ticket/mine', '{}', headers as unknown as Record<string, string>),
      401,
      'NOT_SIGNED_IN',
    )
  })

  test('in the input counts for nothing: the caller stays who he is', async () => {
    const forged = {
      personId: personIdOf('lin'),
      openid: 'x',
      role: 'judicialOfficeClerk',
      token: 'x',
      caller: { kind: 'system' },
      scope: 'all',
      __proto__: { isAdmin: true },
    }
    expectRefusal(await host.call('ticket.queue', forged, 'zhou'), 403, 'FORBIDDEN')
    const text = JSON.stringify({ ...report(), clientId: newClientId() }).replace(
      '{',
      '{"__proto__":{"role":"system"},"constructor":{"prototype":{"x":1}},',
    )
    const answer = await post('/api/ticket/submit', text, bearer('zhou'))
    expect(answer.status).toBe(200)
    expect(({} as { x?: number }).x).toBeUndefined()
    expect((await host.call('ticket.mine', {}, 'zhou')).text).toContain(String(answer.body.ticketId))
  })

  test('ids of others look the same as ids of nothing', async () => {
    const ticketId = await submit(host.city)
    const strip = ({ status, body }: HttpAnswer) => ({ status, body })
    const missing = '019b0000-0000-7000-8000-000000000000'
    for (const [procedure, who] of [
      ['ticket.show', 'bao'],
      ['ticket.officeShow', 'fang'],
    ] as const) {
      const foreign = await host.call(procedure, { ticketId }, who)
      expectRefusal(foreign, 404, 'NOT_FOUND')
      expect(strip(foreign)).toEqual(strip(await host.call(procedure, { ticketId: missing }, who)))
      expectRefusal(await host.call(procedure, { ticketId: `${ticketId}'` }, who), 400, 'BAD_INPUT')
      expectRefusal(await host.call(procedure, { ticketId: ticketId.toUpperCase() }, who), 404, 'NOT_FOUND')
    }
  })
})

test('a doubled submission gives the same answer and one ticket, in turn and at once', async () => {
  const input = { ...report(), clientId: newClientId() }
  const before = await counted()
  const first = await host.call('ticket.submit', input, 'zhou')
  const again = await Promise.all([1, 2, 3].map(() => host.call('ticket.submit', input, 'zhou')))
  for (const answer of again) expect([answer.status, answer.body]).toEqual([200, first.body])
  expect(await counted()).toBe(before + 1)
  expectRefusal(
    await host.call('ticket.submit', { ...input, content: '完全不同的内容，换了一件事情。' }, 'zhou'),
    409,
    'CLIENT_ID_REUSED',
  )
})

test('a database that is away is UNAVAILABLE, says that nothing is lost, and shows nothing of itself', async () => {
  const { kernel } = host.city
  const refused = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' })
  const connecting = jest.spyOn(poolOf(kernel.db), 'connect').mockImplementation(() => Promise.reject(refused))
  const answer = await host.call('ticket.submit', { ...report(), clientId: newClientId() }, 'zhou')
  connecting.mockRestore()
  expectRefusal(answer, 503, 'UNAVAILABLE')
})

test('a fault of our own is INTERNAL with a correlation id, and shows nothing of itself', async () => {
  const fault = new TypeError('cannot read properties of undefined (reading secret)')
  const connecting = jest.spyOn(poolOf(host.city.kernel.db), 'connect').mockImplementation(() => Promise.reject(fault))
  const answer = await host.call('ticket.submit', { ...report(), clientId: newClientId() }, 'zhou')
  connecting.mockRestore()
  expectRefusal(answer, 500, 'INTERNAL')
  expect(answer.text).not.toContain('secret')
  expect((answer.body.data as { correlationId: string }).correlationId).toBe(answer.headers.get('x-correlation-id'))
})
