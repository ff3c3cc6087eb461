import { ApiError, offlineError } from './apiError'
import { createLink } from './link'
import type { Answer, Call } from './transport'

const path = ['ticket', 'submit']
const input = { clientId: 'a1', title: '一个月来店检查三次' }

/** A link over answers given in turn; remembers what travelled and how long it waited. */
function linkOver(...answers: (Answer | Error)[]) {
  const calls: Call[] = []
  const sleeps: number[] = []
  const onSignedOut = jest.fn()
  const link = createLink({
    transport: async (call) => {
      calls.push(call)
      const answer = answers.shift()
      if (!answer || answer instanceof Error) throw answer
      return answer
    },
    token: () => 'token-1',
    onSignedOut,
    sleep: async (milliseconds) => void sleeps.push(milliseconds),
  })
  return { link, calls, sleeps, onSignedOut }
}

const away = { status: 503, body: { code: 'UNAVAILABLE', message: '系统暂时连不上' } }
const good = { status: 200, body: { receipt: 'R1' } }

describe('the link to the server', () => {
  test('hands over the output and sends the token', async () => {
    const { link, calls } = linkOver(good)
    await expect(link.call(path, input)).resolves.toEqual({ receipt: 'R1' })
    expect(calls).toEqual([{ path, input, token: 'token-1' }])
  })

  test('a lost call is sent again with the very same input, after a growing pause', async () => {
    const { link, calls, sleeps } = linkOver(offlineError(), away, good)
    await expect(link.call(path, input)).resolves.toEqual({ receipt: 'R1' })
    expect(calls).toHaveLength(3)
    for (const call of calls) expect(call.input).toBe(input)
    expect(sleeps[1]).toBeGreaterThan(sleeps[0] ?? 0)
  })

  test('it gives up after three attempts and says why', async () => {
    const { link, calls } = linkOver(offlineError(), offlineError(), offlineError(), good)
    await expect(link.call(path, input)).rejects.toMatchObject({ code: 'OFFLINE', status: 0 })
    expect(calls).toHaveLength(3)
  })

  test.each([400, 403, 409, 422, 429, 500])('a %i is an answer and is not sent again', async (status) => {
    const { link, calls } = linkOver({ status, body: { code: 'STALE', message: '请刷新' } }, good)
    await expect(link.call(path, input)).rejects.toMatchObject({ status, message: '请刷新' })
    expect(calls).toHaveLength(1)
  })

  test('a sign-in code is spent once, so it is never sent twice', async () => {
    const { link, calls } = linkOver(offlineError(), good)
    await expect(link.call(['identity', 'wechatSignIn'], { code: 'x' })).rejects.toThrow(ApiError)
    expect(calls).toHaveLength(1)
  })

  test('a token that the server no longer knows ends the session', async () => {
    const { link, onSignedOut } = linkOver({ status: 401, body: { code: 'NOT_SIGNED_IN', message: '请重新登录' } })
    await expect(link.call(path, input)).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' })
    expect(onSignedOut).toHaveBeenCalledTimes(1)
  })

  test("a proxy's page becomes a sentence of ours", async () => {
    const page = { status: 504, body: undefined }
    const { link } = linkOver(page, page, page)
    await expect(link.call(path, input)).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      message: expect.stringMatching(/没有丢/),
    })
  })
})

describe('ApiError', () => {
  test('names the places to change and the number to quote', () => {
    const issues = [{ path: 'content', message: '再多写几句' }]
    expect(new ApiError('BAD_INPUT', 400, '有的地方填得不对', { issues }).issues).toEqual(issues)
    expect(new ApiError('INTERNAL', 500, '出了问题', { correlationId: 'K7' }).correlationId).toBe('K7')
    expect(offlineError().issues).toEqual([])
  })
})

test('while the device has no network nothing is sent, and later the call goes as ever', async () => {
  const { link, calls, sleeps } = linkOver(good)
  window.dispatchEvent(new Event('offline'))
  await expect(link.call(path, input)).rejects.toMatchObject({ code: 'OFFLINE', status: 0 })
  expect(calls).toEqual([])
  expect(sleeps).toEqual([])
  window.dispatchEvent(new Event('online'))
  await expect(link.call(path, input)).resolves.toEqual({ receipt: 'R1' })
})
