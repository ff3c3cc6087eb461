import { request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { bearer, httpStage } from '../_checks/fixture/http'
import { largestBody } from './body'
import { listen } from './listen'

// What only a real connection has: bodies that come in pieces, stop half-way or never end.
const host = httpStage()
let server: Awaited<ReturnType<typeof listen>>
beforeEach(async () => {
  server = await listen(host.app, '127.0.0.1', 0)
})
afterEach(() => server.close())

const send = (parts: readonly (string | Buffer)[], headers: Record<string, string | number> = {}) =>
  new Promise<{ status: number; code: unknown }>((resolve, reject) => {
    const sent = request(
      {
        port: server.port,
        method: 'POST',
        path: '/api/notice/unread',
        headers: { 'content-type': 'application/json', ...bearer('zhou'), ...headers },
      },
      async (answer) => {
        const bytes: Buffer[] = []
        for await (const part of answer) bytes.push(part as Buffer)
        resolve({ status: answer.statusCode ?? 0, code: JSON.parse(Buffer.concat(bytes).toString()).code })
      },
    )
    sent.on('error', reject)
    void (async () => {
      for (const part of parts) {
        sent.write(part)
        await sleep(5)
      }
      sent.end()
    })()
  })

test('a body that comes in pieces is read whole, also when a piece ends within a character', async () => {
  const whole = Buffer.from(JSON.stringify({ words: '检查' }))
  expect(await send([whole.subarray(0, 11), whole.subarray(11)])).toEqual({ status: 200, code: undefined })
  expect(await send(['{"words":', '"检'])).toMatchObject({ status: 400, code: 'BAD_JSON' })
})

test('an empty body is an empty input', async () => {
  expect(await send([], { 'content-length': 0 })).toMatchObject({ status: 200 })
})

test('a body that grows too large is answered, not cut off, and the next call finds the server well', async () => {
  const piece = 'a'.repeat(largestBody / 4)
  expect(await send([piece, piece, piece, piece, piece, piece])).toMatchObject({ status: 413, code: 'TOO_LARGE' })
  expect(await send(['{}'])).toMatchObject({ status: 200 })
})

test('a caller who leaves in the middle takes nobody with him', async () => {
  const left = request({
    port: server.port,
    method: 'POST',
    path: '/api/notice/unread',
    headers: { 'content-type': 'application/json', 'content-length': 100, ...bearer('zhou') },
  })
  left.on('error', () => undefined)
  left.write('{"half":')
  await sleep(50)
  left.destroy()
  expect(await send(['{}'])).toMatchObject({ status: 200 })
})
