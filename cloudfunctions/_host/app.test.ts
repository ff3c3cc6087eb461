import { policy } from '../../src/contracts/policy'
import { httpStage } from '../_checks/fixture/http'
import { codeOf } from '../_checks/fixture/store'

const host = httpStage({ limitScale: 1 })

test('/healthz says ok while the database answers, and is not ok before it does', async () => {
  const healthy = await host.send('GET', '/healthz')
  expect([healthy.status, healthy.body]).toEqual([200, { status: 'ok' }])
  host.isRunning = false
  expect((await host.send('GET', '/healthz')).status).toBe(503)
  const answer = await host.call('ticket.mine', {}, 'zhou')
  expect([answer.status, answer.body.code]).toEqual([503, 'UNAVAILABLE'])
  for (const [method, url] of [
    ['POST', '/upload'],
    ['GET', '/files/x'],
  ] as const)
    expect((await host.send(method, url)).status).toBe(503)
})

test('a right call answers with the output itself, never cached, with its correlation id', async () => {
  const answer = await host.call('registry.readCode', { code: codeOf('noodles') })
  expect(answer.status).toBe(200)
  expect(answer.body).toMatchObject({ enterpriseName: '测试店 noodles' })
  expect(answer.headers.get('cache-control')).toBe('no-store')
  const correlationId = answer.headers.get('x-correlation-id') ?? ''
  const records = await host.city.db
    .selectFrom('auditEvent')
    .select('procedure')
    .where('correlationId', '=', correlationId)
    .execute()
  expect(records).toEqual([{ procedure: 'registry.readCode' }])
})

describe('a printed code', () => {
  test('leads any browser to the page that tells what it is', async () => {
    const answer = await host.send('GET', `/s/${codeOf('noodles')}`)
    expect(answer.status).toBe(302)
    expect(answer.headers.get('location')).toBe(`/#/pages/landing/index?code=${codeOf('noodles')}`)
  })

  test.each([
    '%22%3E%3Cscript%3E',
    '%0d%0aset-cookie:x=1',
    'https:%2f%2felsewhere.example',
    '%2f%2felsewhere.example',
    '%E0%A4%A',
  ])('%s leads nowhere else', async (code) => {
    const answer = await host.send('GET', `/s/${code}`)
    expect(answer.status).toBe(302)
    expect(answer.headers.get('location')).toMatch(/^\/#\/pages\/landing\/index\?code=[A-Za-z0-9%_.!~*'()-]*$/)
    expect(answer.headers.get('set-cookie')).toBeNull()
  })
})

describe('every answer', () => {
  test.each([
    ['GET', '/'],
    ['GET', '/healthz'],
    ['GET', '/api/openapi.json'],
    ['POST', '/api/ticket/submit'],
    ['GET', '/api/ticket/submit'],
    ['GET', '/s/abc'],
    ['GET', '/files/x'],
    ['DELETE', '/nothing'],
  ])('to %s %s carries the headers that keep a page safe', async (method, url) => {
    const { headers } = await host.send(method, url)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-frame-options')).not.toBeNull()
    const law = headers.get('content-security-policy') ?? ''
    expect(law).toContain("default-src 'self'")
    for (const part of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]) expect(law).toContain(part)
    expect(law).not.toMatch(/script-src[^;]*unsafe|\*|https?:/)
    expect(headers.get('permissions-policy')).toContain('geolocation=()')
    expect(headers.get('access-control-allow-origin')).toBeNull()
  })
})

test('/api/openapi.json lists every procedure with its input', async () => {
  const { body } = await host.send('GET', '/api/openapi.json')
  const { paths, openapi } = body as {
    openapi: string
    paths: Record<string, { post?: { requestBody?: unknown; responses?: unknown } }>
  }
  expect(openapi).toMatch(/^3\.1/)
  expect(Object.keys(paths).sort()).toEqual(
    Object.keys(policy)
      .map((name) => `/${name.replace('.', '/')}`)
      .sort(),
  )
  for (const [path, { post }] of Object.entries(paths))
    expect([path, post?.responses !== undefined]).toEqual([path, true])
  expect(paths['/ticket/submit']?.post?.requestBody).toBeDefined()
})

test('any other page is the application’s, and a file outside the pages is never given', async () => {
  for (const url of ['/', '/pages/home/index']) expect((await host.send('GET', url)).text).toContain('码上督')
  for (const url of [
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/files/..%2f..%2fpackage.json',
    '/static/../../package.json',
  ]) {
    const { text } = await host.send('GET', url)
    expect(text).not.toContain('"dependencies"')
  }
})

describe('a file of the pages', () => {
  const missing = ['/js/none.js', '/css/none.css', '/static/none.png', '/favicon.ico', '/x.png', '/pages/home/none.map']
  test.each(missing)('%s that is not there is not found, and nobody keeps that', async (url) => {
    const answer = await host.send('GET', url)
    expect([answer.status, answer.body.code]).toEqual([404, 'NOT_FOUND'])
    expect(answer.headers.get('content-type')).toContain('application/json')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect((await host.app.request(url, { method: 'HEAD' })).status).toBe(404)
  })

  test('that is there is given, and an address without an extension is the application’s', async () => {
    expect((await host.send('GET', '/index.html')).status).toBe(200)
    for (const url of ['/', '/pages/home/index', '/pages/landing/index?q=a.b', '/v1.2/pages'])
      expect([url, (await host.send('GET', url)).text]).toEqual([url, expect.stringContaining('码上督')])
  })
})

describe('limits', () => {
  test('of a procedure are exact, say when to come back, and count for the person', async () => {
    const read = (who: string | null) =>
      host.call('ticket.verifyReceipt', { number: 'YT-2026-00001', digest: 'a'.repeat(12) }, who)
    host.city.setTime('2026-11-20 11:00')
    const statuses: number[] = []
    for (let count = 0; count < 62; count += 1) statuses.push((await read('zhou')).status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(60)
    const limited = await read('zhou')
    expect(limited.body).toMatchObject({ code: 'RATE_LIMITED', data: { retryAfterSeconds: 60 } })
    expect(limited.headers.get('retry-after')).toBe('60')
    expect((await read('bao')).status).toBe(200)
    host.city.advance({ minutes: 1 })
    expect((await read('zhou')).status).toBe(200)
  })

  test('survive a restart', async () => {
    const { createServe } = await import('../_shared/serve')
    const { allFeatures } = await import('./features')
    host.city.setTime('2026-11-20 12:00')
    for (let count = 0; count < 60; count += 1)
      await host.call('ticket.verifyReceipt', { number: 'x', digest: 'a'.repeat(12) }, 'ye')
    const restarted = createServe(host.city.kernelWith({ clock: host.city.kernel.clock }), allFeatures)
    const answer = await restarted({
      procedure: 'ticket.verifyReceipt',
      input: () => ({ number: 'x', digest: 'a'.repeat(12) }),
      credentials: { token: 'token_of_ye_in_role_0' },
      address: '10.0.0.1',
    })
    expect(answer).toMatchObject({ error: { code: 'RATE_LIMITED' } })
  })
})
